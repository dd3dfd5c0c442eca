import { tmpdir } from 'node:os'
import { join } from 'node:path'

/**
 * Starts a PostgreSQL for the run, in a folder of its own that stays for the
 * next run (making a cluster takes longer than most tests), and stops it.
 */
export default async function setup(): Promise<() => Promise<void>> {
  process.env.DATA_DIR ??= join(tmpdir(), `parution-unit-${process.getuid?.() ?? 0}`)
  const { ensureDatabase } = await import('#server/postgres.ts')
  const database = await ensureDatabase()
  process.env.TEST_DATABASE_URL = database.url
  return database.stop
}
