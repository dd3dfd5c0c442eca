// Holds the shape of the tree that docs/architecture.md describes. Lint checks
// the direction of imports; this checks names and sizes.
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { basename, dirname } from 'node:path'

const FORBIDDEN_NAMES = /^(helpers?|utils?|misc|common|index)\.(ts|tsx)$/
const LIMITS = [
  { files: /(^|\/)page\.tsx$/, lines: 60, what: 'a page' },
  { files: /\.tsx$/, lines: 130, what: 'a component' },
  { files: /\.(ts|mjs)$/, lines: 250, what: 'a module' }
]
/** Texts and fixtures may be as long as what they hold. */
const UNLIMITED = /^(features\/demo\/(articles|images|pages)\/|e2e\/|testing\/)|\.test\.tsx?$/

const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { encoding: 'utf8' })
  .split('\n')
  .filter((file) => /\.(ts|tsx|mjs)$/.test(file))
const faults = files.flatMap((file) => {
  const text = readFileSync(file, 'utf8')
  return [...nameFaults(file), ...sizeFaults(file, text), ...contentFaults(file, text)].map(
    (fault) => `${file}: ${fault}`
  )
})

for (const fault of faults) console.error(fault)
console.log(faults.length === 0 ? `${files.length} files are where they belong.` : `${faults.length} faults.`)
process.exit(faults.length === 0 ? 0 : 1)

function nameFaults(file) {
  const name = basename(file)
  const faults = []
  if (FORBIDDEN_NAMES.test(name)) faults.push('say in the name what the file is about')
  if (name !== name.toLowerCase()) faults.push('file names are in kebab-case')
  if (/^features\/[^/]+\.(ts|tsx)$/.test(file)) faults.push('a feature is a folder')
  return faults
}

function sizeFaults(file, text) {
  if (UNLIMITED.test(file)) return []
  const limit = LIMITS.find(({ files }) => files.test(file))
  const lines = text.split('\n').length - 1
  return limit && lines > limit.lines ? [`${lines} lines, more than ${limit.lines} for ${limit.what}`] : []
}

function contentFaults(file, text) {
  const name = basename(file)
  const inFeature = file.startsWith('features/') && !file.endsWith('.test.ts')
  const faults = []
  if (inFeature && /#lib\/db\.ts'/.test(text) && !/import 'server-only'/.test(text)) {
    faults.push("talks to the database, so it imports 'server-only'")
  }
  if (/^'use server'/.test(text) && name !== 'actions.ts') faults.push("'use server' belongs in actions.ts")
  if (name === 'actions.ts' && !/^'use server'/.test(text)) faults.push("actions.ts starts with 'use server'")
  if (/^'use client'/.test(text) && dirname(file).startsWith('app/(reader)'))
    faults.push('readers get no client component')
  return faults
}
