// npm test: everything that must hold, from a fresh clone. The last line is
// "N passed, N failed", where lint, structure and types count as one each.
import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { build, environment, generate, install, node24, ROOT } from './bootstrap.mjs'
import { ensureChromium } from './chromium.mjs'
import { ensureJava } from './java.mjs'

const REPORTS = join(ROOT, 'test-results')
const total = { passed: 0, failed: 0 }

function program(title, args, extra = {}) {
  console.log(`\n── ${title}`)
  return spawnSync(node24(), args, { cwd: ROOT, env: environment(extra), stdio: 'inherit' }).status === 0
}

/** A check that passes or fails as a whole. */
function check(title, args) {
  const passed = program(title, args)
  total[passed ? 'passed' : 'failed'] += 1
}

/** A runner that writes a report; none, or a failure outside any test, counts as one failed. */
function suite(title, args, report, count, extra) {
  rmSync(report, { force: true })
  const succeeded = program(title, args, extra)
  const { passed, failed } = readReport(report, count)
  total.passed += passed
  total.failed += succeeded ? failed : Math.max(failed, 1)
}

function readReport(file, count) {
  try {
    return count(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    return { passed: 0, failed: 1 }
  }
}

install()
generate()
const chromium = ensureChromium()
const java = ensureJava()
mkdirSync(REPORTS, { recursive: true })

check('Lint', ['node_modules/@biomejs/biome/bin/biome', 'check', '.'])
check('Structure', ['scripts/check-structure.mjs'])
check('Types', ['node_modules/typescript/bin/tsc', '--noEmit', '-p', '.'])

const unit = join(REPORTS, 'unit.json')
suite(
  'Unit tests',
  ['node_modules/vitest/vitest.mjs', 'run', '--reporter=default', '--reporter=json', `--outputFile=${unit}`],
  unit,
  (report) => ({ passed: report.numPassedTests, failed: report.numFailedTests })
)

build()
const e2e = join(REPORTS, 'e2e.json')
suite(
  'End-to-end tests',
  ['node_modules/@playwright/test/cli.js', 'test', '--reporter=list,json'],
  e2e,
  ({ stats }) => ({ passed: stats.expected, failed: stats.unexpected + stats.flaky }),
  { PLAYWRIGHT_JSON_OUTPUT_FILE: e2e, CHROMIUM_PATH: chromium ?? '', JAVA_PATH: java ?? '' }
)

console.log(`\n${total.passed} passed, ${total.failed} failed`)
process.exit(total.failed === 0 ? 0 : 1)
