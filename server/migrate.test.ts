import pg from 'pg'
import { expect, test } from 'vitest'
import { db } from '#lib/db.ts'
import { setUpDatabase, testServerUrl } from '#testing/database.ts'
import { migrate } from './migrate.ts'
import { ensureDatabase } from './postgres.ts'
import { schemaChanges } from './schema-diff.ts'

setUpDatabase()

/** Indexes of collations and expressions, which the schema can't express: migrations alone make them. */
const BEYOND_THE_SCHEMA = ['post_desk_title_idx', 'post_desk_date_idx']

/** Columns and indexes of a database, as text that can be compared. */
async function shape(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query(
    `
    SELECT table_name || '.' || column_name || ' ' || udt_name || ' ' || is_nullable || ' ' || coalesce(column_default, '') AS line
      FROM information_schema.columns WHERE table_schema = 'public' AND table_name <> '_prisma_migrations'
    UNION ALL
    SELECT indexdef FROM pg_indexes WHERE schemaname = 'public' AND tablename <> '_prisma_migrations'
      AND indexname <> ALL ($1)
    ORDER BY 1`,
    [BEYOND_THE_SCHEMA]
  )
  return rows.map((row) => row.line)
}

async function inDatabase<T>(name: string, use: (client: pg.Client, url: string) => Promise<T>): Promise<T> {
  const url = new URL(testServerUrl())
  const admin = new pg.Client({ connectionString: url.href })
  await admin.connect()
  await admin.query(`CREATE DATABASE ${name}`)
  url.pathname = `/${name}`
  const client = new pg.Client({ connectionString: url.href })
  await client.connect()

  try {
    return await use(client, url.href)
  } finally {
    await client.end()
    await admin.query(`DROP DATABASE ${name} WITH (FORCE)`)
    await admin.end()
  }
}

test('migrations – lead to the schema that the client is generated from', async () => {
  const suffix = process.pid
  const migrated = await inDatabase(`migrated_${suffix}`, async (client, url) => {
    await migrate(url)
    return shape(client)
  })
  const wanted = await inDatabase(`wanted_${suffix}`, async (client, url) => {
    // The schema can name an extension's operators but not the extension.
    await client.query('CREATE EXTENSION pg_trgm')
    await client.query(await schemaChanges(url, null))
    return shape(client)
  })

  expect(migrated).toEqual(wanted)
  expect(migrated.length).toBeGreaterThan(100)
})

test('migrations – run once, also when two starts race', async () => {
  await inDatabase(`race_${process.pid}`, async (_client, url) => {
    const applied = await Promise.all([migrate(url), migrate(url)])
    expect(applied.flat().toSorted()).toEqual([...new Set(applied.flat())].toSorted())
    expect(await migrate(url)).toEqual([])
  })
})

test('constraints – refuse a published post without text and a draft with some', async () => {
  await expect(db().post.create({ data: { status: 'published', slug: 'x', publishedAt: new Date() } })).rejects.toThrow(
    /post_published_is_complete/
  )
  await expect(db().post.create({ data: { status: 'draft', text: 'secret' } })).rejects.toThrow(/post_draft_is_empty/)
  await expect(db().redirect.create({ data: { fromPath: '/x' } })).rejects.toThrow(/redirect_one_target/)
})

test('embedded server – is adopted when it runs already', async () => {
  const database = await ensureDatabase()
  expect(database.how).toBe('adopted')
})
