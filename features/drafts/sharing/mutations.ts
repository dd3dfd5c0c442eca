import 'server-only'
import { randomBytes } from 'node:crypto'
import type { Actor } from '#features/session/actor.ts'
import { hashToken } from '#features/session/data.ts'
import { db, type Queries } from '#lib/db.ts'
import type { Outcome } from '#lib/errors.ts'
import { accountIdOf, audit, lockFor, PATIENT } from '../mutations.ts'
import { previewPath } from './constants.ts'
import { getLiveLinks } from './data.ts'
import type { LinkChoice, LinkInput, PreviewLinkView } from './schema.ts'

type Reason = 'not-found' | 'forbidden'
const DAY = 86_400_000

/**
 * Makes a link with which anybody who has it reads the working copy of a text for some days. Its token of 256 bits is
 * answered once and never kept: whoever reads the database opens nothing.
 */
export async function createPreviewLink(
  actor: Actor,
  { id, days }: LinkInput
): Promise<Outcome<{ path: string; links: PreviewLinkView[] }, Reason>> {
  const token = randomBytes(32).toString('hex')

  return db().$transaction(async (tx) => {
    const locked = await lockFor(tx, actor, { id, action: 'share' })
    if (!locked.ok) return locked

    const expiresAt = new Date(Date.now() + days * DAY)
    const data = { postId: id, tokenHash: hashToken(token), expiresAt, createdById: accountIdOf(actor) }
    await tx.previewLink.create({ data, select: { id: true } })
    await audit(tx, actor, { action: 'post.share', id })
    return { ok: true, value: { path: previewPath(token), links: await getLiveLinks(tx, id) } }
  }, PATIENT)
}

/** Ends a link, whoever made it. */
export async function revokePreviewLink(
  actor: Actor,
  { id, linkId }: LinkChoice
): Promise<Outcome<{ links: PreviewLinkView[] }, Reason>> {
  return db().$transaction(async (tx) => {
    const locked = await lockFor(tx, actor, { id, action: 'share' })
    if (!locked.ok) return locked

    const { count } = await tx.previewLink.updateMany({
      where: { id: linkId, postId: id, revokedAt: null },
      data: { revokedAt: new Date() }
    })
    if (count > 0) await audit(tx, actor, { action: 'post.unshare', id })
    return { ok: true, value: { links: await getLiveLinks(tx, id) } }
  }, PATIENT)
}

/** Ends every link to a text, or every link that somebody made, in this transaction. */
export async function revokePreviewLinks(
  tx: Queries,
  whose: { postId: string } | { createdById: string }
): Promise<void> {
  await tx.previewLink.updateMany({ where: { ...whose, revokedAt: null }, data: { revokedAt: new Date() } })
}
