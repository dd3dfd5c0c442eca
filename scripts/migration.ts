// npm run migration -- add_series
// Writes prisma/migrations/{time}_add_series/migration.sql with what changed in
// prisma/schema since the last migration, whose schema is kept beside it.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ensureDatabase } from '#server/postgres.ts'
import { schemaChanges } from '#server/schema-diff.ts'
import { migrationNames, schemaFiles } from '#server/schema-engine.ts'

const FOLDER = join(import.meta.dirname, '..', 'prisma', 'migrations')
const name = process.argv[2]
if (!name || !/^[a-z][a-z0-9_]*$/.test(name)) {
  console.error('Say in lower case what the migration does: npm run migration -- add_series')
  process.exit(1)
}

const last = migrationNames().at(-1)
const snapshot = last && join(FOLDER, last, 'schema.prisma')
const before = snapshot && existsSync(snapshot) ? readFileSync(snapshot, 'utf8') : null
const database = await ensureDatabase()
const script = await schemaChanges(database.url, before).finally(database.stop)

if (script === '') {
  console.log('The schema has not changed since the last migration.')
} else {
  const time = new Date().toISOString().replace(/\D/g, '').slice(0, 14)
  const folder = join(FOLDER, `${time}_${name}`)
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'migration.sql'), script)
  writeFileSync(
    join(folder, 'schema.prisma'),
    schemaFiles()
      .map(([, text]) => text)
      .join('\n')
  )
  console.log(`Wrote ${folder}/migration.sql: read it, add what Prisma can't express, commit it.`)
}
process.exit()
