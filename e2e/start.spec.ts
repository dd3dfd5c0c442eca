import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import pg from 'pg'
import { freePort, freshFolder, startServer } from './server-process.ts'

test.describe.configure({ timeout: 180_000 })

async function isReady(url: string): Promise<boolean> {
  return (await fetch(`${url}/readyz`)).ok
}

function postmasterIsAlive(folder: string): boolean {
  return existsSync(join(folder, 'postgres/cluster/postmaster.pid'))
}

test('start – on an empty folder: says each step, where to read and how to make the first account', async () => {
  const folder = freshFolder()
  const server = startServer({ port: await freePort(), DATA_DIR: folder })
  await server.ready

  expect(await isReady(server.url)).toBe(true)
  expect(server.log()).toMatch(/✓ +\d+\.\d s {2}Database created: PostgreSQL/)
  expect(server.log()).toContain('Schema brought up to date')
  expect(server.log()).toMatch(new RegExp(`${server.url}/claim\\?token=\\S{20,}`))
  expect(statSync(join(folder, 'secrets/auth')).mode & 0o777).toBe(0o600)

  expect(await server.stop('SIGTERM')).toBe(0)
  expect(postmasterIsAlive(folder)).toBe(false)
})

test('kill -9 – the next start adopts the database that survived, the secret stays', async () => {
  const folder = freshFolder()
  const first = startServer({ port: await freePort(), DATA_DIR: folder })
  await first.ready
  const secret = readFileSync(join(folder, 'secrets/auth'), 'utf8')
  await first.stop('SIGKILL')
  expect(postmasterIsAlive(folder)).toBe(true)

  const second = startServer({ port: await freePort(), DATA_DIR: folder })
  await second.ready
  expect(second.log()).toContain('Database adopted')
  expect(await isReady(second.url)).toBe(true)
  expect(readFileSync(join(folder, 'secrets/auth'), 'utf8')).toBe(secret)
  await second.stop()
  expect(postmasterIsAlive(folder)).toBe(false)
})

test('two starts at once – share one database, which outlives the first to stop', async () => {
  const folder = freshFolder()
  const servers = [await freePort(), await freePort()].map((port) => startServer({ port, DATA_DIR: folder }))
  await Promise.all(servers.map((server) => server.ready))
  const [first, second] = servers
  if (!first || !second) throw new Error('two servers were started')

  expect(await first.stop()).toBe(0)
  expect(await isReady(second.url)).toBe(true)
  expect(await second.stop()).toBe(0)
  expect(postmasterIsAlive(folder)).toBe(false)
})

test('a port in use – ends with a sentence', async ({ baseURL }) => {
  const server = startServer({ port: Number(new URL(baseURL ?? '').port), DATA_DIR: freshFolder() })
  expect(await server.ended).toBe(1)
  expect(server.log()).toMatch(/Port \d+ is in use: stop the other program or set PORT/)
})

for (const [name, value] of [
  ['DATABASE_URL', 'mysql://localhost/x'],
  ['SITE_URL', 'journal.example.fr'],
  ['AUTH_SECRET', 'secret'],
  ['TRUST_PROXY', 'yes']
] as const) {
  test(`${name}=${value} – stops the start with a sentence that names it`, async () => {
    const server = startServer({ port: await freePort(), DATA_DIR: freshFolder(), [name]: value })
    expect(await server.ended).toBe(1)
    expect(server.log()).toContain(`${name}: `)
    expect(server.log()).toContain(value)
    expect(server.log()).not.toContain('    at ')
  })
}

/** Programs of Debian's PostgreSQL, an older one than the bundled; undefined where it isn't installed. */
function debianPrograms(): string | undefined {
  const root = '/usr/lib/postgresql'
  const versions = existsSync(root)
    ? readdirSync(root).filter((name) => existsSync(join(root, name, 'bin/initdb')))
    : []
  const [newest] = versions.toSorted((one, other) => Number(other) - Number(one))
  return newest && join(root, newest, 'bin')
}

test('DATABASE_URL – an outside PostgreSQL serves the same', async () => {
  const hostFolder = freshFolder()
  const host = startServer({ port: await freePort(), DATA_DIR: hostFolder, PG_BIN_DIR: debianPrograms() ?? '' })
  await host.ready
  const outside = new URL(readFileSync(join(hostFolder, 'postgres/connection-url'), 'utf8'))
  const admin = new pg.Client({ connectionString: outside.href })
  const name = `outside_${Date.now()}`
  await admin.connect()
  await admin.query(`CREATE DATABASE ${name}`)
  outside.pathname = `/${name}`

  const folder = freshFolder()
  const server = startServer({ port: await freePort(), DATA_DIR: folder, DATABASE_URL: outside.href })
  await server.ready
  expect(server.log()).toContain('Database found: PostgreSQL at')
  expect(await isReady(server.url)).toBe(true)
  expect(existsSync(join(folder, 'postgres'))).toBe(false)

  expect(await server.stop()).toBe(0)
  await admin.query(`DROP DATABASE ${name}`)
  await admin.end()
  expect(await host.stop()).toBe(0)
})

test('an outside PostgreSQL that is not there – ends with a sentence', async () => {
  const server = startServer({
    port: await freePort(),
    DATA_DIR: freshFolder(),
    DATABASE_URL: 'postgresql://nobody:secretpassword@127.0.0.1:9/none'
  })
  expect(await server.ended).toBe(1)
  expect(server.log()).toMatch(/PostgreSQL at 127\.0\.0\.1:9 .*can.t be reached/)
  expect(server.log()).not.toContain('secretpassword')
})
