import { expect, test } from 'vitest'
import { db } from '#lib/db.ts'
import { makeActor } from '#testing/accounts.ts'
import { setUpDatabase } from '#testing/database.ts'
import { createTag } from './mutations.ts'

setUpDatabase()

test('a name typed by a whole class at once gives one tag', async () => {
  const author = await makeActor({ role: 'author' })
  const made = await Promise.all(Array.from({ length: 12 }, () => createTag(author, 'Éducation civique')))
  expect(new Set(made.map((one) => one.ok && one.value.id)).size).toBe(1)
  expect(await db().tag.findMany({ where: { slug: 'education-civique' }, select: { name: true } })).toEqual([
    { name: 'Éducation civique' }
  ])
})

test('contributors make none; a name without letters is none', async () => {
  const [contributor, author] = [await makeActor({ role: 'contributor' }), await makeActor({ role: 'author' })]
  await expect(createTag(contributor, 'À moi')).rejects.toMatchObject({ code: 'forbidden' })
  expect(await createTag(author, '🌊')).toEqual({ ok: false, reason: 'invalid-input' })
})
