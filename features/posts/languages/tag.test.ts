import { expect, test } from 'vitest'
import { readLanguage } from './tag.ts'

test.each([
  ['en-US', 'en-US'],
  ['en_gb', 'en-GB'],
  [' DE ', 'de'],
  ['pt-BR', 'pt-BR'],
  ['zh-Hant-TW', 'zh-Hant-TW'],
  ['es-419', 'es-419'],
  ['fr', null],
  ['fr-CA', null],
  ['FR_fr', null],
  ['', null],
  [null, null],
  ['english', null],
  ['e', null],
  ['en"><script>', null],
  ['en-US-', null]
])('%s, in a French publication, is %s', (written, tag) => {
  expect(readLanguage(written, 'fr')).toBe(tag)
})
