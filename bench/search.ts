// node --import ./server/hooks.mjs bench/search.ts [POSTS] [ROUNDS]
// Milliseconds of search over generated posts (100,000 unless said otherwise),
// from the words to the page's results with their extracts, against a plain
// ILIKE over title and text for the same words. In a database of its own.
import { loadSearch } from '#features/search/search.ts'
import { db } from '#lib/db.ts'
import { generatePosts, vocabulary } from './generate-posts.ts'
import { withOwnDatabase } from './own-database.ts'

const POSTS = Number(process.argv[2] ?? 100_000)
const ROUNDS = Number(process.argv[3] ?? 20)
const NOTHING = { tag: null, author: null, year: null, page: 1 }

type Case = { name: string; text: (round: number) => string; like: boolean; filters?: object }

const words = vocabulary()
const at = (rank: number) => words[rank] ?? ''
const cases: Case[] = [
  // Behind the words that are left out, the most frequent first: half of all texts hold the first of them.
  { name: 'common word', text: (round) => at(56 + round), like: true },
  { name: 'two common words', text: (round) => `${at(56 + round)} ${at(60 + round)}`, like: false },
  { name: 'word', text: (round) => at(1_000 + round * 50), like: true },
  { name: 'rare word', text: (round) => at(20_000 + round * 500), like: true },
  { name: 'phrase', text: (round) => `"${at(56 + round)} de ${at(70 + round)}"`, like: false },
  { name: 'exclusion', text: (round) => `${at(300 + round)} -${at(56 + round)}`, like: false },
  { name: 'beginning', text: (round) => at(2_000 + round * 60).slice(0, 4), like: true },
  { name: 'misspelt', text: (round) => misspelt(at(5_000 + round * 70)), like: true },
  { name: 'nothing has all', text: (round) => `${at(20_000 + round)} ${at(30_000 + round)} ${at(56)}`, like: false },
  { name: 'tag filter', text: (round) => at(56 + round), like: false, filters: { tag: 'tag-3' } },
  {
    name: 'author and year',
    text: (round) => at(80 + round),
    like: false,
    filters: { author: 'auteur-2', year: 2015 }
  },
  { name: 'last page', text: (round) => at(56 + round), like: false, filters: { page: 90 } }
]

function misspelt(word: string): string {
  return `${word.slice(0, 3)}${word.at(4)}${word.at(3)}${word.slice(5)}`
}

const quantile = (times: number[], share: number) =>
  times.toSorted((one, other) => one - other)[Math.ceil(times.length * share) - 1] ?? 0

async function timed(work: () => Promise<unknown>): Promise<number> {
  const begin = performance.now()
  await work()
  return performance.now() - begin
}

async function likeSearch(text: string): Promise<void> {
  const pattern = `%${text}%`
  await db().$queryRaw`
    SELECT id, count(*) OVER () AS total FROM post
    WHERE status = 'published' AND published_at <= now() AND (title ILIKE ${pattern} OR text ILIKE ${pattern})
    ORDER BY published_at DESC LIMIT 10`
}

async function measure(): Promise<void> {
  const every: number[] = []
  for (const { name, text, like, filters } of cases) {
    const times: number[] = []
    const likes: number[] = []
    for (let round = 0; round < ROUNDS; round += 1) {
      times.push(await timed(() => loadSearch({ ...NOTHING, text: text(round), ...filters })))
      if (like && round < 5) likes.push(await timed(() => likeSearch(text(round))))
    }
    every.push(...times)
    const compared = likes.length === 0 ? '' : `   ILIKE ${quantile(likes, 0.5).toFixed(0)} ms at the median`
    console.log(
      `${name.padEnd(18)} median ${quantile(times, 0.5).toFixed(0).padStart(4)} ms, p95 ${quantile(times, 0.95).toFixed(0).padStart(4)} ms${compared}`
    )
  }
  console.log(
    `all                median ${quantile(every, 0.5).toFixed(0)} ms, p95 ${quantile(every, 0.95).toFixed(0)} ms`
  )
}

await withOwnDatabase('search', async () => {
  const seconds = (await timed(() => generatePosts(POSTS))) / 1_000
  console.log(`${POSTS} posts written and indexed in ${seconds.toFixed(0)} s`)
  // What the server does by itself some time after a large import.
  await db().$executeRaw`VACUUM ANALYZE post, post_search, search_lexeme, post_tag, post_author`
  await measure()
})
process.exit()
