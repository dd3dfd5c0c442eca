import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as b from './build.ts'
import { derive } from './derive.ts'
import { migrateDocument } from './migrations.ts'
import { documentSchema } from './schema.ts'
import { DOCUMENT_LIMITS, DocumentError, validateDocument } from './validate.ts'
import { plainText } from './words.ts'

const mediaId = randomUUID()

/** One of everything. */
const whole = b.doc(
  b.paragraph(
    'Bonjour',
    b.note(['une ', b.italic('note')], 'n1'),
    ' et ',
    b.noteReference('n1'),
    b.hardBreak(),
    b.code('x')
  ),
  b.heading(2, 'Étude'),
  b.heading(3, 'Étude'),
  b.bulletList('a', ['b', b.bold('c')]),
  b.orderedList('un'),
  b.blockquote(b.paragraph('q'), b.citation('quelqu’un')),
  b.pullQuote(b.paragraph('x')),
  b.callout('key', b.paragraph('z')),
  b.figure({ mediaId, alt: 'x', caption: ['légende'], credit: 'Ville' }),
  b.gallery(2, b.figure({ mediaId, licence: 'CC0 1.0', focalX: 0, focalY: 1 })),
  b.table({ caption: 't', head: ['a'], rows: [['b']] }),
  b.codeBlock('ts', 'let a'),
  b.rule(),
  b.embed('https://video.example.org/w/1', 'peertube'),
  b.readMore(),
  b.htmlBlock('<dl></dl>', 'dl'),
  b.sources({ title: 'Loi', url: 'https://example.org/' }),
  b.paragraph(
    b.link('là', '/ici'),
    b.reference('suite', mediaId, '/suite#fin'),
    b.foreign('hello', 'en'),
    b.superscript('e'),
    b.subscript('2'),
    b.text('s', { type: 'strike' })
  )
)

test('a document with one of everything – is kept as it is', () => {
  const kept = validateDocument(whole)
  expect(kept).toEqual(documentSchema.nodeFromJSON(whole).toJSON())
  expect(Object.getPrototypeOf(kept.content?.[0]?.attrs)).toBe(Object.prototype)
})

test('derived – words, headings with ids of their own, media once', () => {
  const derived = derive(whole)
  expect(derived.headings.map(({ id }) => id)).toEqual(['etude', 'etude-2'])
  expect(derived.mediaIds).toEqual([mediaId])
  expect(derived.derivedExcerpt).toBe('Bonjour et x')
  expect(plainText(whole)).toContain('une note')
  expect(derived.wordCount).toBeGreaterThan(15)
})

const paragraphWith = (mark: object) =>
  b.doc({ type: 'paragraph', content: [{ type: 'text', text: 'x', marks: [mark as never] }] })

test.each<[string, unknown]>([
  ['null', null],
  ['a list', []],
  ['a string', 'doc'],
  ['a paragraph for a document', b.paragraph('x')],
  ['an empty document', { type: 'doc', content: [] }],
  ['an unknown node', b.doc({ type: 'script' })],
  ['an unknown mark', paragraphWith({ type: 'blink' })],
  ['javascript:', paragraphWith({ type: 'link', attrs: { href: 'javascript:alert(1)' } })],
  ['java\\nscript:', paragraphWith({ type: 'link', attrs: { href: 'java\nscript:alert(1)' } })],
  ['data:', paragraphWith({ type: 'link', attrs: { href: 'data:text/html,x' } })],
  ['//host', paragraphWith({ type: 'link', attrs: { href: '//evil.example' } })],
  ['a reference to what is no id', paragraphWith({ type: 'link', attrs: { href: '/x', postId: '7' } })],
  ['a bad language', paragraphWith({ type: 'language', attrs: { lang: 'x" onload="' } })],
  ['heading 9', b.doc({ type: 'heading', attrs: { level: 9 } })],
  ['a block in a paragraph', b.doc({ type: 'paragraph', content: [b.paragraph('x')] })],
  ['a note in a note', b.doc(b.paragraph(b.note([b.note(['x'])])))],
  ['empty text', b.doc({ type: 'paragraph', content: [{ type: 'text', text: '' }] })],
  [
    'a picture by address',
    b.doc({ type: 'figure', attrs: { mediaId: 'https://x/y.png' }, content: [{ type: 'caption' }] })
  ],
  ['a focal point outside of the picture', b.doc(b.figure({ mediaId, focalX: 1.5, focalY: 0 }))],
  ['a focal point that is no number', b.doc(b.figure({ mediaId, focalX: 'left' as never }))],
  ['an unknown layout', b.doc(b.figure({ mediaId, layout: 'fixed' as never }))],
  ['a code language that breaks out', b.doc(b.codeBlock('"><x', 'y'))],
  ['a source with a script address', b.doc(b.sources({ title: 'x', url: 'javascript:1' }))],
  ['a source with a foreign field', b.doc({ type: 'sources', attrs: { items: [{ title: 'x', onclick: 'y' }] } })],
  ['an embed by data:', b.doc(b.embed('data:text/html,x'))],
  ['a __proto__ key', JSON.parse('{"type":"doc","content":[{"type":"paragraph","attrs":{"__proto__":{"x":1}}}]}')],
  ['content that is no list', { type: 'doc', content: { length: 1 } }]
])('%s – is refused', (_name, input) => {
  expect(() => validateDocument(input)).toThrow(DocumentError)
})

test('limits – bytes, nodes and depth', () => {
  let nested = b.paragraph('x')
  for (let level = 0; level < DOCUMENT_LIMITS.depth; level += 1) nested = b.blockquote(nested)
  expect(() => validateDocument(b.doc(nested))).toThrow(/deeper/)
  expect(() => validateDocument(b.doc(b.paragraph('x'.repeat(DOCUMENT_LIMITS.bytes))))).toThrow(/bytes/)
  expect(() => validateDocument(b.doc(...Array.from({ length: 60_000 }, () => ({ type: 'paragraph' }))))).toThrow(
    /nodes|bytes/
  )
})

test('what PostgreSQL cannot hold – is cleaned, the rest kept', () => {
  const clean = validateDocument(b.doc(b.paragraph('a\u0000b\ud800c 👩‍🚀')))
  expect(plainText(clean)).toBe('ab\ufffdc 👩‍🚀')
})

test('an unknown version – is refused', () => {
  expect(() => migrateDocument(whole, 99)).toThrow(RangeError)
  expect(() => migrateDocument(whole, 0)).toThrow(RangeError)
})

test('any JSON – is refused with a DocumentError or accepted, never anything else', () => {
  fc.assert(
    fc.property(fc.json({ maxDepth: 6 }), (json) => {
      const value = JSON.parse(json)
      try {
        validateDocument({ type: 'doc', content: [value] })
      } catch (error) {
        expect(error).toBeInstanceOf(DocumentError)
      }
    }),
    { numRuns: 500 }
  )
})
