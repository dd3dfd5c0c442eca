import pg from 'pg'
import { migrationNames, migrationsList, NO_FILTER, withSchemaEngine } from './schema-engine.ts'

/** Any number, the same in every release: one migration at a time in a database. */
const LOCK = 7_240_113

/**
 * Brings the database to the present schema.
 * @returns the names of the migrations applied now, oldest first.
 * @throws Error when a migration fails; it is rolled back and can be run again.
 */
export async function migrate(url: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()

  try {
    await client.query('SELECT pg_advisory_lock($1)', [LOCK])
    if ((await pendingMigrations(client)).length === 0) return []

    const { appliedMigrationNames } = await withSchemaEngine(url, (engine) =>
      engine.applyMigrations({ migrationsList: migrationsList(), filters: NO_FILTER })
    )
    return appliedMigrationNames
  } finally {
    await client.end()
  }
}

/** Migrations of this release that the database doesn't have yet. */
export async function pendingMigrations(client: pg.ClientBase): Promise<string[]> {
  const table = await client.query("SELECT to_regclass('_prisma_migrations') AS name")
  if (table.rows[0].name === null) return migrationNames()

  const { rows } = await client.query('SELECT migration_name FROM _prisma_migrations WHERE finished_at IS NOT NULL')
  const applied = new Set(rows.map((row) => row.migration_name))
  return migrationNames().filter((name) => !applied.has(name))
}
