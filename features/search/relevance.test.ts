import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { setUpDatabase } from '#testing/database.ts'
import { writeDemoTexts } from '#testing/demo.ts'
import { loadSearch } from './search.ts'

setUpDatabase()

type Expected = { query: string; slug: string }

/** Written before search was: what readers look for in the demonstration, and the article that answers. */
const LIST = join(import.meta.dirname, '..', '..', 'bench', 'search-relevance.json')

async function isInTopThree({ query, slug }: Expected): Promise<boolean> {
  const { outcome } = await loadSearch({ text: query, tag: null, author: null, year: null, page: 1 })
  const shown = outcome.kind === 'found' ? outcome.results : outcome.kind === 'none' ? outcome.partial : []
  return shown.slice(0, 3).some((result) => result.slug === slug)
}

test('of thirty searches in French, twenty-eight at least show the right article among the first three', async () => {
  await writeDemoTexts()
  const list: Expected[] = JSON.parse(readFileSync(LIST, 'utf8'))
  const missed: string[] = []
  for (const expected of list) if (!(await isInTopThree(expected))) missed.push(expected.query)

  expect(list).toHaveLength(30)
  expect(missed.length, missed.join(', ')).toBeLessThanOrEqual(2)
})
