import { expect, test } from 'vitest'
import { db } from '#lib/db.ts'
import { setUpDatabase } from '#testing/database.ts'
import { ensurePublication } from './mutations.ts'

setUpDatabase()

test('servers that start at once make one row of settings between them', async () => {
  await Promise.all(Array.from({ length: 8 }, ensurePublication))
  expect(await db().publication.findMany({ select: { id: true, name: true } })).toEqual([
    { id: 1, name: 'Ma publication' }
  ])
})

test('settings that are there stay as they are', async () => {
  await db().publication.update({ where: { id: 1 }, data: { name: 'La Gazette' } })
  await ensurePublication()
  expect(await db().publication.findUnique({ where: { id: 1 } })).toMatchObject({ name: 'La Gazette' })
})
