import type { Editor } from '@tiptap/core'
import {
  type Choice,
  chosenBlocks,
  type Fields,
  mergeBlocks,
  mergeFields,
  type Part,
  pick,
  type Scalar
} from '#features/drafts/merge.ts'
import type { DraftInput, TermView } from '#features/drafts/schema.ts'
import type { JsonNode } from '#features/editor/document/json.ts'
import type { Stale } from './save-queue.ts'
import type { DraftFields } from './use-draft.ts'

/** My text and somebody else's, with what both changed apart. */
export type Union = { theirs: Stale; mine: DraftInput; parts: Part[]; fields: Fields; conflicts: Scalar[] }

export type Choices = { blocks: ReadonlyMap<number, Choice>; fields: ReadonlyMap<Scalar, Choice> }

export const NO_CHOICES: Choices = { blocks: new Map(), fields: new Map() }

type Sides = { base: DraftInput; mine: DraftInput; theirs: Stale }

/** Compares as this editor's grammar writes blocks. @throws RangeError when it can't read one of the texts. */
export function unite(editor: Editor, { base, mine, theirs }: Sides): Union {
  const blocksOf = ({ doc }: DraftInput) => (editor.schema.nodeFromJSON(doc).toJSON() as JsonNode).content ?? []
  const parts = mergeBlocks(blocksOf(base), blocksOf(mine), blocksOf(theirs.draft))
  return { theirs, mine, parts, ...mergeFields(base, mine, theirs.draft) }
}

export function isClean({ parts, conflicts }: Union): boolean {
  return conflicts.length === 0 && parts.every(({ conflict }) => !conflict)
}

/** The blocks and fields that the writer wants. */
export function decide(union: Union, choices: Choices, known: TermView[]): { blocks: JsonNode[]; fields: DraftFields } {
  const taken = union.conflicts.filter((field) => choices.fields.get(field) === 'theirs')
  const { tagIds, ...rest } = { ...union.fields, ...pick(union.theirs.draft, taken) }
  const names = [...known, ...union.theirs.tags]
  const tags = tagIds.flatMap((id) => names.find((tag) => tag.id === id) ?? [])
  return { blocks: chosenBlocks(union.parts, choices.blocks), fields: { ...rest, tags } }
}

/** True when words of mine are in no version but this page's. */
export function givesUpMine(choices: Choices): boolean {
  return [...choices.blocks.values(), ...choices.fields.values()].includes('theirs')
}
