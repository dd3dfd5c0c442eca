// node --import ./server/hooks.mjs bench/desk-list.ts [POSTS] [ROUNDS]
// Milliseconds of the desk's list over generated posts (100,000 unless said otherwise), its counts included:
// first, middle and last page of every sort, filters, searches. Beside them what a plain OFFSET, and a plain ILIKE
// over title and text, take for the same. In a database of its own.

import { type DraftListQuery, FIRST_PAGE, LAST_PAGE, plainQuery, SORTS } from '#features/drafts/list-query.ts'
import { getDraftCounts, getDraftList } from '#features/drafts/listing/data.ts'
import type { AccountActor } from '#features/session/actor.ts'
import { db } from '#lib/db.ts'
import { Prisma } from '#prisma/generated/client.ts'
import { generatePosts, vocabulary } from './generate-posts.ts'
import { withOwnDatabase } from './own-database.ts'

const POSTS = Number(process.argv[2] ?? 100_000)
const ROUNDS = Number(process.argv[3] ?? 20)
const PAGE = 25

const actor: AccountActor = {
  kind: 'account',
  accountId: '01900000-0000-7000-8000-000000000001',
  personId: '01900000-0000-7000-8000-000000000002',
  role: 'editor',
  name: 'Bench',
  email: 'bench@example.org',
  language: 'fr'
}
const words = vocabulary()
const at = (rank: number) => words[rank] ?? ''
const plain = plainQuery('post')

const quantile = (times: number[], share: number) =>
  times.toSorted((one, other) => one - other)[Math.ceil(times.length * share) - 1] ?? 0

async function timed(work: (round: number) => Promise<unknown>, rounds = ROUNDS): Promise<number[]> {
  const times: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    const begin = performance.now()
    await work(round)
    times.push(performance.now() - begin)
  }
  return times
}

function say(name: string, times: number[], naive?: number[]): void {
  const of = (list: number[]) =>
    `median ${quantile(list, 0.5).toFixed(0).padStart(5)} ms, p95 ${quantile(list, 0.95).toFixed(0).padStart(5)} ms`
  console.log(`${name.padEnd(34)} ${of(times)}${naive ? `   plain: ${of(naive)}` : ''}`)
}

/** As a page of the desk asks: rows and counts at once. */
const open = (query: DraftListQuery) => Promise.all([getDraftList(actor, query), getDraftCounts(actor, query)])

const NAIVE_ORDER = {
  changed: Prisma.sql`p.updated_at DESC, p.id DESC`,
  date: Prisma.sql`coalesce(p.published_at, p.scheduled_at, '-infinity') DESC, p.id DESC`,
  title: Prisma.sql`coalesce(d.title, p.title) COLLATE "und-x-icu", p.id`,
  author: Prisma.sql`(SELECT a.name FROM post_author pa JOIN person a ON a.id = pa.person_id
    WHERE pa.post_id = p.id ORDER BY pa.position LIMIT 1), p.id`
}

/** The same page by OFFSET, and its counts. */
async function naivePage(sort: DraftListQuery['sort'], offset: number, like?: string): Promise<void> {
  const where = like
    ? Prisma.sql`AND (p.title ILIKE ${like} OR p.text ILIKE ${like} OR d.title ILIKE ${like})`
    : Prisma.empty
  const from = Prisma.sql`FROM post p LEFT JOIN draft d ON d.post_id = p.id WHERE p.kind = 'post' ${where}`
  await Promise.all([
    db().$queryRaw`SELECT p.id, p.title ${from} AND p.status <> 'trashed'
      ORDER BY ${NAIVE_ORDER[sort]} LIMIT ${PAGE} OFFSET ${offset}`,
    db().$queryRaw`SELECT p.status::text, count(*)::int ${from} GROUP BY p.status`
  ])
}

/** A row in the middle of the list, to go on from. */
async function middle(sort: DraftListQuery['sort']): Promise<DraftListQuery['place']> {
  const column = { changed: 'updatedAt', date: 'publishedAt' } as const
  if (sort === 'title' || sort === 'author')
    return { side: 'after', mark: { value: sort === 'title' ? 'M' : 'Auteur 2', id: actor.personId } }
  const row = await db().post.findFirstOrThrow({ orderBy: { [column[sort]]: 'desc' }, skip: Math.floor(POSTS / 2) })
  return { side: 'after', mark: { value: row[column[sort]]?.toISOString() ?? '', id: row.id } }
}

async function measurePages(): Promise<void> {
  for (const sort of SORTS) {
    const query = { ...plain, sort, direction: sort === 'title' || sort === 'author' ? 'asc' : 'desc' } as const
    const rounds = Math.min(ROUNDS, 10)
    const pages = [
      ['first page', FIRST_PAGE, 0],
      ['middle page', await middle(sort), Math.floor(POSTS / 2)],
      ['last page', LAST_PAGE, POSTS - PAGE]
    ] as const
    for (const [name, place, offset] of pages) {
      say(
        `${name}, by ${sort}`,
        await timed(() => open({ ...query, place })),
        await timed(() => naivePage(sort, offset), rounds)
      )
    }
  }
}

async function measureFilters(): Promise<void> {
  const filters: [string, Partial<DraftListQuery>][] = [
    ['drafts', { state: 'draft' }],
    ['a frequent tag', { tag: 'tag-0' }],
    ['a rare tag', { tag: 'tag-390' }],
    ['an author', { author: 'auteur-1' }],
    ['a month', { year: 2015, month: 3 }],
    ['unpublished changes', { changed: true }],
    ['featured', { featured: true }],
    ['author, tag and year', { author: 'auteur-1', tag: 'tag-1', year: 2015 }]
  ]
  for (const [name, filter] of filters) say(name, await timed(() => open({ ...plain, ...filter })))
}

async function measureSearches(): Promise<void> {
  const searches: [string, (round: number) => string, Partial<DraftListQuery>][] = [
    ['search: a common word', (round) => at(56 + round), {}],
    ['search: a word', (round) => at(1_000 + round * 50), {}],
    ['search: a rare word', (round) => at(20_000 + round * 500), {}],
    ['search: two common words', (round) => `${at(56 + round)} ${at(60 + round)}`, {}],
    ['search: a word, tag and author', (round) => at(300 + round), { tag: 'tag-1', author: 'auteur-1' }],
    ['search: a common word, by title', (round) => at(56 + round), { sort: 'title', direction: 'asc' }]
  ]
  for (const [name, search, filter] of searches) {
    const times = await timed((round) => open({ ...plain, ...filter, search: search(round) }))
    say(name, times, await timed((round) => naivePage('changed', 0, `%${search(round)}%`), 5))
  }
}

/** Some texts that were never published, some that are being changed. */
async function addDrafts(): Promise<void> {
  const doc = {
    type: 'doc',
    content: [{ type: 'paragraph', content: [{ type: 'text', text: words.slice(0, 300).join(' ') }] }]
  }
  await db().$executeRaw`
    INSERT INTO draft (post_id, title, doc) SELECT id, title || ' bis', ${JSON.stringify(doc)}::jsonb
    FROM post ORDER BY id LIMIT 1000`
  for (let count = 0; count < 1_000; count += 1) {
    await db().post.create({
      data: { draft: { create: { title: `Brouillon ${at(count * 30)}`, doc } } },
      select: { id: true }
    })
  }
  await db().$executeRaw`UPDATE post SET featured = true WHERE slug LIKE 'texte-99_'`
}

await withOwnDatabase('desk_list', async () => {
  const [seconds = 0] = await timed(async () => generatePosts(POSTS), 1)
  await addDrafts()
  console.log(`${POSTS} posts written and indexed in ${(seconds / 1_000).toFixed(0)} s`)
  // What the server does by itself some time after a large import.
  await db().$executeRaw`VACUUM ANALYZE post, draft, post_search, post_tag, post_author`
  await measurePages()
  await measureFilters()
  await measureSearches()
})
process.exit()
