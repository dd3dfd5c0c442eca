import { expect, test } from 'vitest'
import { db } from '#lib/db.ts'
import { makeActor } from '#testing/accounts.ts'
import { setUpDatabase } from '#testing/database.ts'
import { createSeries } from './mutations.ts'
import { seriesInput } from './schema.ts'

setUpDatabase()

test('a name gives one series, however it is written and by how many at once', async () => {
  const author = await makeActor({ role: 'author' })
  const names = ['L’été à Nîmes', "L'été à Nîmes", 'l ete a nimes', 'L’ÉTÉ À NÎMES']
  const made = await Promise.all(names.map((name) => createSeries(author, name)))
  expect(new Set(made.map((one) => one.ok && one.value.id)).size).toBe(1)
  expect(await db().series.findMany({ select: { slug: true } })).toEqual([{ slug: 'l-ete-a-nimes' }])
})

test('contributors make none; a name without letters is none', async () => {
  const [contributor, editor] = [await makeActor({ role: 'contributor' }), await makeActor({ role: 'editor' })]
  await expect(createSeries(contributor, 'À moi')).rejects.toMatchObject({ code: 'forbidden' })
  expect(await createSeries(editor, '🌊🌊')).toEqual({ ok: false, reason: 'invalid-input' })
})

test('names are cleaned; empty and endless ones are refused', () => {
  expect(seriesInput.parse({ name: '  La \u0000crue\n de 2024\ud800 ' })).toEqual({ name: 'La crue de 2024\ufffd' })
  for (const name of ['', ' \n ', '\u0000', 'x'.repeat(91), 'x'.repeat(10_000), ['x'], null]) {
    expect(seriesInput.safeParse({ name }).success, String(name).slice(0, 10)).toBe(false)
  }
})
