// node --import ./server/hooks.mjs bench/search-relevance.ts
// What readers look for in the demonstration (search-relevance.json, written
// before search was), and at which place the article that answers is shown.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { loadSearch } from '#features/search/search.ts'
import { writeDemoTexts } from '#testing/demo.ts'
import { withOwnDatabase } from './own-database.ts'

const TOP = 3

type Expected = { query: string; slug: string }

async function placeOf({ query, slug }: Expected): Promise<number | null> {
  const { outcome } = await loadSearch({ text: query, tag: null, author: null, year: null, page: 1 })
  const shown = outcome.kind === 'found' ? outcome.results : outcome.kind === 'none' ? outcome.partial : []
  const at = shown.findIndex((result) => result.slug === slug)
  return at === -1 ? null : at + 1
}

async function measure(): Promise<void> {
  const list: Expected[] = JSON.parse(readFileSync(join(import.meta.dirname, 'search-relevance.json'), 'utf8'))
  let right = 0
  for (const expected of list) {
    const place = await placeOf(expected)
    if (place !== null && place <= TOP) right += 1
    console.log(`${String(place ?? '–').padStart(2)}  ${expected.query}`)
  }
  console.log(`${right} of ${list.length} among the first ${TOP}`)
}

await withOwnDatabase('relevance', async () => {
  await writeDemoTexts()
  await measure()
})
process.exit()
