import { createDraft, saveDraft } from '#features/drafts/mutations.ts'
import { scheduleDraft } from '#features/drafts/scheduling/mutations.ts'
import type { DraftInput, ScheduleInput } from '#features/drafts/schema.ts'
import { doc, paragraph } from '#features/editor/document/build.ts'
import type { AccountActor } from '#features/session/actor.ts'
import { db } from '#lib/db.ts'
import { makeActor } from './accounts.ts'

// Texts that are being written, made through the same mutations as at the desk.

export const BASE: DraftInput = {
  title: 'Demain',
  slug: '',
  excerpt: '',
  doc: doc(paragraph('Le marché ouvre.')),
  schemaVersion: 1,
  featuredMediaId: null,
  tagIds: [],
  categoryIds: [],
  seriesId: null,
  seoTitle: '',
  seoDescription: '',
  language: ''
}
/** A date that no test reaches. */
export const FAR = '2999-07-14T10:00'

export type Drafted = { actor: AccountActor; id: string; baseVersion: number }

/** A draft saved once, at version 2. */
export async function drafted(draft: Partial<DraftInput> = {}, actor?: AccountActor): Promise<Drafted> {
  const writer = actor ?? (await makeActor())
  const id = await createDraft(writer, 'post')
  const saved = await saveDraft(writer, id, { baseVersion: 1, kind: 'manual', draft: { ...BASE, ...draft } })
  if (!saved.ok) throw new Error(saved.reason)
  return { actor: writer, id, baseVersion: saved.version }
}

/** Scheduled for everybody, in far future unless told otherwise. */
export function planned({ actor, id, baseVersion }: Drafted, wish: Partial<ScheduleInput> = {}) {
  return scheduleDraft(actor, { id, baseVersion, local: FAR, visibility: 'public', ...wish })
}

/** Scheduled in the ordinary way; then its hour has come. */
export async function due(draft: Partial<DraftInput> = {}, actor?: AccountActor): Promise<Drafted & { at: Date }> {
  const text = await drafted(draft, actor)
  const scheduled = await planned(text)
  if (!scheduled.ok) throw new Error(scheduled.reason)
  return { ...text, at: await passHour(text.id) }
}

export async function passHour(id: string): Promise<Date> {
  const at = new Date(Date.now() - 60_000)
  await db().post.update({ where: { id }, data: { scheduledAt: at } })
  return at
}
