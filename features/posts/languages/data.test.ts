import { expect, test } from 'vitest'
import { db } from '#lib/db.ts'
import { buildPost } from '#testing/builders.ts'
import { setUpDatabase } from '#testing/database.ts'
import { getLanguages } from './data.ts'

setUpDatabase()

const SOURCE = 'https://ancien.example.org'

/** A text that an export in English brought. */
async function imported(title: string): Promise<string> {
  const { id } = await buildPost({ title })
  const run = await db().importRun.create({
    data: { format: 'wordpress', source: SOURCE, state: 'done', report: { otherLanguage: 'en-GB' } }
  })
  const item = { kind: 'post', sourceId: id, fingerprint: 'x', raw: {} }
  await db().importRecord.create({ data: { ...item, runId: run.id, source: SOURCE, targetKind: 'post', targetId: id } })
  return id
}

test('a text is in the language that its writer chose, else in that of its import', async () => {
  const [plain, chosen, old] = [
    await buildPost({ title: 'Un' }),
    await buildPost({ title: 'Dos' }),
    await imported('One')
  ]
  await db().post.update({ where: { id: chosen.id }, data: { language: 'es' } })
  expect(Object.fromEntries(await getLanguages([plain.id, chosen.id, old]))).toEqual({
    [chosen.id]: 'es',
    [old]: 'en-GB'
  })
})

test('who says that an imported text is in the publication’s language is right', async () => {
  const old = await imported('En français')
  await db().post.update({ where: { id: old }, data: { language: 'fr' } })
  expect((await getLanguages([old])).size).toBe(0)
})
