import 'server-only'
import { may } from '#features/roles/policy.ts'
import type { Actor } from '#features/session/actor.ts'
import { db } from '#lib/db.ts'
import { AppError } from '#lib/errors.ts'
import type { Menus } from './schema.ts'

/**
 * Stores both menus and the line at the foot.
 * @throws AppError `forbidden`
 */
export async function changeMenus(actor: Actor, { header, footer, footerText }: Menus): Promise<void> {
  if (!may(actor, 'settings.change')) throw new AppError('forbidden')

  const accountId = actor.kind === 'account' ? actor.accountId : null
  await db().$transaction([
    db().publication.update({ where: { id: 1 }, data: { headerMenu: header, footerMenu: footer, footerText } }),
    db().auditEvent.create({
      data: {
        accountId,
        actor: actor.name,
        action: 'publication.menus',
        subjectKind: 'publication',
        subjectId: '1',
        detail: { header: header.length, footer: footer.length }
      }
    })
  ])
}
