import { describe, expect, test } from 'vitest'
import {
  bold,
  bulletList,
  doc,
  figure,
  gallery,
  heading,
  link,
  note,
  paragraph,
  sources,
  text
} from '#features/editor/document/build.ts'
import type { JsonNode } from '#features/editor/document/json.ts'
import { type Checked, checkDraft, isBlocking } from './checks.ts'
import { looksBroken } from './links.ts'

const MEDIA = '019c0000-0000-7000-8000-000000000000'
const COMPLETE: Checked = {
  kind: 'post',
  doc: doc(paragraph('Texte.')),
  title: 'Titre',
  excerpt: 'Résumé',
  seoTitle: '',
  tags: 1,
  categories: 1,
  featured: true
}
const ids = (part: Partial<Checked>) => checkDraft({ ...COMPLETE, ...part }).map(({ id }) => id)
const inText = (...content: JsonNode[]) => checkDraft({ ...COMPLETE, doc: doc(...content) })

describe('beside the text', () => {
  test('a complete article has nothing to be told', () => {
    expect(ids({})).toEqual([])
  })

  test('title and text are needed', () => {
    const findings = checkDraft({ ...COMPLETE, title: '  ', doc: doc(paragraph()) })
    expect(findings.map(({ id }) => id)).toEqual(['title-missing', 'empty'])
    expect(findings.every(isBlocking)).toBe(true)
  })

  test('the rest is advice; static pages are not filed', () => {
    const bare = { excerpt: '', tags: 0, categories: 0, featured: false }
    expect(ids(bare)).toEqual(['excerpt', 'tags', 'categories', 'featured'])
    expect(ids({ ...bare, kind: 'page' })).toEqual(['excerpt'])
    expect(checkDraft({ ...COMPLETE, ...bare }).some(isBlocking)).toBe(false)
  })

  test('a very long title, unless search engines have a shorter one', () => {
    expect(ids({ title: 'a'.repeat(90) })).toEqual([])
    expect(ids({ title: 'a'.repeat(91) })).toEqual(['title-long'])
    expect(ids({ title: 'a'.repeat(91), seoTitle: 'a' })).toEqual([])
  })
})

describe('in the text', () => {
  test('pictures without alternative, wherever they are', () => {
    const findings = inText(
      figure({ mediaId: MEDIA, alt: 'Une place' }),
      figure({ mediaId: MEDIA, decorative: true }),
      figure({ mediaId: MEDIA, alt: ' ', caption: ['Le pont'] }),
      gallery(2, figure({ mediaId: MEDIA, alt: 'x' }), figure({ mediaId: MEDIA }))
    )
    expect(findings).toEqual([
      { id: 'alt', about: 'Le pont', place: { kind: 'node', path: [2] } },
      { id: 'alt', about: '', place: { kind: 'node', path: [3, 1] } }
    ])
  })

  test('headings: empty ones, those that skip a level', () => {
    const findings = inText(
      heading(3, 'Trop bas'),
      heading(2, 'Deux'),
      heading(3, 'Trois'),
      heading(4, 'Quatre'),
      heading(2)
    )
    expect(findings.map(({ id, about }) => [id, about])).toEqual([
      ['heading-order', 'Trop bas'],
      ['heading-empty', '']
    ])
    expect(inText(heading(2, 'a'), heading(4, 'b')).map(({ id }) => id)).toEqual(['heading-order'])
    expect(inText(heading(2, 'a'), heading(3, 'b'), heading(2, 'c')).map(({ id }) => id)).toEqual([])
  })

  test('links: without words, broken-looking, told once when partly bold, in notes and lists too', () => {
    const mark = { type: 'link', attrs: { href: 'http://localhost:3000/x' } }
    const findings = inText(
      paragraph(link('bon', 'https://exemple.fr/a'), ' ', link(' ', 'https://exemple.fr/b')),
      paragraph(text('ici', mark), { ...bold('même'), marks: [{ type: 'bold' }, mark] }),
      bulletList([link('desk', '/desk/posts/1')]),
      paragraph('x', note([link('note', '#')]))
    )
    expect(findings.map(({ id, about, place }) => [id, about, place.kind === 'node' && place.path])).toEqual([
      ['link-empty', 'https://exemple.fr/b', [0, 2]],
      ['link-broken', 'http://localhost:3000/x', [1, 0]],
      ['link-broken', '/desk/posts/1', [2, 0, 0, 0]],
      ['link-broken', '#', [3, 1, 0]]
    ])
  })

  test('sources without a date, or without the day on which a page was read', () => {
    const findings = inText(
      sources(
        { title: 'Sans rien' },
        { title: 'Livre', date: '2015' },
        { title: 'Page', date: '2015', url: 'https://exemple.fr/' },
        { title: 'Lue', date: '2015', url: 'https://exemple.fr/', consulted: '2024-01-02' }
      )
    )
    expect(findings.map(({ id, about }) => [id, about])).toEqual([
      ['source-date', 'Sans rien'],
      ['source-consulted', 'Page']
    ])
  })
})

test.each([
  ['https://exemple.fr/a?b#c', false],
  ['https://xn--nmes-ppa.fr/', false],
  ['/la-place-rouvre', false],
  ['#note-1', false],
  ['mailto:redaction@exemple.fr', false],
  ['tel:+33123456789', false],
  ['', true],
  ['#', true],
  ['https://exemple/', true],
  ['http://http://exemple.fr/', true],
  ['https://exemple.fr/https://exemple.fr/', true],
  ['http://192.168.1.2/x', true],
  ['https://serveur.local/', true],
  ['/desk/posts/1', true],
  ['/wp-admin/post.php', true],
  ['mailto:redaction', true],
  ['tel:1', true],
  ['https://', true]
])('%s looks broken: %s', (href, broken) => {
  expect(looksBroken(href)).toBe(broken)
})
