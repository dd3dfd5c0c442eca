import 'server-only'
import { mayAdminister } from '#features/people/policy.ts'
import type { Actor } from '#features/session/actor.ts'
import { db } from '#lib/db.ts'
import { AppError } from '#lib/errors.ts'
import type { Settings } from './settings.ts'

/**
 * Makes the one row of settings where there is none yet. Two servers may start
 * at once: the database decides (ON CONFLICT DO NOTHING), where an upsert that
 * reads first would make one of them fail.
 */
export async function ensurePublication(): Promise<void> {
  await db().publication.createMany({
    data: [{ id: 1, name: 'Ma publication', tagline: 'Un journal fait avec Parution' }],
    skipDuplicates: true
  })
}

/**
 * Changes the settings.
 * @throws AppError `forbidden`
 */
export async function changeSettings(actor: Actor, settings: Settings): Promise<void> {
  if (!mayAdminister(actor)) throw new AppError('forbidden')

  const accountId = actor.kind === 'account' ? actor.accountId : null
  await db().$transaction([
    db().publication.update({ where: { id: 1 }, data: settings }),
    db().auditEvent.create({
      data: { accountId, actor: actor.name, action: 'publication.settings', subjectKind: 'publication', subjectId: '1' }
    })
  ])
}
