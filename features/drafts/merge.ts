import { diff3Merge } from 'node-diff3'
import type { JsonNode } from '#features/editor/document/json.ts'
import { slugify } from '#lib/slug.ts'
import { CATEGORIES_PER_POST, TAGS_PER_POST } from './constants.ts'
import type { DraftInput } from './schema.ts'
import { stableJson } from './stable-json.ts'

/** A stretch of the united text: settled, or changed on both sides. */
export type Part =
  | { blocks: JsonNode[]; conflict?: never }
  | { conflict: { mine: JsonNode[]; theirs: JsonNode[] }; blocks?: never }

export type Choice = 'mine' | 'theirs' | 'both'

/** Blocks are compared as what they hold, not as what they are. */
type Three = { mine: string[]; base: string[]; theirs: string[] }
type Piece = string[] | Three

/**
 * Unites two texts that started from one, by top-level blocks. What one side changed is taken; what
 * both wrote at one place is kept, one after the other; what both changed is a conflict.
 */
export function mergeBlocks(base: JsonNode[], mine: JsonNode[], theirs: JsonNode[]): Part[] {
  const regions = diff3Merge(mine.map(stableJson), base.map(stableJson), theirs.map(stableJson), {
    excludeFalseConflicts: true
  })
  const pieces = regions.flatMap(({ ok, conflict }): Piece[] =>
    conflict ? narrow({ mine: conflict.a, base: conflict.o, theirs: conflict.b }) : [ok ?? []]
  )
  return join(pieces)
}

/** Neighbouring blocks that were changed by one side each are no conflict: takes them off both ends. */
function narrow(three: Three): Piece[] {
  const whole = settle(three)
  if (whole) return [whole]

  const last = at(three, -1)
  const settledLast = last && settle(last)
  if (settledLast && !isShifted(three, last)) {
    const { mine, base, theirs } = three
    return [...narrow({ mine: mine.slice(0, -1), base: base.slice(0, -1), theirs: theirs.slice(0, -1) }), settledLast]
  }

  const first = at(three, 0)
  const settledFirst = first && settle(first)
  if (settledFirst && !isShifted(three, first)) {
    const { mine, base, theirs } = three
    return [settledFirst, ...narrow({ mine: mine.slice(1), base: base.slice(1), theirs: theirs.slice(1) })]
  }
  return [three]
}

function at({ mine, base, theirs }: Three, index: number): Three | null {
  const [one, from, other] = [mine.at(index), base.at(index), theirs.at(index)]
  if (one === undefined || from === undefined || other === undefined) return null
  return { mine: [one], base: [from], theirs: [other] }
}

/** What is taken without asking; null when somebody must choose. */
function settle({ mine, base, theirs }: Three): string[] | null {
  if (isSame(mine, base) || isSame(mine, theirs)) return theirs
  if (isSame(theirs, base)) return mine
  return base.length === 0 ? [...theirs, ...mine] : null
}

/** True when a block stands where another stood because one before or after it is gone. */
function isShifted({ base }: Three, { mine, base: from, theirs }: Three): boolean {
  return [...mine, ...theirs].some((block) => block !== from[0] && base.includes(block))
}

function isSame(one: string[], other: string[]): boolean {
  return one.length === other.length && one.every((block, index) => block === other[index])
}

function join(pieces: Piece[]): Part[] {
  const parts: Part[] = []
  for (const piece of pieces) {
    if (!Array.isArray(piece)) parts.push({ conflict: { mine: parse(piece.mine), theirs: parse(piece.theirs) } })
    else parts.push({ blocks: parse(piece) })
  }
  return parts
}

function parse(blocks: string[]): JsonNode[] {
  return blocks.map((block) => JSON.parse(block) as JsonNode)
}

/** The text once every conflict has been decided; those without a choice keep both. */
export function chosenBlocks(parts: Part[], choices: ReadonlyMap<number, Choice>): JsonNode[] {
  return parts.flatMap((part, index) => {
    if (part.blocks) return part.blocks
    const choice = choices.get(index) ?? 'both'
    if (choice === 'both') return [...part.conflict.theirs, ...part.conflict.mine]
    return part.conflict[choice]
  })
}

const SCALARS = [
  'title',
  'slug',
  'excerpt',
  'featuredMediaId',
  'seriesId',
  'seoTitle',
  'seoDescription',
  'language'
] as const
/** The server folds their white space. */
const ONE_LINE: ReadonlySet<string> = new Set(['title', 'seoTitle', 'seoDescription'])
export type Scalar = (typeof SCALARS)[number]
export type Fields = Omit<DraftInput, 'doc' | 'schemaVersion'>

/** Unites what stands beside the text, field by field; a field that both changed is listed, and mine for now. */
export function mergeFields(base: Fields, mine: Fields, theirs: Fields): { fields: Fields; conflicts: Scalar[] } {
  const takesTheirs = (field: Scalar) => stored(field, mine) === stored(field, base)
  const conflicts = SCALARS.filter(
    (field) =>
      !takesTheirs(field) &&
      stored(field, theirs) !== stored(field, base) &&
      stored(field, theirs) !== stored(field, mine)
  )
  const taken = SCALARS.filter((field) => takesTheirs(field) && stored(field, theirs) !== stored(field, mine))

  const fields: Fields = {
    ...mine,
    tagIds: mergeTerms(base.tagIds, mine.tagIds, theirs.tagIds).slice(0, TAGS_PER_POST),
    categoryIds: mergeTerms(base.categoryIds, mine.categoryIds, theirs.categoryIds).slice(0, CATEGORIES_PER_POST)
  }
  return { fields: { ...fields, ...pick(theirs, taken) }, conflicts }
}

export function pick(fields: Fields, names: Scalar[]): Partial<Fields> {
  return Object.fromEntries(names.map((name) => [name, fields[name]]))
}

/** A field as the server keeps it: what it tidies up is nobody's change. */
function stored(field: Scalar, fields: Fields): string | null {
  const value = fields[field]
  if (ONE_LINE.has(field)) return value?.replace(/\s+/g, ' ').trim() ?? null
  return field === 'slug' ? slugify(value ?? '') : value
}

function mergeTerms(base: string[], mine: string[], theirs: string[]): string[] {
  const added = theirs.filter((id) => !base.includes(id) && !mine.includes(id))
  return [...mine.filter((id) => !base.includes(id) || theirs.includes(id)), ...added]
}
