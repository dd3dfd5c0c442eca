import fc from 'fast-check'
import { expect, test } from 'vitest'
import { childrenOf, parseXml } from '#testing/xml-tree.ts'
import { withoutIllegal, writeXml } from './xml.ts'

test('elements, attributes and repetitions are written in order', () => {
  const xml = writeXml({ rss: { '@version': '2.0', a: ['1', { '@x': 'y', '#text': '2' }], b: '', c: undefined } })
  expect(xml).toBe('<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><a>1</a><a x="y">2</a><b/></rss>')
})

test.each([
  ['the end of CDATA', 'a ]]> b', 'a ]]> b'],
  ['an end of CDATA around a control character', ']]\u0000>', ']]>'],
  ['markup and entities', '<b>&amp; "\'</b>', '<b>&amp; "\'</b>'],
  ['control characters', 'a\u0000\u0008\u001fb\ufffe', 'ab'],
  ['halves of pairs', 'a\ud83d b\ude00', 'a b'],
  ['emoji, accents, right to left', '👩‍👩‍👧 é ש\u202eabc', '👩‍👩‍👧 é ש\u202eabc']
])('%s – survives, or goes where XML has no place for it', (_what, written, read) => {
  const root = parseXml(writeXml({ root: { '@a': written, text: written } }))
  expect(childrenOf(root, 'text')[0]?.text).toBe(read)
  expect(root.attributes.a).toBe(read)
})

test('whatever is written can be read again', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const root = parseXml(writeXml({ root: { '@a': text, text } }))
      // Parsers make one line break of every kind (XML 1.0, 2.11).
      const expected = withoutIllegal(text).replaceAll(/\r\n?/g, '\n')
      expect(childrenOf(root, 'text')[0]?.text).toBe(expected)
    })
  )
})
