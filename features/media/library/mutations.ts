import 'server-only'
import { redirectAll } from '#features/redirects/mutations.ts'
import type { Actor } from '#features/session/actor.ts'
import { db, type Queries } from '#lib/db.ts'
import { AppError, type Outcome } from '#lib/errors.ts'
import type { RefusedFile } from '../constants.ts'
import { ingestFile } from '../mutations.ts'
import type { MediaView } from '../schema.ts'
import { isUsed, namesShowing } from '../usage/data.ts'
import { mayMedia } from './policy.ts'
import type { MediaChange } from './schema.ts'

/** `names`: of the cached pages that show the picture. */
type Change = { names: string[] }

/**
 * Changes what is said of a picture wherever it stands.
 * @throws AppError `forbidden`, for who has not uploaded it and edits nothing of others
 */
export async function changeMedia(actor: Actor, { id, ...said }: MediaChange): Promise<Outcome<Change, 'not-found'>> {
  return db().$transaction(async (tx) => {
    const row = await rowFor(tx, actor, { id, action: 'change' })
    if (!row) return { ok: false, reason: 'not-found' }

    await tx.media.update({ where: { id }, data: said })
    await audit(tx, actor, { action: 'media.change', id, filename: row.filename })
    return { ok: true, value: { names: await namesShowing(tx, id) } }
  })
}

type Replacement = Change & {
  media: MediaView
  /** Of the file before, which may be deleted once no page shows it any more; null when there was none. */
  before: string | null
}

/**
 * Puts another file in the place of a picture's: the same id, so that every place shows the new one.
 * @throws AppError `forbidden`
 */
export async function replaceMedia(
  actor: Actor,
  { id, bytes, filename }: { id: string; bytes: Uint8Array; filename: string }
): Promise<Outcome<Replacement, RefusedFile | 'not-found'>> {
  const row = await rowFor(db(), actor, { id, action: 'change' })
  if (!row) return { ok: false, reason: 'not-found' }

  const taken = await ingestFile(bytes, { filename, mediaId: id })
  if (!taken.ok) return taken

  await audit(db(), actor, { action: 'media.replace', id, filename: row.filename })
  return { ok: true, value: { media: taken.value, before: row.hash, names: await namesShowing(db(), id) } }
}

/**
 * Deletes a picture; one that stands somewhere only when that was `confirmed`: readers see there that a picture is
 * missing, with its caption, and lists do without.
 * @throws AppError `forbidden`
 */
export async function deleteMedia(
  actor: Actor,
  { id, confirmed }: { id: string; confirmed: boolean }
): Promise<Outcome<Change & { before: string | null }, 'not-found' | 'used'>> {
  return db().$transaction(async (tx) => {
    const row = await rowFor(tx, actor, { id, action: 'delete' })
    if (!row) return { ok: false, reason: 'not-found' }
    if (!confirmed && (await isUsed(tx, id))) return { ok: false, reason: 'used' }

    const names = await namesShowing(tx, id)
    await redirectAll({ mediaId: id }, 'gone', tx)
    // A second import brings it back.
    await tx.importRecord.updateMany({ where: { targetKind: 'media', targetId: id }, data: { targetId: null } })
    await tx.draft.updateMany({ where: { featuredMediaId: id }, data: { featuredMediaId: null } })
    await tx.media.delete({ where: { id } })
    await audit(tx, actor, { action: 'media.delete', id, filename: row.filename })
    return { ok: true, value: { names, before: row.hash } }
  })
}

type Wish = { id: string; action: 'change' | 'delete' }

async function rowFor(queries: Queries, actor: Actor, { id, action }: Wish) {
  const select = { hash: true, filename: true, uploaderId: true } as const
  const row = await queries.media.findUnique({ where: { id }, select })
  if (row && !mayMedia(actor, action, row)) throw new AppError('forbidden')
  return row
}

type Happened = { action: string; id: string; filename: string }

async function audit(queries: Queries, actor: Actor, { action, id, filename }: Happened): Promise<void> {
  const accountId = actor.kind === 'account' ? actor.accountId : null
  await queries.auditEvent.create({
    data: { accountId, actor: actor.name, action, subjectKind: 'media', subjectId: id, detail: { filename } }
  })
}
