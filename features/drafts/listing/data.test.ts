import { beforeEach, describe, expect, test } from 'vitest'
import { doc, paragraph } from '#features/editor/document/build.ts'
import type { AccountActor } from '#features/session/actor.ts'
import { db } from '#lib/db.ts'
import { makeActor } from '#testing/accounts.ts'
import { buildCategory, buildPerson, buildPost, buildTag } from '#testing/builders.ts'
import { setUpDatabase } from '#testing/database.ts'
import { type DraftListQuery, LAST_PAGE, plainQuery, readListQuery, SORTS } from '../list-query.ts'
import { createDraft, saveDraft, trashPost } from '../mutations.ts'
import { publishDraft } from '../publishing/mutations.ts'
import { getFilterChoices } from './choices/data.ts'
import { getDraftCounts, getDraftIds, getDraftList } from './data.ts'

setUpDatabase()

const all = plainQuery('post')

beforeEach(async () => {
  await db().post.deleteMany()
})

async function titled(actor: AccountActor, title: string, text = title): Promise<string> {
  const id = await createDraft(actor, 'post')
  const draft = { title, slug: '', excerpt: '', doc: doc(paragraph(text)), schemaVersion: 1, featuredMediaId: null }
  await saveDraft(actor, id, {
    baseVersion: 1,
    kind: 'manual',
    draft: { ...draft, tagIds: [], categoryIds: [], seriesId: null, seoTitle: '', seoDescription: '', language: '' }
  })
  return id
}

async function listed(actor: AccountActor, wish: Partial<DraftListQuery> = {}): Promise<string[]> {
  return (await getDraftList(actor, { ...all, ...wish })).items.map(({ title }) => title)
}

describe('the list of the desk', () => {
  test('authors see their own texts, editors everybody’s or their own', async () => {
    const [author, editor] = [await makeActor({ role: 'author' }), await makeActor({ role: 'editor' })]
    await titled(author, 'De l’autrice')
    await titled(editor, 'De l’éditeur')

    expect(await listed(author)).toEqual(['De l’autrice'])
    expect(await getDraftCounts(author, all)).toEqual({ draft: 1 })
    expect(await getDraftIds(author, all, 10)).toHaveLength(1)
    expect(await listed(editor)).toEqual(['De l’éditeur', 'De l’autrice'])
    expect(await listed(editor, { mine: true })).toEqual(['De l’éditeur'])
  })

  test('hides the trash until asked, counts by state', async () => {
    const author = await makeActor()
    const published = await titled(author, 'Le CANAL gelé')
    await publishDraft(author, { id: published, baseVersion: 2 })
    await trashPost(author, await titled(author, 'Canal vidé'))
    await titled(author, 'Autre chose')

    const found = await getDraftList(author, { ...all, search: 'canal' })
    expect(found).toMatchObject({ items: [{ id: published, status: 'published', publicPath: '/le-canal-gele' }] })
    expect(await listed(author, { state: 'trashed' })).toEqual(['Canal vidé'])
    expect(await getDraftCounts(author, all)).toEqual({ published: 1, trashed: 1, draft: 1 })
    expect(await getDraftCounts(author, { ...all, search: 'canal' })).toEqual({ published: 1, trashed: 1 })
  })

  test('a text behind a password has its address, where readers are asked for it', async () => {
    const editor = await makeActor({ role: 'editor' })
    await buildPost({ title: 'Secret', passwordHash: 'x' })
    expect((await getDraftList(editor, all)).items[0]?.publicPath).toBe('/secret')
  })
})

describe('searching', () => {
  test('finds words of published texts and of drafts, whatever their accents, and parts of titles', async () => {
    const editor = await makeActor({ role: 'editor' })
    await buildPost({ title: 'Marché', doc: doc(paragraph('Les étals débordent de courges.')) })
    await titled(editor, 'Carnet', 'Une écluse fermée')
    await buildPost({ title: 'Aquarelles', status: 'private' })

    const found = (search: string) => listed(editor, { search })
    expect(await found('courge')).toEqual(['Marché'])
    expect(await found('ECLUSE')).toEqual(['Carnet'])
    expect(await found('écl')).toEqual(['Carnet'])
    expect(await found('quarel')).toEqual(['Aquarelles'])
    expect(await found('écluse courge')).toEqual([])
    expect(await found('"écluse fermée"')).toEqual(['Carnet'])
    expect(await found('carnet -écluse')).toEqual([])
  })

  test('shows nobody words of texts that are not theirs', async () => {
    await titled(await makeActor({ role: 'editor' }), 'À part', 'Un secret bien gardé')
    const author = await makeActor({ role: 'author' })
    expect(await listed(author, { search: 'secret' })).toEqual([])
    expect(await getDraftCounts(author, { ...all, search: 'secret' })).toEqual({})
  })

  test('looks for what is in the working copy now, not for what was', async () => {
    const author = await makeActor()
    const id = await titled(author, 'Titre', 'ancien mot')
    await db().draft.update({ where: { postId: id }, data: { doc: doc(paragraph('nouveau mot')) as object } })
    expect(await listed(author, { search: 'ancien' })).toEqual([])
    expect(await listed(author, { search: 'nouveau' })).toEqual(['Titre'])
  })

  test.each(['%', '_', '\\', "'", '"', '-', '-mot', '???', 'a & b | !c', '\ud800', 'le', 'x'.repeat(200), ':*', '()'])(
    'takes %j as words',
    async (search) => {
      const editor = await makeActor({ role: 'editor' })
      await titled(editor, 'Ordinaire')
      expect(await listed(editor, { ...readListQuery('post', { q: search }) })).toEqual([])
    }
  )
})

describe('filters', () => {
  test('by author, tag, branch of categories, period, changes and being featured', async () => {
    const editor = await makeActor({ role: 'editor' })
    const [lise, omar] = [await buildPerson({ name: 'Lise Arnaud' }), await buildPerson({ name: 'Omar Benali' })]
    const [water, root] = [await buildTag('Eau'), await buildCategory('Ville')]
    const leaf = await buildCategory('Quartiers', root)
    await buildPost({ title: 'A', authors: [lise], tags: [water], publishedAt: '2015-03-31T23:30:00Z' })
    const b = await buildPost({ title: 'B', authors: [omar], categories: [leaf], featured: true })
    await buildPost({ title: 'C', authors: [lise, omar], publishedAt: '2016-03-01T10:00:00Z' })
    await db().draft.create({ data: { postId: b.id, title: 'B bis', doc: {}, tagIds: [water.id] } })
    const seen = async (wish: Partial<DraftListQuery>) =>
      (await listed(editor, { ...wish, sort: 'title', direction: 'asc' })).join()

    expect(await seen({ author: 'lise-arnaud' })).toBe('A,C')
    // The slug and the name, in any spelling; the working copy's tags count.
    expect(await seen({ tag: 'eau' })).toBe('A,B bis')
    expect(await seen({ tag: 'EAU' })).toBe('A,B bis')
    expect(await seen({ category: 'ville' })).toBe('B bis')
    expect(await seen({ category: 'vill' })).toBe('')
    expect(await seen({ year: 2015 })).toBe('A,B bis')
    // In the publication's time zone March was over.
    expect(await seen({ year: 2015, month: 4 })).toBe('A')
    expect(await seen({ changed: true })).toBe('B bis')
    expect(await seen({ featured: true })).toBe('B bis')
    expect(await seen({ author: 'lise-arnaud', tag: 'eau', year: 2015 })).toBe('A')
    expect(await seen({ author: 'personne' })).toBe('')
    expect(await seen({ author: "x' OR 1=1 --" })).toBe('')
  })

  test('offer who signs to those who see the texts of others', async () => {
    const [author, editor] = [await makeActor({ role: 'author' }), await makeActor({ role: 'editor' })]
    await buildPost({ authors: [await buildPerson({ name: 'Zoé Petit' })], publishedAt: '2013-05-01T10:00:00Z' })
    await buildPost({ title: 'Deux', publishedAt: '2015-05-01T10:00:00Z' })
    expect((await getFilterChoices(editor, 'post')).authors.map(({ name }) => name)).toContain('Zoé Petit')
    expect((await getFilterChoices(author, 'post')).authors).toEqual([])
    expect((await getFilterChoices(editor, 'post')).years).toEqual([2015, 2014, 2013])
    expect((await getFilterChoices(editor, 'page')).years).toEqual([])
  })
})

describe('sorting and pages', () => {
  test('titles are sorted as people do, drafts among them by the title that they have now', async () => {
    const editor = await makeActor({ role: 'editor' })
    for (const title of ['zèbre', 'Étude', 'autre', 'Zone']) await buildPost({ title })
    await titled(editor, 'écluse')
    const titles = ['autre', 'écluse', 'Étude', 'zèbre', 'Zone']
    expect(await listed(editor, { sort: 'title', direction: 'asc' })).toEqual(titles)
    expect(await listed(editor, { sort: 'title', direction: 'desc' })).toEqual(titles.toReversed())
  })

  test('by date what has none comes last, by author the first of the byline counts', async () => {
    const editor = await makeActor({ role: 'editor', name: 'Bea' })
    const [ada, carl] = [await buildPerson({ name: 'Ada' }), await buildPerson({ name: 'Carl' })]
    await buildPost({ title: '2014', publishedAt: '2014-01-01T10:00:00Z', authors: [carl, ada] })
    await buildPost({ title: '2016', publishedAt: '2016-01-01T10:00:00Z', authors: [ada] })
    await titled(editor, 'sans')
    expect(await listed(editor, { sort: 'date' })).toEqual(['2016', '2014', 'sans'])
    expect(await listed(editor, { sort: 'author', direction: 'asc' })).toEqual(['2016', 'sans', '2014'])
  })

  test.each(SORTS)('by %s: every text is on one page, forwards and backwards', async (sort) => {
    const editor = await makeActor({ role: 'editor' })
    const people = [await buildPerson({ name: 'Ada' }), await buildPerson({ name: 'Carl' })]
    for (let at = 0; at < 60; at += 1) {
      const publishedAt = `2015-01-${String((at % 9) + 1).padStart(2, '0')}T10:00:00Z`
      await buildPost({
        title: `T${at % 7}`,
        slug: `t-${at}`,
        publishedAt,
        authors: at % 3 ? [people[at % 2] as never] : []
      })
    }
    for (let at = 0; at < 5; at += 1) await titled(editor, `T${at}`)
    // As many as a large import touches at once.
    await db().post.updateMany({ data: { updatedAt: new Date('2020-01-01T00:00:00Z') } })

    for (const direction of ['asc', 'desc'] as const) {
      const query = { ...all, sort, direction }
      const forwards: string[][] = []
      for (let place: DraftListQuery['place'] | null = all.place; place; ) {
        const page = await getDraftList(editor, { ...query, place })
        forwards.push(page.items.map(({ id }) => id))
        place = page.next && { side: 'after', mark: page.next }
      }
      expect(forwards.map((page) => page.length)).toEqual([25, 25, 15])
      expect(new Set(forwards.flat()).size).toBe(65)

      const backwards: string[][] = []
      for (let place: DraftListQuery['place'] | null = LAST_PAGE; place; ) {
        const page = await getDraftList(editor, { ...query, place })
        backwards.unshift(page.items.map(({ id }) => id))
        place = page.previous && { side: 'before', mark: page.previous }
      }
      expect(backwards.flat()).toEqual(forwards.flat())
    }
  })

  test('a mark of another sort, or made up, leads to the first page', async () => {
    const editor = await makeActor({ role: 'editor' })
    await buildPost({ title: 'A' })
    const id = '01900000-0000-7000-8000-000000000001'
    for (const after of [
      'titre~x',
      `pas une date~${id}`,
      `2015-13-45T99:99:99.999Z~${id}`,
      `~${id}`,
      '~',
      `a\u0000~${id}`
    ]) {
      expect(await listed(editor, readListQuery('post', { after })), after).toEqual(['A'])
    }
    expect(
      await listed(editor, readListQuery('post', { after: `0${'z'.repeat(2_000)}~${id}`, sort: 'title' }))
    ).toEqual(['A'])
  })
})
