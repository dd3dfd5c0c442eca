import { beforeAll, describe, expect, it, test } from 'vitest'
import { doc, heading, paragraph } from '#features/editor/document/build.ts'
import { insertRows } from '#features/import/bulk.ts'
import { newId } from '#features/import/identity.ts'
import { db } from '#lib/db.ts'
import { buildPerson, buildPost, buildTag } from '#testing/builders.ts'
import { setUpDatabase } from '#testing/database.ts'
import type { SearchAddress } from './constants.ts'
import { refreshMissing } from './mutations.ts'
import type { SearchOutcome } from './results.ts'
import { loadSearch } from './search.ts'

setUpDatabase()

const text = (...sentences: string[]) => doc(...sentences.map((sentence) => paragraph(sentence)))

async function outcomeOf(words: string, more: Partial<SearchAddress> = {}): Promise<SearchOutcome> {
  return (await loadSearch({ text: words, tag: null, author: null, year: null, page: 1, ...more })).outcome
}

/** Slugs of what was found, in order. */
async function slugsOf(words: string, more: Partial<SearchAddress> = {}): Promise<string[]> {
  const outcome = await outcomeOf(words, more)
  return outcome.kind === 'found' ? outcome.results.map(({ slug }) => slug) : []
}

beforeAll(async () => {
  const anne = await buildPerson({ name: 'Anne Dupont' })
  const water = await buildTag('Eau potable')
  await buildPost({
    title: 'Nids',
    doc: text('L’homme a ramassé des œufs dans les fleurs coupées de la manœuvre, première publiée.')
  })
  await buildPost({
    title: 'Élections',
    doc: text('Une belle idée au lycée : la publicité des séances.'),
    authors: [anne]
  })
  await buildPost({
    title: 'Bibliothèque',
    slug: 'titre',
    doc: text('Un lieu.'),
    tags: [water],
    publishedAt: '2016-01-10T10:00:00Z'
  })
  await buildPost({
    title: 'Ailleurs',
    slug: 'intertitre',
    doc: doc(heading(2, 'La bibliothèque'), paragraph('Un lieu.'))
  })
  await buildPost({ title: 'Plus loin', slug: 'texte', doc: text('On y trouve une bibliothèque, entre autres.') })
  await buildPost({ title: 'Conseil', doc: text('Le conseil municipal des jeunes vote le budget participatif.') })
  await buildPost({
    title: 'Autre',
    doc: text('Un budget, puis un débat participatif. Un rendez-vous, article L. 2121-18.')
  })
  await buildPost({
    title: 'Policies',
    slug: 'english',
    doc: text('The city was running several programmes of this kind.')
  })
  await buildPost({ title: 'Page', slug: 'une-page', kind: 'page', doc: text('Les mentions du girafon.') })
  await buildPost({ title: 'Éléphant', doc: text('<b>mammouth</b> & <script>alert(1)</script>') })
})

describe('words', () => {
  it.each([
    ['homme', 'nids'],
    ["l'homme", 'nids'],
    ['l’homme', 'nids'],
    ['OEUFS', 'nids'],
    ['œuf', 'nids'],
    ['manoeuvres', 'nids'],
    ['couper', 'nids'],
    ['coupé', 'nids'],
    ['fleur', 'nids'],
    ['election', 'elections'],
    ['ÉLECTIONS', 'elections'],
    ['idees', 'elections'],
    ['lycees', 'elections'],
    ['publicite', 'elections'],
    ['publie', 'nids'],
    ['publier', 'nids'],
    ['premier', 'nids'],
    ['premiere', 'nids'],
    ['policy', 'english'],
    ['run programme', 'english'],
    ['girafons', 'une-page'],
    ['2121-18', 'autre'],
    ['rendez-vous', 'autre'],
    ['rendez vous', 'autre'],
    ['le budget du débat', 'autre'],
    ['elephant', 'elephant']
  ])('%s finds %s', async (words, slug) => {
    expect(await slugsOf(words)).toContain(slug)
  })

  it('the last one may be unfinished, also beyond its stem', async () => {
    expect(await slugsOf('bibliot')).toHaveLength(3)
    expect(await slugsOf('budget participat')).toContain('conseil')
    expect(await slugsOf('budg conseil')).toEqual([])
  })

  it('a phrase stays together, a word can be left out', async () => {
    expect((await slugsOf('budget participatif')).toSorted()).toEqual(['autre', 'conseil'])
    expect(await slugsOf('"budget participatif"')).toEqual(['conseil'])
    expect(await slugsOf('budget -jeunes')).toEqual(['autre'])
    expect(await slugsOf('budget -"conseil municipal"')).toEqual(['autre'])
  })

  it('in a title count more than in a heading, there more than in the text', async () => {
    expect(await slugsOf('bibliothèque')).toEqual(['titre', 'intertitre', 'texte'])
  })

  it('of a tag find its texts', async () => {
    expect(await slugsOf('potable')).toEqual(['titre'])
    expect(await slugsOf('potable bibliothèque')).toEqual(['titre'])
  })

  it('are set apart in title and extract, and markup stays text', async () => {
    const outcome = await outcomeOf('mammouths')
    if (outcome.kind !== 'found') throw new Error('nothing found')
    expect(outcome.results[0]?.extract).toEqual([
      { text: '<b>', isMarked: false },
      { text: 'mammouth', isMarked: true },
      { text: '</b> & <script>alert(1)</script>', isMarked: false }
    ])
    expect((await outcomeOf('elephant')) as object).toMatchObject({ results: [{ title: [{ isMarked: true }] }] })
  })
})

describe('filters', () => {
  it('narrow by tag, author and year, and are offered with their counts', async () => {
    expect(await slugsOf('bibliothèque', { tag: 'eau-potable' })).toEqual(['titre'])
    expect(await slugsOf('bibliothèque', { year: 2016 })).toEqual(['titre'])
    expect(await slugsOf('bibliothèque', { year: 1999 })).toEqual([])
    expect(await slugsOf('idée', { author: 'anne-dupont' })).toEqual(['elections'])
    expect(await slugsOf('bibliothèque', { author: 'nobody' })).toEqual([])

    const outcome = await outcomeOf('bibliothèque')
    expect(outcome).toMatchObject({ total: 3, isMore: false })
    expect(outcome.kind === 'found' && outcome.facets).toEqual(
      expect.arrayContaining([
        { kind: 'tag', key: 'eau-potable', name: 'Eau potable', count: 1 },
        { kind: 'year', key: '2015', name: '2015', count: 2 },
        { kind: 'year', key: '2016', name: '2016', count: 1 }
      ])
    )
  })
})

describe('nothing found', () => {
  it('suggests what was perhaps meant, when it leads somewhere', async () => {
    expect(await outcomeOf('bibliotéque')).toMatchObject({ kind: 'none', suggestion: 'bibliothèque' })
    expect(await outcomeOf('bugdet "conseil municipal"')).toMatchObject({ suggestion: 'budget "conseil municipal"' })
    expect(await outcomeOf('potabel')).toMatchObject({ suggestion: 'potable' })
    expect(await outcomeOf('xyzzyq')).toMatchObject({ kind: 'none', suggestion: null, partial: [] })
  })

  it('shows the texts that have a part of it', async () => {
    const outcome = await outcomeOf('girafon bibliothèque')
    expect(outcome.kind === 'none' && outcome.partial.map(({ slug }) => slug)).toEqual(
      expect.arrayContaining(['une-page', 'titre'])
    )
  })

  it('has a reason when there was nothing to look for', async () => {
    expect(await outcomeOf('')).toEqual({ kind: 'blank' })
    expect(await outcomeOf('- " | & ! : *')).toEqual({ kind: 'nothing', reason: 'signs' })
    expect(await outcomeOf('le la les')).toEqual({ kind: 'nothing', reason: 'common' })
    expect(await outcomeOf('-jeunes')).toEqual({ kind: 'nothing', reason: 'excluded' })
  })

  it.each(["'; DROP TABLE post; --", "o'neil \\ ''", 'a:* & b', '☃'.repeat(500), 'ﷺ ½ ŉ ß', '\\', '%_'])(
    'comes of %j, not a fault',
    async (input) => {
      expect(['none', 'found', 'nothing']).toContain((await outcomeOf(input)).kind)
    }
  )

  it('a page behind the last is none', async () => {
    expect(await outcomeOf('bibliothèque', { page: 2 })).toEqual({ kind: 'beyond' })
    expect(await outcomeOf('bibliothèque', { page: 0 })).toEqual({ kind: 'beyond' })
    expect(await outcomeOf('bibliothèque', { page: 999_999 })).toEqual({ kind: 'beyond' })
  })
})

describe('what readers may not read', () => {
  it.each([
    { status: 'draft' as const },
    { status: 'in_review' as const },
    { status: 'private' as const },
    { status: 'trashed' as const },
    { status: 'scheduled' as const, publishedAt: '2999-01-01T00:00:00Z' },
    { status: 'published' as const, publishedAt: '2999-01-01T00:00:00Z' },
    { status: 'published' as const, passwordHash: 'x' }
  ])('is never found: %o', async (state) => {
    const slug = `secret-${JSON.stringify(state).replaceAll(/\W/g, '')}`
    await buildPost({ title: 'Zorglub', slug, doc: text('zorglub'), ...state })
    expect(await outcomeOf('zorglub')).toMatchObject({ kind: 'none', partial: [] })
    expect(await outcomeOf('zorgluv')).toMatchObject({ kind: 'none', suggestion: null })
  })
})

describe('the index follows', () => {
  it('a text that changes, goes and comes back', async () => {
    const post = await buildPost({ title: 'Girouette', doc: text('Du vent.') })
    const change = (data: object) => db().post.update({ where: { id: post.id }, data })

    await change({ text: 'De la brume.', derivedExcerpt: 'De la brume.' })
    expect([await slugsOf('vent'), await slugsOf('brume')]).toEqual([[], ['girouette']])
    await change({ status: 'trashed' })
    expect(await slugsOf('girouette')).toEqual([])
    await change({ status: 'published', excerpt: 'Un résumé pointilliste.' })
    expect(await slugsOf('pointilliste')).toEqual(['girouette'])
    await change({ passwordHash: 'x' })
    expect(await slugsOf('girouette')).toEqual([])
    await change({ passwordHash: null })
    await db().post.delete({ where: { id: post.id } })
    expect(await slugsOf('girouette')).toEqual([])
  })

  it('tags that are given, taken and renamed', async () => {
    const tag = await buildTag('Mongolfière')
    const post = await buildPost({ title: 'Ballon', tags: [tag] })
    expect(await slugsOf('mongolfière')).toEqual(['ballon'])

    await db().tag.update({ where: { id: tag.id }, data: { name: 'Dirigeable' } })
    expect([await slugsOf('mongolfière'), await slugsOf('dirigeables')]).toEqual([[], ['ballon']])
    await db().postTag.deleteMany({ where: { postId: post.id } })
    expect([await slugsOf('dirigeable'), await slugsOf('ballon')]).toEqual([[], ['ballon']])
  })

  it('rows that are written in bulk', async () => {
    const tag = await buildTag('Cartographie')
    const rows = ['Vrac un', 'Vrac deux'].map((title) => ({
      id: newId(),
      title,
      slug: title.replace(' ', '-').toLowerCase(),
      status: 'published',
      doc: {},
      text: 'Arrivé par brouette.',
      headings: [],
      mediaIds: [],
      publishedAt: new Date(0),
      updatedAt: new Date(0)
    }))
    await insertRows(db(), 'post', rows)
    await insertRows(
      db(),
      'post_tag',
      rows.map(({ id }) => ({ postId: id, tagId: tag.id, position: 0 }))
    )
    expect((await slugsOf('brouettes cartographie')).toSorted()).toEqual(['vrac-deux', 'vrac-un'])
  })
})

test('what was written without being indexed – is found once the index is completed', async () => {
  await db().$transaction(async (queries) => {
    await queries.$executeRaw`SET LOCAL parution.search TO 'later'`
    await queries.post.create({
      data: {
        title: 'Oubli',
        slug: 'oubli',
        status: 'published',
        doc: {},
        text: 'Hippocampe.',
        publishedAt: new Date(0)
      }
    })
  })
  expect(await slugsOf('hippocampe')).toEqual([])
  expect([await refreshMissing(), await refreshMissing()]).toEqual([1, 0])
  expect(await slugsOf('hippocampe')).toEqual(['oubli'])
})

test('a text of any length and script can be published', async () => {
  await buildPost({
    title: 'Long',
    doc: text(...Array.from({ length: 4_000 }, (_, at) => `mot${at} ${'x'.repeat(20)}${at}`))
  })
  await buildPost({ title: 'Script', doc: text('漢字かな交じり文'.repeat(500), 'ŉ ﷺ '.repeat(2_000)) })
  expect(await slugsOf('mot3000')).toEqual(['long'])
})
