import 'server-only'
import { may } from '#features/roles/policy.ts'
import type { Actor } from '#features/session/actor.ts'
import { db } from '#lib/db.ts'
import { AppError } from '#lib/errors.ts'
import { getMenusOfSource } from './data.ts'

/** What happened to the menus of an imported site; `several`: somebody has to choose one. */
export type Adoption = { state: 'adopted'; name: string } | { state: 'several'; count: number }

const ACTION = 'publication.menu-adopted'

/**
 * Makes the only menu of an imported site that of the header, where the publication has none; once for each site,
 * so that a menu which somebody empties stays empty. Null: the site has none, or the header has one.
 * @throws AppError `forbidden`
 */
export async function adoptImportedMenu(actor: Actor, source: string): Promise<Adoption | null> {
  if (!may(actor, 'settings.change')) throw new AppError('forbidden')

  const menus = await getMenusOfSource(source)
  const [menu, ...others] = menus
  if (!menu) return null

  return db().$transaction(async (tx): Promise<Adoption | null> => {
    const where = { id: 1, headerMenu: { equals: [] } }
    if ((await tx.publication.count({ where })) === 0) return null
    if (others.length > 0) return { state: 'several', count: menus.length }

    const adoptedBefore = await tx.auditEvent.count({
      where: { action: ACTION, detail: { path: ['source'], equals: source } }
    })
    if (adoptedBefore > 0) return null

    await tx.publication.updateMany({ where, data: { headerMenu: menu.items } })
    await tx.auditEvent.create({
      data: {
        accountId: actor.kind === 'account' ? actor.accountId : null,
        actor: actor.name,
        action: ACTION,
        subjectKind: 'publication',
        subjectId: '1',
        detail: { source, header: menu.items.length }
      }
    })
    return { state: 'adopted', name: menu.name }
  })
}
