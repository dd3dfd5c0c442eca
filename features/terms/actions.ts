'use server'

import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import { cacheTags } from '#features/posts/constants.ts'
import { expireInAction } from '#features/publication/expire-names.ts'
import { action } from '#features/session/action.ts'
import { termPath, termsPath } from './constants.ts'
import { deleteTerms } from './deleting/mutations.ts'
import { mergeTerms } from './merging/mutations.ts'
import { changeTerm, createTerm } from './mutations.ts'
import type { TermsChanged } from './rows.ts'
import { deletionInput, mergeInput, newTermInput, termInput } from './schema.ts'

/** The field beside which each reason is said. */
const FIELDS: Record<string, string> = {
  'term-slug': 'slug',
  'term-slug-taken': 'slug',
  'term-parent': 'parentId',
  'term-deep': 'parentId',
  'term-target': 'to'
}

function refused<Reason extends string>(reason: Reason) {
  return { ok: false as const, reason, fields: { [FIELDS[reason] ?? 'name']: reason as string } }
}

/** Footers and menus name terms: every page may look different, and answers to old addresses are others. */
async function expire({ kind, keys }: TermsChanged): Promise<void> {
  const names = [cacheTags.publication, cacheTags.lists, ...keys.map((key) => cacheTags[kind](key))]
  await expireInAction(names)
}

// A new term opens no page before a published text carries it: nothing to expire.
export const createTermAction = action({ input: newTermInput, may: 'term.manage' }, async ({ actor, input }) => {
  const created = await createTerm(actor, input)
  if (!created.ok) return refused(created.reason === 'term-slug' ? 'term-letters' : created.reason)

  refresh()
  return { ok: true as const, kind: input.kind, id: created.value.id, name: input.name }
})

export const changeTermAction = action({ input: termInput, may: 'term.manage' }, async ({ actor, input }) => {
  const changed = await changeTerm(actor, input)
  if (!changed.ok) return refused(changed.reason)

  await expire(changed.value)
  refresh()
  return { ok: true as const }
})

export const mergeTermsAction = action({ input: mergeInput, may: 'term.manage' }, async ({ actor, input }) => {
  const merged = await mergeTerms(actor, input)
  if (!merged.ok) return merged

  await expire(merged.value)
  redirect(`${termPath(input.kind, input.into)}?merged=${merged.value.merged}`)
})

export const deleteTermsAction = action({ input: deletionInput, may: 'term.manage' }, async ({ actor, input }) => {
  const deleted = await deleteTerms(actor, input)
  if (!deleted.ok) return refused(deleted.reason)

  await expire(deleted.value)
  redirect(`${termsPath(input.kind)}?deleted=${deleted.value.deleted}`)
})
