import 'server-only'
import type { AccountActor } from '#features/session/actor.ts'
import { db } from '#lib/db.ts'
import { AppError } from '#lib/errors.ts'
import { loadFor } from '../mutations.ts'
import { PRESENCE_LIFE_MS } from './constants.ts'
import type { PresenceInput, PresenceView } from './schema.ts'

/**
 * Notes that the actor has the text open, or closes it, and answers who else does. A courtesy: what
 * keeps two writers apart is the version that a save names.
 * @throws AppError `not-found`, also for texts that the actor may not read
 */
export async function keepPresence(actor: AccountActor, postId: string, input: PresenceInput): Promise<PresenceView> {
  const { clientId, leaving } = input
  const loaded = await loadFor(db(), actor, { id: postId, action: 'read' })
  if (!loaded.ok) throw new AppError('not-found')

  const now = new Date()
  const recent = new Date(now.getTime() - PRESENCE_LIFE_MS)
  await db().presence.deleteMany({
    where: { OR: [{ seenAt: { lt: recent } }, ...(leaving ? [{ postId, clientId, accountId: actor.accountId }] : [])] }
  })
  if (!leaving) await touch(actor, { postId, clientId, now })

  const rows = await db().presence.findMany({
    where: { postId, clientId: { not: clientId } },
    distinct: ['accountId'],
    select: { accountId: true, account: { select: { person: { select: { name: true } } } } }
  })
  const others = rows.map(({ accountId, account }) => ({
    name: account.person.name,
    self: accountId === actor.accountId
  }))
  return { others, version: loaded.value.version }
}

type Sign = { postId: string; clientId: string; now: Date }

async function touch({ accountId }: AccountActor, { postId, clientId, now }: Sign): Promise<void> {
  // Two signs of one editor at once must not collide, and nobody speaks for somebody else's editor.
  await db().$executeRaw`
    INSERT INTO presence (post_id, client_id, account_id, seen_at)
    VALUES (${postId}::uuid, ${clientId}::uuid, ${accountId}::uuid, ${now})
    ON CONFLICT (post_id, client_id) DO UPDATE SET seen_at = EXCLUDED.seen_at
    WHERE presence.account_id = EXCLUDED.account_id`
}
