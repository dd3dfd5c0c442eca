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
  reference,
  sources,
  table
} from '#features/editor/document/build.ts'
import { everyNode } from '#testing/every-node.ts'
import { compareDocuments, type UnitChange } from './blocks.ts'

const [FIRST, SECOND] = ['11111111-1111-4111-8111-111111111111', '22222222-2222-4222-8222-222222222222']
const shape = (changes: UnitChange[]) => changes.map((change) => change.kind)

function only(changes: UnitChange[]): Extract<UnitChange, { kind: 'changed' }> {
  const changed = changes.filter((change) => change.kind === 'changed')
  expect(changed).toHaveLength(1)
  return changed[0] as Extract<UnitChange, { kind: 'changed' }>
}

describe('comparing two documents', () => {
  test('a document is the same as itself, whatever is in it', () => {
    const whole = everyNode([])
    const changes = compareDocuments(whole, structuredClone(whole))
    expect(changes.length).toBeGreaterThan(30)
    expect(new Set(shape(changes))).toEqual(new Set(['same']))
  })

  test('words are marked within the paragraph that changed, the others are the same', () => {
    const changes = compareDocuments(
      doc(paragraph('Avant.'), paragraph('Le maire parle aux habitants.'), paragraph('Après.')),
      doc(paragraph('Avant.'), paragraph('La maire parle à tous les habitants.'), paragraph('Après.'))
    )
    expect(shape(changes)).toEqual(['same', 'changed', 'same'])
    const { words } = only(changes)
    const said = (kind: string) => words.filter((part) => part.kind === kind).map(({ text }) => text.trim())
    expect(said('removed')).toEqual(['Le', 'aux'])
    expect(said('added')).toEqual(['La', 'à tous les'])
  })

  test('what has nothing in common is taken out and put in', () => {
    expect(shape(compareDocuments(doc(paragraph('Un chat dort.')), doc(paragraph('Budget voté hier soir'))))).toEqual([
      'removed',
      'added'
    ])
    expect(shape(compareDocuments({ type: 'doc', content: [] }, doc(paragraph('Neuf.'))))).toEqual(['added'])
  })

  test('a level, a credit and another picture are said', () => {
    const levels = compareDocuments(doc(heading(2, 'Le titre')), doc(heading(3, 'Le titre')))
    expect(only(levels).attributes).toEqual([{ name: 'level', before: 2, after: 3 }])

    const credits = compareDocuments(
      doc(figure({ mediaId: FIRST, credit: 'A', caption: ['Vue.'] })),
      doc(figure({ mediaId: FIRST, credit: 'B', caption: ['Vue.'] }))
    )
    expect(only(credits)).toMatchObject({ attributes: [{ name: 'credit', before: 'A', after: 'B' }], remarks: [] })

    const pictures = compareDocuments(doc(figure({ mediaId: FIRST })), doc(figure({ mediaId: SECOND })))
    expect(only(pictures)).toMatchObject({
      remarks: ['picture'],
      before: { mediaId: FIRST },
      after: { mediaId: SECOND }
    })

    const inGallery = compareDocuments(
      doc(gallery(2, figure({ mediaId: FIRST }), figure({ mediaId: SECOND }))),
      doc(gallery(3, figure({ mediaId: FIRST })))
    )
    expect(shape(inGallery)).toEqual(['changed', 'same', 'removed'])
  })

  test('a paragraph that becomes a heading is one block', () => {
    const changes = compareDocuments(doc(paragraph('Ce que dit la loi')), doc(heading(2, 'Ce que dit la loi')))
    expect(only(changes).attributes[0]).toEqual({ name: 'type', before: 'paragraph', after: 'heading' })
  })

  test('bold, a link and a space that is another are said when no word changed', () => {
    expect(only(compareDocuments(doc(paragraph('du gras')), doc(paragraph('du ', bold('gras'))))).remarks).toEqual([
      'format'
    ])
    const links = compareDocuments(
      doc(paragraph(link('ici', 'https://a.example/'))),
      doc(paragraph(link('ici', 'https://b.example/')))
    )
    expect(only(links).attributes).toEqual([
      { name: 'links', before: 'https://a.example/', after: 'https://b.example/' }
    ])
    const followed = compareDocuments(doc(paragraph(link('ici', '/a'))), doc(paragraph(reference('ici', FIRST, '/a'))))
    expect(only(followed).attributes).toEqual([
      { name: 'links', before: '/a', after: '' },
      { name: 'references', before: '', after: '/a' }
    ])
    expect(only(compareDocuments(doc(paragraph('Oui !')), doc(paragraph('Oui\u202f!')))).remarks).toEqual(['spaces'])
  })

  test('notes and sources are compared for themselves', () => {
    const text = (words: string) => doc(paragraph('Une phrase', note([words]), ' et sa fin.'))
    const changes = compareDocuments(text('Selon le bulletin.'), text('Selon le bulletin municipal.'))
    expect(shape(changes)).toEqual(['same', 'changed'])
    expect(only(changes).after.type).toBe('note')

    const source = (publisher: string) => ({
      title: 'Le budget',
      author: 'A. Dupont',
      publisher,
      url: '',
      date: '',
      consulted: ''
    })
    const other = { ...source('Autre'), title: 'Rapport annuel', author: 'Cour des comptes' }
    const cited = compareDocuments(doc(sources(source('Le Monde'))), doc(sources(source('La Croix'), other)))
    expect(shape(cited)).toEqual(['changed', 'added'])
  })

  test('lists and tables are read line by line', () => {
    const lists = compareDocuments(doc(bulletList('un', 'deux', 'trois')), doc(bulletList('un', 'deux', 'quatre')))
    expect(only(lists).after.text).toBe('un\ndeux\nquatre')
    const rows = (cell: string) => doc(table({ caption: 'T', head: ['Année', 'Coût'], rows: [['2014', cell]] }))
    expect(only(compareDocuments(rows('12'), rows('13'))).after.text).toBe('Année | Coût\n2014 | 13')
  })

  test('a long text rewritten from end to end is compared in reasonable time', () => {
    const long = (seed: string) =>
      doc(...Array.from({ length: 600 }, (_, at) => paragraph(`${seed} ${at} ${`${seed}${at} `.repeat(60)}`)))
    expect(shape(compareDocuments(long('a'), long('b'))).filter((kind) => kind === 'added').length).toBe(600)
  })
})
