import { expect, test } from 'vitest'
import { createDraft } from '#features/drafts/mutations.ts'
import { db } from '#lib/db.ts'
import { makeActor } from '#testing/accounts.ts'
import { buildCategory, buildPost, buildSeries, buildTag } from '#testing/builders.ts'
import { setUpDatabase } from '#testing/database.ts'
import { countTexts, getTerm, getTermItems, getTermList, getTermTexts } from './data.ts'
import { readChoice, readCount, readTermQuery, termListPath } from './list-query.ts'

setUpDatabase()

const editor = () => makeActor({ role: 'editor' })

test('counts – published texts, working copies, each once; the trash counts for nothing', async () => {
  const [eau, vide] = [await buildTag('Eau'), await buildTag('Vide')]
  const shown = await buildPost({ title: 'Publié', tags: [eau] })
  await buildPost({ title: 'Jeté', status: 'trashed', tags: [vide] })
  await buildPost({ title: 'Prévu', status: 'scheduled', publishedAt: '2999-01-01T00:00:00Z', tags: [eau] })
  const actor = await editor()
  const draft = await createDraft(actor, 'post')
  await db().draft.update({ where: { postId: draft }, data: { tagIds: [eau.id], title: 'En cours' } })
  await db().draft.create({ data: { postId: shown.id, doc: { type: 'doc' }, tagIds: [eau.id], title: 'Publié bis' } })

  expect(await getTermItems(actor, 'tag', [eau.id, vide.id])).toMatchObject([
    { name: 'Eau', key: 'eau', texts: 1, drafts: 2 },
    { name: 'Vide', texts: 0, drafts: 0 }
  ])
  expect(await countTexts(actor, 'tag', [eau.id, vide.id])).toMatchObject({ texts: 1 })
  const texts = await getTermTexts(actor, 'tag', eau.id)
  expect(texts.map(({ title, public: isPublic }) => [title, isPublic])).toEqual([
    ['Publié bis', true],
    ['En cours', false],
    ['Prévu', false]
  ])
  const unused = await getTermList(actor, { ...readTermQuery('tag', { unused: '1' }) })
  expect(unused.items.map(({ name }) => name)).toEqual(['Vide'])
})

test('the list – by name whatever the accents, by use, by words', async () => {
  const [b] = [await buildTag('bateau'), await buildTag('Âne'), await buildTag('Zèbre'), await buildTag('100 % %')]
  await buildPost({ title: 'Sur l’eau', tags: [b] })
  const actor = await editor()
  const names = async (given: Record<string, string>) =>
    (await getTermList(actor, readTermQuery('tag', given))).items.map(({ name }) => name)
  expect(await names({})).toEqual(['100 % %', 'Âne', 'bateau', 'Eau', 'Vide', 'Zèbre'])
  expect((await names({ sort: 'texts' })).slice(0, 2)).toEqual(['bateau', 'Eau'])
  expect(await names({ q: 'ZEBRE' })).toEqual(['Zèbre'])
  expect(await names({ q: '%' })).toEqual(['100 % %'])
  expect(await names({ q: '\u0000\ud800' })).toEqual([])
})

test('categories – stand as their tree does, each level by name', async () => {
  const [z, a] = [await buildCategory('Zones'), await buildCategory('Âges')]
  await buildCategory('Été', z)
  await buildCategory('Automne', z)
  await buildCategory('Enfance', a)
  const list = await getTermList(await editor(), readTermQuery('category', {}))
  expect(list.items.map(({ name, depth }) => `${depth} ${name}`)).toEqual([
    '0 Âges',
    '1 Enfance',
    '0 Zones',
    '1 Automne',
    '1 Été'
  ])
})

test('parts of a series – stand in reading order', async () => {
  const series = await buildSeries('Feuilleton')
  await buildPost({ title: 'Deux', series, publishedAt: '2020-02-02T00:00:00Z' })
  await buildPost({ title: 'Un', series, publishedAt: '2020-01-01T00:00:00Z' })
  const actor = await editor()
  expect((await getTermTexts(actor, 'series', series.id)).map(({ title }) => title)).toEqual(['Un', 'Deux'])
  expect(await getTerm(actor, 'series', series.id)).toMatchObject({ kind: 'series', texts: 2, image: null })
  expect(await getTerm(actor, 'tag', series.id)).toBeNull()
})

test('twenty thousand tags – any page of them, without all of them being read', async () => {
  await db().$executeRaw`
    INSERT INTO tag (id, name, slug) SELECT gen_random_uuid(), 'Mot ' || lpad(n::text, 5, '0'), 'mot-' || n
    FROM generate_series(1, 20000) AS n`
  const actor = await editor()
  const last = await getTermList(actor, readTermQuery('tag', { q: 'mot', page: '400' }))
  expect(last).toMatchObject({ total: 20_000, pages: 400, page: 400 })
  expect(last.items.at(-1)?.name).toBe('Mot 20000')
  expect((await getTermList(actor, readTermQuery('tag', { q: 'mot', page: '9999' }))).page).toBe(1)
})

test('addresses – say only what there is', () => {
  expect(readTermQuery('tag', { q: ['a', 'b'], sort: 'x', page: 'abc', unused: 'yes' })).toEqual({
    kind: 'tag',
    search: '',
    sort: 'name',
    unused: false,
    page: 1
  })
  const query = readTermQuery('series', { q: ' crue ', sort: 'texts', unused: '1', page: '3' })
  expect(termListPath(query)).toBe('/desk/tags/series?q=crue&sort=texts&unused=1&page=3')
  expect(readChoice({ kind: 'tag' })).toBeNull()
  expect(readChoice({ kind: 'page', id: '019c0000-0000-7000-8000-000000000000' })).toBeNull()
  expect(readChoice({ kind: 'tag', id: ['x', '019c0000-0000-7000-8000-000000000000'], into: 'x' })).toMatchObject({
    ids: ['019c0000-0000-7000-8000-000000000000'],
    into: null
  })
  expect([readCount({ merged: '3' }, 'merged'), readCount({ merged: '-1' }, 'merged')]).toEqual([3, 0])
})

test('authors – have no list', async () => {
  await expect(getTermList(await makeActor({ role: 'author' }), readTermQuery('tag', {}))).rejects.toThrow('forbidden')
})
