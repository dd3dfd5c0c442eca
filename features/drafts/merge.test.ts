import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { heading, paragraph } from '#features/editor/document/build.ts'
import type { JsonNode } from '#features/editor/document/json.ts'
import { type Choice, chosenBlocks, type Fields, mergeBlocks, mergeFields, type Part } from './merge.ts'
import { stableJson } from './stable-json.ts'

const p = (words: string) => paragraph(words)
const text = (...words: string[]) => words.map(p)
const isClean = (parts: Part[]) => parts.every(({ conflict }) => !conflict)
const united = (parts: Part[]) => chosenBlocks(parts, new Map())

describe('blocks', () => {
  it('different paragraphs – both changes', () => {
    const parts = mergeBlocks(text('a', 'b', 'c'), text('A', 'b', 'c'), text('a', 'b', 'C'))
    expect(isClean(parts)).toBe(true)
    expect(united(parts)).toEqual(text('A', 'b', 'C'))
  })

  it('neighbouring paragraphs – both changes', () => {
    const parts = mergeBlocks(text('a', 'b'), text('A', 'b'), text('a', 'B'))
    expect(isClean(parts)).toBe(true)
    expect(united(parts)).toEqual(text('A', 'B'))
  })

  it('the last paragraph changed, another written after it – both', () => {
    const parts = mergeBlocks(text('a'), text('A'), text('a', 'new'))
    expect(isClean(parts)).toBe(true)
    expect(united(parts)).toEqual(text('A', 'new'))
  })

  it('one deleted, the next changed – neither comes back', () => {
    const parts = mergeBlocks(text('x', 'y'), text('y'), text('x', 'Y'))
    expect(isClean(parts)).toBe(true)
    expect(united(parts)).toEqual(text('Y'))
  })

  it('both wrote at the end – one after the other', () => {
    const parts = mergeBlocks(text('a'), text('a', 'mine'), text('a', 'theirs'))
    expect(isClean(parts)).toBe(true)
    expect(united(parts)).toEqual(text('a', 'theirs', 'mine'))
  })

  it('the same paragraph – a conflict, decided by choice', () => {
    const parts = mergeBlocks(text('a', 'b'), text('a', 'mine'), text('a', 'theirs'))
    const index = parts.findIndex(({ conflict }) => conflict)
    expect(parts[index]?.conflict).toEqual({ mine: text('mine'), theirs: text('theirs') })

    const choose = (choice: Choice) => chosenBlocks(parts, new Map([[index, choice]]))
    expect(choose('mine')).toEqual(text('a', 'mine'))
    expect(choose('theirs')).toEqual(text('a', 'theirs'))
    expect(choose('both')).toEqual(text('a', 'theirs', 'mine'))
  })

  it('changed here, deleted there – a conflict', () => {
    const parts = mergeBlocks(text('a', 'b'), text('a', 'B'), text('a'))
    expect(parts.flatMap(({ conflict }) => conflict ?? [])).toEqual([{ mine: text('B'), theirs: [] }])
  })

  it('keys in another order – no change', () => {
    const title = heading(2, 'x')
    const turned = Object.fromEntries(Object.entries(title).toReversed()) as unknown as JsonNode
    expect(united(mergeBlocks([title], [turned, p('mine')], [title]))).toEqual([title, p('mine')])
  })
})

describe('any two edits of any text', () => {
  const word = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f')
  const blocks = fc.array(word, { maxLength: 12 })
  const edit = fc.array(
    fc.record({ at: fc.nat(12), remove: fc.nat(3), add: fc.array(fc.nat(1000), { maxLength: 3 }) }),
    {
      maxLength: 5
    }
  )
  type Edit = { at: number; remove: number; add: number[] }[]

  function edited(base: string[], edits: Edit, side: string): JsonNode[] {
    const words = [...base]
    for (const { at, remove, add } of edits) words.splice(at, remove, ...add.map((number) => `${side}${number}`))
    return text(...words)
  }
  const everything = (parts: Part[]) =>
    parts.flatMap(({ blocks: settled, conflict }) => settled ?? [...conflict.mine, ...conflict.theirs])
  const names = (nodes: JsonNode[]) => nodes.map(stableJson)

  it('no new block of either side is lost', () => {
    fc.assert(
      fc.property(blocks, edit, edit, (base, one, other) => {
        const [from, mine, theirs] = [text(...base), edited(base, one, 'mine '), edited(base, other, 'theirs ')]
        const parts = mergeBlocks(from, mine, theirs)
        const kept = names(everything(parts))
        const fresh = names([...mine, ...theirs]).filter((block) => !names(from).includes(block))

        for (const block of fresh) expect(kept).toContain(block)
        for (const block of fresh) expect(names(united(parts))).toContain(block)
      }),
      { numRuns: 2_000 }
    )
  })

  it('a block that neither touched stays', () => {
    fc.assert(
      fc.property(blocks, edit, edit, (base, one, other) => {
        const numbered = base.map((name, index) => `${name}${index}`)
        const [mine, theirs] = [edited(numbered, one, 'mine '), edited(numbered, other, 'theirs ')]
        const kept = names(united(mergeBlocks(text(...numbered), mine, theirs)))
        const untouched = names(mine).filter((block) => names(theirs).includes(block))
        for (const block of untouched) expect(kept).toContain(block)
      }),
      { numRuns: 2_000 }
    )
  })

  it('one side alone – exactly its text', () => {
    fc.assert(
      fc.property(blocks, edit, (base, one) => {
        const [from, changed] = [text(...base), edited(base, one, 'x ')]
        for (const parts of [
          mergeBlocks(from, changed, from),
          mergeBlocks(from, from, changed),
          mergeBlocks(from, changed, changed)
        ]) {
          expect(isClean(parts)).toBe(true)
          expect(united(parts)).toEqual(changed)
        }
      }),
      { numRuns: 1_000 }
    )
  })
})

describe('fields', () => {
  const base: Fields = {
    title: 'Budget',
    slug: '',
    excerpt: '',
    featuredMediaId: null,
    seriesId: null,
    seoTitle: '',
    seoDescription: '',
    language: '',
    tagIds: ['1', '2'],
    categoryIds: ['a']
  }

  it('different fields – both; terms are added and taken off', () => {
    const mine = { ...base, title: 'Le budget', tagIds: ['2', '3'] }
    const theirs = { ...base, excerpt: 'Résumé', tagIds: ['1', '2', '4'], categoryIds: [] }
    expect(mergeFields(base, mine, theirs)).toEqual({
      fields: { ...base, title: 'Le budget', excerpt: 'Résumé', tagIds: ['2', '3', '4'], categoryIds: [] },
      conflicts: []
    })
  })

  it('the same field – listed, mine for now', () => {
    const merged = mergeFields(base, { ...base, title: 'Le mien' }, { ...base, title: 'Le sien' })
    expect(merged).toMatchObject({ fields: { title: 'Le mien' }, conflicts: ['title'] })
  })

  it('words for search engines – united like the title', () => {
    const mine = { ...base, seoTitle: 'Le mien', seoDescription: 'Une  phrase' }
    const theirs = { ...base, seoTitle: 'Le sien', seoDescription: 'Une phrase' }
    expect(mergeFields(base, mine, theirs).conflicts).toEqual(['seoTitle'])
    const taken = mergeFields(base, base, theirs)
    expect(taken).toMatchObject({ fields: { seoTitle: 'Le sien', seoDescription: 'Une phrase' }, conflicts: [] })
  })

  it('what the server tidied – no change', () => {
    const untidy = { ...base, title: 'Budget  ', slug: 'Été' }
    const merged = mergeFields(untidy, { ...untidy, title: 'Budget  bis' }, { ...base, slug: 'ete' })
    expect(merged).toMatchObject({ fields: { title: 'Budget  bis', slug: 'Été' }, conflicts: [] })
  })
})
