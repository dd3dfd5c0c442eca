import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { dirname, join } from 'node:path'
import pg from 'pg'
import lockfile from 'proper-lockfile'
import { embeddedUrlFile } from '#lib/database-url.ts'
import { env } from '#lib/env.ts'
import { AppError } from '#lib/errors.ts'
import { dataPath } from '#lib/paths.ts'
import { type Binaries, findBinaries } from './postgres-binaries.ts'
import { canSwitchUser, commandAs, giveTo, postgresUser, type SystemUser } from './postgres-user.ts'

const DATABASE = 'parution'
/** Each process that uses the server holds a connection of this name, so that the last one out stops it. */
const PRESENCE = 'parution presence'

export type RunningDatabase = {
  url: string
  /** How it came to run, for the log. */
  how: 'outside' | 'adopted' | 'started' | 'created'
  /** "PostgreSQL 18.4 (bundled)"; empty for an outside server. */
  description: string
  /** Stops the embedded server unless somebody else still uses it. */
  stop: () => Promise<void>
}

type Cluster = { folder: string; binaries: Binaries; user: SystemUser | null }

/**
 * A database to connect to: DATABASE_URL, or the embedded server, adopted when
 * it runs already (after a `kill -9` its processes survive), started, or created.
 * Safe to call from several processes at once.
 * @throws AppError `unavailable` with a sentence for the operator.
 */
export async function ensureDatabase(): Promise<RunningDatabase> {
  const { DATABASE_URL } = env()
  if (DATABASE_URL) {
    return { url: DATABASE_URL, how: 'outside', description: '', stop: async () => {} }
  }

  const root = dataPath('postgres')
  mkdirSync(root, { recursive: true })
  return locked(root, () => openCluster(root))
}

/** One process at a time opens or stops the server of this folder. */
async function locked<T>(root: string, work: () => Promise<T>): Promise<T> {
  const retries = { retries: 120, minTimeout: 250, maxTimeout: 500 }
  const release = await lockfile.lock(root, { stale: 20_000, retries })

  try {
    return await work()
  } finally {
    await release()
  }
}

async function openCluster(root: string): Promise<RunningDatabase> {
  const user = postgresUser()
  if (user && !canSwitchUser())
    throw new AppError('unavailable', 'Running as root needs "setpriv" (package util-linux).')

  const cluster: Cluster = { folder: join(root, 'cluster'), binaries: findBinaries(user), user }
  const description = `PostgreSQL ${cluster.binaries.major}.${cluster.binaries.minor}${cluster.binaries.bundled ? ' (bundled)' : ''}`
  const created = await createCluster(cluster)
  const running = await isRunning(cluster)
  if (!running) await startCluster(cluster)

  const url = await applicationUrl(cluster, portOf(cluster))
  const presence = new pg.Client({ connectionString: url, application_name: PRESENCE, keepAlive: true })
  presence.on('error', () => {})
  await presence.connect()
  return {
    url,
    how: created ? 'created' : running ? 'adopted' : 'started',
    description,
    stop: async () => {
      await presence.end().catch(() => {})
      await locked(root, () => stopCluster(cluster, url))
    }
  }
}

/**
 * Whether the server of this folder runs. After a crash the process number in
 * its file may belong to another program by now, in a container it often does:
 * such a file is removed, or the server would never start again.
 */
async function isRunning(cluster: Cluster): Promise<boolean> {
  if ((await control(cluster, ['status'])).code !== 0) return false

  const pidFile = join(cluster.folder, 'postmaster.pid')
  const name = `/proc/${readFileSync(pidFile, 'utf8').split('\n')[0]}/comm`
  if (!existsSync(name) || readFileSync(name, 'utf8').startsWith('postgres')) return true

  rmSync(pidFile)
  return false
}

/** Makes the cluster in a folder of another name first: a crash half-way leaves nothing that looks whole. */
async function createCluster(cluster: Cluster): Promise<boolean> {
  if (existsSync(join(cluster.folder, 'PG_VERSION'))) return false

  const half = `${cluster.folder}.new`
  const passwordFile = join(dirname(cluster.folder), 'superuser-password')
  rmSync(half, { recursive: true, force: true })
  mkdirSync(half, { mode: 0o700 })
  giveTo(cluster.user, half)
  writeFileSync(passwordFile, randomBytes(24).toString('base64url'), { mode: 0o600 })
  giveTo(cluster.user, passwordFile)

  const locale =
    cluster.binaries.major >= 17
      ? ['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C']
      : ['--locale=C.UTF-8']
  const { code, output } = await run(cluster, 'initdb', [
    `--pgdata=${half}`,
    '--username=postgres',
    '--auth=scram-sha-256',
    `--pwfile=${passwordFile}`,
    '--encoding=UTF8',
    '--no-instructions',
    ...locale
  ])
  if (code !== 0)
    throw new AppError('unavailable', `PostgreSQL could not create its files in ${cluster.folder}:\n${output}`)

  renameSync(half, cluster.folder)
  return true
}

async function startCluster(cluster: Cluster): Promise<void> {
  const port = (await freePort(keptPort())) || (await freePort(0))
  const log = join(cluster.folder, 'server.log')
  const options = `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories=''`
  const { code } = await control(cluster, ['start', '-w', '-t', '60', '-l', log, '-o', options])
  if (code === 0) return

  const lines = existsSync(log) ? readFileSync(log, 'utf8').trim().split('\n').slice(-12).join('\n') : ''
  throw new AppError('unavailable', `PostgreSQL did not start. The end of ${log}:\n${lines}`)
}

/** Address for the application's own role, which is no superuser; made at the first start. */
async function applicationUrl(cluster: Cluster, port: number): Promise<string> {
  const file = embeddedUrlFile()
  const kept = existsSync(file) ? new URL(readFileSync(file, 'utf8').trim()) : null
  const password = kept?.password ?? randomBytes(24).toString('base64url')
  const url = `postgresql://${DATABASE}:${password}@127.0.0.1:${port}/${DATABASE}`
  if (kept?.port === String(port)) return url

  if (!kept) await createRole(cluster, port, password)
  writeFileSync(`${file}.new`, url, { mode: 0o600 })
  renameSync(`${file}.new`, file)
  return url
}

async function createRole(cluster: Cluster, port: number, password: string): Promise<void> {
  const superuser = readFileSync(join(dirname(cluster.folder), 'superuser-password'), 'utf8')
  const client = new pg.Client({ host: '127.0.0.1', port, user: 'postgres', password: superuser, database: 'postgres' })
  await client.connect()

  try {
    const role = await client.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [DATABASE])
    const verb = role.rowCount ? 'ALTER' : 'CREATE'
    await client.query(`${verb} ROLE ${DATABASE} LOGIN NOSUPERUSER PASSWORD ${client.escapeLiteral(password)}`)
    // CREATEDB lets the tests, which run on this same server, have databases of their own.
    await client.query(`ALTER ROLE ${DATABASE} CREATEDB`)

    const database = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [DATABASE])
    if (!database.rowCount) await client.query(`CREATE DATABASE ${DATABASE} OWNER ${DATABASE}`)
  } finally {
    await client.end()
  }
}

async function stopCluster(cluster: Cluster, url: string): Promise<void> {
  if (await isUsedByOthers(url)) return
  await control(cluster, ['stop', '-w', '-t', '30', '-m', 'fast'])
}

async function isUsedByOthers(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url })

  try {
    await client.connect()
    const others = await client.query('SELECT 1 FROM pg_stat_activity WHERE application_name = $1 LIMIT 1', [PRESENCE])
    return others.rowCount !== 0
  } catch {
    return false
  } finally {
    await client.end().catch(() => {})
  }
}

/** Port of the running server: fourth line of postmaster.pid (PostgreSQL, "Database File Layout"). */
function portOf(cluster: Cluster): number {
  return Number(readFileSync(join(cluster.folder, 'postmaster.pid'), 'utf8').split('\n')[3])
}

function control(cluster: Cluster, args: string[]) {
  return run(cluster, 'pg_ctl', ['-D', cluster.folder, ...args])
}

function run(cluster: Cluster, program: string, args: string[]): Promise<{ code: number | null; output: string }> {
  const path = join(cluster.binaries.folder, program)
  const [command, line] = commandAs(cluster.user, path, args, [path, cluster.folder])

  return new Promise((resolve, reject) => {
    let output = ''
    // The server must not hold our output open, nor get the terminal's Ctrl-C: it is stopped in order.
    const started = args.includes('start')
    const child = spawn(command, line, {
      cwd: '/',
      detached: started,
      stdio: started ? 'ignore' : ['ignore', 'pipe', 'pipe']
    })
    child.stdout?.on('data', (chunk) => {
      output += chunk
    })
    child.stderr?.on('data', (chunk) => {
      output += chunk
    })
    child.on('error', reject)
    child.on('close', (code) => resolve({ code, output }))
  })
}

/** The port of last time, so that whoever knew it finds the server again; 0 when there was none. */
function keptPort(): number {
  const file = embeddedUrlFile()
  return existsSync(file) ? Number(new URL(readFileSync(file, 'utf8').trim()).port) : 0
}

/** `wanted` (0: any) when it is free on this machine, else 0. */
function freePort(wanted: number): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer()
    probe.on('error', () => resolve(0))
    probe.listen(wanted, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}
