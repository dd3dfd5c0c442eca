// What every command needs first: packages, Node 24, the generated database
// client. Plain JavaScript that Node 20 can run, since it runs before all that.
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const ROOT = dirname(dirname(fileURLToPath(import.meta.url)))
const MODULES = join(ROOT, 'node_modules')
const STAMPS = join(MODULES, '.parution')

/** Runs a step and prints one line with its time. */
export function step(label, work) {
  const start = performance.now()
  const done = work()
  const seconds = ((performance.now() - start) / 1000).toFixed(1)
  if (done !== 'unchanged') console.log(`✓ ${seconds.padStart(6)} s  ${label}`)
}

/** Does `work`, which makes `product`, unless that is there and the files are as they were when it was made. */
export function onceFor({ name, files, product }, work) {
  const stamp = join(STAMPS, name)
  const hash = hashOf(files)
  const fresh = existsSync(join(ROOT, product)) && existsSync(stamp) && readFileSync(stamp, 'utf8') === hash
  if (fresh) return 'unchanged'

  work()
  mkdirSync(STAMPS, { recursive: true })
  writeFileSync(stamp, hash)
  return 'done'
}

/** SHA-256 of files and of everything in folders, paths included. */
function hashOf(paths) {
  const hash = createHash('sha256')
  const visit = (path) => {
    const absolute = join(ROOT, path)
    if (!existsSync(absolute)) return hash.update(`${path} absent\n`)

    const entries = listing(absolute)
    if (entries === null) return hash.update(`${path}\n`).update(readFileSync(absolute))
    for (const entry of entries) visit(join(path, entry))
  }
  for (const path of paths) visit(path)
  return hash.digest('hex')
}

function listing(path) {
  try {
    return readdirSync(path).sort()
  } catch {
    return null
  }
}

/** Ends the process with a sentence when a command fails. */
export function run(command, args, { quiet = true, ...options } = {}) {
  const result = spawnSync(command, args, {
    cwd: ROOT,
    encoding: 'utf8',
    stdio: quiet ? 'pipe' : 'inherit',
    ...options
  })
  if (result.status === 0) return result

  console.error(`${result.stdout ?? ''}${result.stderr ?? ''}${result.error ?? ''}`)
  console.error(`This failed: ${command} ${args.join(' ')}`)
  process.exit(1)
}

/** Installs what package-lock.json says, when it isn't there. */
export function install() {
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
  step('Packages installed', () =>
    onceFor({ name: 'install', files: ['package-lock.json'], product: 'node_modules/next' }, () =>
      run(npm, ['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error'], {
        shell: process.platform === 'win32'
      })
    )
  )
}

/** Path of a Node 24: this process's own, or the one that npm brought. */
export function node24() {
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath

  const platform = process.platform === 'win32' ? 'win' : process.platform
  const file = join(
    MODULES,
    `node-${platform}-${process.arch}`,
    'bin',
    process.platform === 'win32' ? 'node.exe' : 'node'
  )
  if (existsSync(file)) return file

  console.error(`Parution needs Node 24 or newer; this is ${process.version}, and npm has none for this machine.`)
  process.exit(1)
}

/** Environment in which `node` is that Node 24, for programs that start others. */
export function environment(extra = {}) {
  return {
    NEXT_TELEMETRY_DISABLED: '1',
    ...process.env,
    ...extra,
    PATH: `${dirname(node24())}${delimiter}${process.env.PATH ?? ''}`
  }
}

/** Generates the database client, when the schema has changed. */
export function generate() {
  step('Database client generated', () =>
    onceFor({ name: 'generate', files: ['prisma/schema', 'package-lock.json'], product: 'prisma/generated' }, () =>
      // The engine named here is never run; without a name Prisma would try to download one.
      run(node24(), ['node_modules/prisma/build/index.js', 'generate'], {
        env: environment({ PRISMA_SCHEMA_ENGINE_BINARY: process.execPath })
      })
    )
  )
}

/** Everything that the built pages depend on. */
const BUILT_FROM = [
  'app',
  'components',
  'features',
  'lib',
  'messages',
  'prisma/schema',
  'public',
  'next.config.mjs',
  'postcss.config.mjs',
  'tsconfig.json',
  'package-lock.json'
]

/** Builds the pages, when their sources have changed. */
export function build() {
  step('Pages built', () =>
    onceFor({ name: 'build', files: BUILT_FROM, product: '.next/BUILD_ID' }, () =>
      run(node24(), ['node_modules/next/dist/bin/next', 'build'], { env: environment({ NODE_ENV: 'production' }) })
    )
  )
}

/** Runs a program of ours under Node 24 until it ends; signals and the terminal reach it. */
export function runProgram(args, extra = {}) {
  const child = spawn(node24(), ['--import', './server/hooks.mjs', '--disable-warning=ExperimentalWarning', ...args], {
    cwd: ROOT,
    env: environment(extra),
    // The channel tells the program when this process is gone.
    stdio: ['inherit', 'inherit', 'inherit', 'ipc']
  })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  child.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)))
}
