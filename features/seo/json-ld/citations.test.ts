import { describe, expect, test } from 'vitest'
import * as build from '#features/editor/document/build.ts'
import { citationsOf } from './citations.ts'

describe('citationsOf', () => {
  test('every field of a source has its place', () => {
    const doc = build.doc(
      build.sources({
        title: 'Qui lit le bulletin ?',
        author: "L'Observatoire",
        publisher: 'Presses de Lisane',
        url: 'https://example.org/bulletin',
        date: '2015-03',
        consulted: '2016-01-01'
      })
    )

    expect(citationsOf(doc, 'fr')).toEqual([
      {
        '@type': 'CreativeWork',
        name: 'Qui lit le bulletin\u202f?',
        author: { '@type': 'Person', name: 'L’Observatoire' },
        publisher: { '@type': 'Organization', name: 'Presses de Lisane' },
        url: 'https://example.org/bulletin',
        datePublished: '2015-03'
      }
    ])
  })

  test('what is unknown is left out', () => {
    expect(citationsOf(build.doc(build.sources({ title: 'A' })), 'fr')).toEqual([
      { '@type': 'CreativeWork', name: 'A' }
    ])
  })

  test.each(['mars 2015', '27/03/2015', '2015-13', '2015-00', '2015-03-32', '03/27/2015'])('%s is no date', (date) => {
    const [citation] = citationsOf(build.doc(build.sources({ title: 'A', date })), 'fr')
    expect(citation).not.toHaveProperty('datePublished')
  })

  test.each(['javascript:alert(1)', 'mailto:a@example.org', '//example.org', '/ici'])('%s is no address', (url) => {
    const doc = { type: 'doc', content: [{ type: 'sources', attrs: { items: [{ title: 'A', url }] } }] }
    expect(citationsOf(doc, 'fr')).toEqual([{ '@type': 'CreativeWork', name: 'A' }])
  })

  test('several lists follow each other; a text without any has none', () => {
    const doc = build.doc(build.sources({ title: 'A' }), build.paragraph('x'), build.sources({ title: 'B' }))
    expect(citationsOf(doc, 'fr').map(({ name }) => name)).toEqual(['A', 'B'])
    expect(citationsOf(build.doc(build.paragraph('x')), 'fr')).toEqual([])
    expect(citationsOf(null, 'fr')).toEqual([])
    expect(citationsOf({ type: 'doc', content: [{ type: 'sources', attrs: { items: 'x' } }] }, 'fr')).toEqual([])
  })
})
