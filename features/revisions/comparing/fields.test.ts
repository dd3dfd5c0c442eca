import { expect, test } from 'vitest'
import { doc } from '#features/editor/document/build.ts'
import type { TextState } from '../schema.ts'
import { compareFields } from './fields.ts'

const term = (name: string) => ({ id: `id-${name}`, name })
const details = {
  slug: 'a',
  tags: [term('eau'), term('vote')],
  categories: [],
  series: null,
  featuredMediaId: null,
  seoTitle: '',
  seoDescription: '',
  language: ''
}
const state = (part: Partial<TextState> = {}): TextState => ({ title: 'T', excerpt: '', details, doc: doc(), ...part })

test('the same fields are no change', () => {
  expect(compareFields(state(), state())).toEqual([])
})

test('each field is said in its own way', () => {
  const newer = {
    slug: 'b',
    tags: [term('vote'), term('budget')],
    categories: [term('Méthodes')],
    series: term('Écrire'),
    featuredMediaId: 'm',
    seoTitle: 'Pour les moteurs',
    seoDescription: '',
    language: ''
  }
  expect(compareFields(state(), state({ title: 'Titre', details: newer }))).toEqual([
    {
      field: 'title',
      words: [
        { kind: 'removed', text: 'T' },
        { kind: 'added', text: 'Titre' }
      ]
    },
    { field: 'slug', before: 'a', after: 'b' },
    { field: 'tags', added: ['budget'], removed: ['eau'], reordered: false },
    { field: 'categories', added: ['Méthodes'], removed: [], reordered: false },
    { field: 'series', before: '', after: 'Écrire' },
    { field: 'featuredMedia', before: null, after: 'm' },
    { field: 'seoTitle', before: '', after: 'Pour les moteurs' }
  ])
})

test('a tag that was renamed is the same, one that moved is said to have moved', () => {
  const renamed = { ...details, tags: [{ id: 'id-eau', name: 'Eau potable' }, term('vote')] }
  expect(compareFields(state(), state({ details: renamed }))).toEqual([])
  const moved = { ...details, tags: [term('vote'), term('eau')] }
  expect(compareFields(state(), state({ details: moved }))).toEqual([
    { field: 'tags', added: [], removed: [], reordered: true }
  ])
})

test('details that one side did not keep are left out', () => {
  expect(compareFields(state({ details: null }), state())).toEqual([])
})
