import pg from 'pg'
import { connect } from '#lib/db.ts'
import { migrate } from '#server/migrate.ts'
import { ensureDatabase } from '#server/postgres.ts'

/** Runs `work` with `db()` on a migrated database that is made for it and dropped after. */
export async function withOwnDatabase(purpose: string, work: () => Promise<void>): Promise<void> {
  const database = await ensureDatabase()
  const admin = new pg.Client({ connectionString: database.url })
  await admin.connect()
  const name = `bench_${purpose}_${process.pid}`
  await admin.query(`CREATE DATABASE ${name}`)

  try {
    const url = new URL(database.url)
    url.pathname = `/${name}`
    await migrate(url.href)
    globalThis.parutionDatabase = connect(url.href)
    await work()
    await globalThis.parutionDatabase.$disconnect()
  } finally {
    // The server's own vacuum may be in it: an ordinary drop sends it away.
    const drop = `DROP DATABASE IF EXISTS ${name}`
    await admin.query(`${drop} WITH (FORCE)`).catch(() => admin.query(drop))
    await admin.end()
    await database.stop()
  }
}
