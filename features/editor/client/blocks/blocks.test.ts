import { expect, it } from 'vitest'
import words from '#messages/fr.json' with { type: 'json' }
import { type Block, findBlocks } from './blocks.ts'

const wordsOf = ({ name }: Block) => `${words.Editor.blocks[name].label} ${words.Editor.blocks[name].words}`
const find = (query: string) => findBlocks(query, wordsOf).map(({ name }) => name)

it.each([
  ['titre', ['heading2', 'heading3', 'heading4']],
  ['énum', ['bulletList', 'orderedList']],
  ['ENUM', ['bulletList', 'orderedList']],
  ['video', ['embed']],
  ['note', ['note', 'callout']],
  ['(', []]
])('%s – %j', (query, names) => {
  expect(find(query)).toEqual(names)
})

it('nothing typed – every block', () => {
  expect(find('')).toHaveLength(18)
})
