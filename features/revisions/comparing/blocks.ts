import { diffArrays } from 'diff'
import type { JsonNode } from '#features/editor/document/json.ts'
import { type AttributeValue, type Unit, unitsOf } from './units.ts'
import { compareWords, likeness, type WordPart } from './words.ts'

export type AttributeChange = { name: string; before: AttributeValue; after: AttributeValue }

export type UnitChange =
  | { kind: 'same' | 'added' | 'removed'; unit: Unit }
  | { kind: 'changed'; before: Unit; after: Unit; words: WordPart[]; attributes: AttributeChange[]; remarks: Remark[] }

/** Changes that no word shows. */
export type Remark = 'format' | 'spaces' | 'picture'

/** Blocks further apart than this are not taken for one that was rewritten. */
const WINDOW = 8
const ALIKE = 0.35
/** A paragraph that became a heading has nearly all its words. */
const ALIKE_ACROSS_TYPES = 0.7
const PATIENCE = 2_000

/** What became of each block, in the order of the newer document, what was taken out where it stood. */
export function compareDocuments(older: JsonNode, newer: JsonNode): UnitChange[] {
  const [before, after] = [unitsOf(older), unitsOf(newer)]
  const runs = diffArrays(before.map(keyOf), after.map(keyOf), { timeout: PATIENCE })
  if (!runs) return pair(before, after)

  const changes: UnitChange[] = []
  let [from, to] = [0, 0]
  let removed: Unit[] = []
  let added: Unit[] = []
  for (const run of [...runs, { count: 0, added: false, removed: false }]) {
    if (run.removed) {
      removed = before.slice(from, from + run.count)
      from += run.count
    } else if (run.added) {
      added = after.slice(to, to + run.count)
      to += run.count
    } else {
      changes.push(...pair(removed, added))
      changes.push(...after.slice(to, to + run.count).map((unit) => ({ kind: 'same' as const, unit })))
      ;[removed, added, from, to] = [[], [], from + run.count, to + run.count]
    }
  }
  return changes
}

function keyOf({ attributes, ...unit }: Unit): string {
  return JSON.stringify([unit.type, unit.text, unit.format, unit.mediaId, Object.entries(attributes).sort()])
}

/** Finds for each block taken out the one that took its place, if there is one; order is kept. */
function pair(removed: Unit[], added: Unit[]): UnitChange[] {
  const changes: UnitChange[] = []
  let next = 0

  for (const unit of removed) {
    const match = bestMatch(unit, added.slice(next, next + WINDOW))
    if (match === null) {
      changes.push({ kind: 'removed', unit })
      continue
    }
    for (const passed of added.slice(next, next + match.at)) changes.push({ kind: 'added', unit: passed })
    changes.push(changeOf(unit, match.unit))
    next += match.at + 1
  }
  return [...changes, ...added.slice(next).map((unit) => ({ kind: 'added' as const, unit }))]
}

function bestMatch(unit: Unit, candidates: Unit[]): { at: number; unit: Unit } | null {
  let best: { at: number; unit: Unit; score: number } | null = null
  for (const [at, candidate] of candidates.entries()) {
    const score = scoreOf(unit, candidate)
    if (score > (best?.score ?? 0)) best = { at, unit: candidate, score }
  }
  return best
}

/** How likely one became the other; 0 for what is not taken for the same block. */
function scoreOf(one: Unit, other: Unit): number {
  if (one.type !== other.type) {
    const words = isProse(one) && isProse(other) ? likeness(one.text, other.text) : 0
    return words >= ALIKE_ACROSS_TYPES ? words : 0
  }
  if (one.type === 'figure') return one.mediaId === other.mediaId ? 1 : 0.5
  const words = likeness(one.text, other.text)
  return words >= ALIKE ? words : 0
}

function isProse({ type, text }: Unit): boolean {
  return text !== '' && (type === 'paragraph' || type === 'heading' || type === 'blockquote' || type === 'pullQuote')
}

function changeOf(before: Unit, after: Unit): UnitChange {
  const words = compareWords(before.text, after.text)
  const attributes = attributeChanges(before, after)
  return { kind: 'changed', before, after, words, attributes, remarks: remarksOf(before, after, { words, attributes }) }
}

function attributeChanges(before: Unit, after: Unit): AttributeChange[] {
  const type = before.type === after.type ? [] : [{ name: 'type', before: before.type, after: after.type }]
  const names = new Set([...Object.keys(before.attributes), ...Object.keys(after.attributes)])
  const others = [...names].map((name) => ({
    name,
    before: before.attributes[name] ?? '',
    after: after.attributes[name] ?? ''
  }))
  return [...type, ...others.filter((change) => change.before !== change.after)]
}

function remarksOf(
  before: Unit,
  after: Unit,
  { words, attributes }: { words: WordPart[]; attributes: AttributeChange[] }
): Remark[] {
  const sameWords = words.every(({ kind }) => kind === 'same')
  const remarks: Remark[] = []
  if (before.mediaId !== after.mediaId) remarks.push('picture')
  if (sameWords && before.text !== after.text) remarks.push('spaces')
  if (sameWords && before.format !== after.format && attributes.length === 0) remarks.push('format')
  return remarks
}
