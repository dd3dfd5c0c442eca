import { expect, test } from 'vitest'
import { SLUG_LENGTH, slugify } from './slug.ts'

test.each([
  ['L’été à Nîmes', 'l-ete-a-nimes'],
  ['Collectivité Territoriale', 'collectivite-territoriale'],
  ['Œuvres & bœufs', 'oeuvres-boeufs'],
  ['  1er  avril !  ', '1er-avril'],
  ['«\u00a0Guillemets\u00a0»', 'guillemets'],
  ['Straße', 'strasse'],
  ['日本語 テスト', '日本語-テスト'],
  ['Київ', 'київ'],
  ['ガイド', 'ガイド'],
  ['🎉🎉', ''],
  ['---', ''],
  ['a/b?c#d', 'a-b-c-d']
])('%s – gives %s', (words, slug) => expect(slugify(words)).toBe(slug))

test('a long title – is cut between words', () => {
  const slug = slugify('mot '.repeat(100))
  expect(slug.length).toBeLessThanOrEqual(SLUG_LENGTH)
  expect(slug).toMatch(/^(mot-)*mot$/)
})
