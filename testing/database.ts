import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { afterAll, beforeAll } from 'vitest'
import { connect } from '#lib/db.ts'
import { migrate } from '#server/migrate.ts'

/**
 * Gives the tests of one file a migrated database of their own on the server
 * that the run started, and drops it afterwards. Call it at the top of the file;
 * `db()` then talks to that database.
 */
export function setUpDatabase(): void {
  const name = `test_${randomUUID().replaceAll('-', '')}`
  const server = testServerUrl()

  beforeAll(async () => {
    await withClient(server, (client) => client.query(`CREATE DATABASE ${name}`))
    const url = new URL(server)
    url.pathname = `/${name}`
    await migrate(url.href)
    ofThisFile = url.href
    globalThis.parutionDatabase = connect(url.href)
  }, 60_000)

  afterAll(async () => {
    await globalThis.parutionDatabase?.$disconnect()
    globalThis.parutionDatabase = undefined
    await withClient(server, (client) => dropDatabase(client, name))
  })
}

let ofThisFile = ''

/** Address of the database of this file's tests, for what connects by itself. */
export function databaseUrlOfTest(): string {
  return ofThisFile
}

/** For programs of ours that a test starts. */
export function environmentOfTest(): NodeJS.ProcessEnv {
  return { ...process.env, DATABASE_URL: ofThisFile }
}

const DROP_TRIES = 6

/** The server's own vacuum may be in it, which only a superuser ends by force: an ordinary drop sends it away, in time. */
async function dropDatabase(client: pg.Client, name: string): Promise<void> {
  const drop = `DROP DATABASE IF EXISTS ${name}`
  for (let tries = 1; ; tries += 1) {
    try {
      await client.query(tries % 2 === 1 ? `${drop} WITH (FORCE)` : drop)
      return
    } catch (error) {
      if (tries === DROP_TRIES) throw error
    }
  }
}

/** The server that `testing/global-setup.ts` found; only one on this machine will do, since tests delete. */
export function testServerUrl(): string {
  const url = process.env.TEST_DATABASE_URL
  if (!url) throw new Error('TEST_DATABASE_URL is not set: run the tests through Vitest with its global setup.')
  if (!['127.0.0.1', 'localhost', '[::1]'].includes(new URL(url).hostname))
    throw new Error('Tests only run on a local database.')
  return url
}

async function withClient(url: string, use: (client: pg.Client) => Promise<unknown>): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await use(client).finally(() => client.end())
}
