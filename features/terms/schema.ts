import { z } from 'zod'
import { SLUG_LENGTH } from '#lib/slug.ts'
import { DESCRIPTION_LENGTH, NAME_LENGTH, TERM_KINDS, TERMS_PER_PAGE, type TermKind } from './constants.ts'

const TOO_LONG: Record<TermKind, string> = { tag: 'tag-long', category: 'category-long', series: 'series-long' }

const clean = (value: string) => value.toWellFormed().replaceAll('\u0000', '')

const kind = z.enum(TERM_KINDS)
/** What a menu sends for "none". */
const optionalId = z
  .union([z.uuid(), z.literal('')])
  .default('')
  .transform((value) => value || null)
const name = z.string().transform((value) => clean(value).replace(/\s+/g, ' ').trim())

/** A name is at most as long as its kind bears, and is one. */
function checkName({ kind, name }: { kind: TermKind; name: string }, context: z.RefinementCtx): void {
  const message = name === '' ? kind : name.length > NAME_LENGTH[kind] ? TOO_LONG[kind] : null
  if (message) context.addIssue({ code: 'custom', path: ['name'], message })
}

export const newTermInput = z.strictObject({ kind, name, parentId: optionalId }).superRefine(checkName)
export type NewTerm = z.infer<typeof newTermInput>

/** Everything that is said of a term, as its form sends it. */
export const termInput = z
  .strictObject({
    kind,
    id: z.uuid(),
    name,
    /** "": made from the name. */
    slug: z.string().max(SLUG_LENGTH * 3, 'too-long'),
    description: z
      .string()
      .max(DESCRIPTION_LENGTH * 2, 'too-long')
      .transform((value) => clean(value).replaceAll('\r\n', '\n').trim())
      .pipe(z.string().max(DESCRIPTION_LENGTH, 'too-long')),
    archiveStyle: z.enum(['', 'full', 'excerpt']).transform((value) => value || null),
    imageId: optionalId,
    parentId: optionalId
  })
  .superRefine(checkName)
export type TermChange = z.infer<typeof termInput>

/** Ids in one field, as the forms of several terms send them. */
const ids = z
  .string()
  .max(TERMS_PER_PAGE * 40)
  .transform((value) => [...new Set(value.split(' ').filter(Boolean))])
  .pipe(z.array(z.uuid()).min(1).max(TERMS_PER_PAGE))

export const mergeInput = z.strictObject({ kind, ids, into: z.uuid() })

export const deletionInput = z
  .strictObject({
    kind,
    ids,
    /** What the addresses answer from then on. */
    answer: z.enum(['gone', 'redirect']),
    to: z.string().max(500, 'too-long').default('')
  })
  .transform(({ answer, to, ...rest }) => ({ ...rest, to: answer === 'redirect' ? to.trim() : null }))

/** A term as lists of the desk show it. */
export type TermItem = {
  id: string
  name: string
  /** Slug, or path of a category. */
  key: string
  /** Levels above it; 0 for what is no category. */
  depth: number
  /** Texts that readers find there. */
  texts: number
  /** Texts that readers don't see, or not there: working copies. */
  drafts: number
}

export type TermReason = 'not-found' | 'term-letters' | 'term-exists' | 'term-slug' | 'term-slug-taken'
export type PlaceReason = 'term-parent' | 'term-deep'
