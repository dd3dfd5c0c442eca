import { removeDemo } from '#features/demo/mutations.ts'
import { startLegalPage } from '#features/legal/mutations.ts'
import { searchMenuTargets } from '#features/menus/data.ts'
import { changeMenus } from '#features/menus/mutations.ts'
import { markAllRead, markRead } from '#features/notices/mutations.ts'
import { changeLogo, changeSettings, removeLogo } from '#features/publication/mutations.ts'
import { settingsInput } from '#features/publication/settings.ts'
import type { AccountActor } from '#features/session/actor.ts'
import { openSession, revokeOtherSessions, revokeOwnSession } from '#features/session/mutations.ts'
import { db } from '#lib/db.ts'
import { buildPost } from '../builders.ts'
import { type Attempt, atLarge, personal } from './attempt.ts'
import { pictureBytes } from './pictures.ts'

const SETTINGS = settingsInput.parse({
  name: 'La Place',
  tagline: '',
  description: '',
  language: 'fr',
  timeZone: 'Europe/Paris',
  archiveStyle: 'full',
  postsPerPage: '10',
  accentColor: '#8f2d1f'
})

const SETTING: Attempt[] = [
  atLarge('saveSettingsAction', 'settings.change', async () => (actor) => changeSettings(actor, SETTINGS)),
  atLarge('saveLogoAction', 'settings.change', async () => {
    const bytes = new Uint8Array(await pictureBytes())
    return (actor) => changeLogo(actor, { file: new File([bytes], 'logo.png'), alt: '' })
  }),
  atLarge('removeLogoAction', 'settings.change', async () => removeLogo),
  atLarge(
    'startOwnAction',
    'settings.change',
    async () => (actor) => removeDemo(actor, { name: 'La Place', tagline: '' })
  ),
  atLarge(
    'saveMenusAction',
    'settings.change',
    async () => (actor) => changeMenus(actor, { header: [], footer: [], footerText: 'Merci.' })
  ),
  atLarge('searchTargetsAction', 'settings.change', async () => (actor) => searchMenuTargets(actor, 'a')),
  atLarge(
    'startLegalPageAction',
    'settings.change',
    async () => (actor) => startLegalPage(actor, { kind: 'notice', language: 'fr' })
  )
]

async function tell({ accountId }: AccountActor): Promise<string> {
  const { id: postId } = await buildPost({ title: 'Dit', slug: crypto.randomUUID() })
  const data = { accountId, postId, kind: 'published', actorName: 'Léa', body: '' } as const
  return (await db().notice.create({ data })).id
}

const isRead = async (id: string) => (await db().notice.findUniqueOrThrow({ where: { id } })).readAt !== null
const isOver = async (id: string) => (await db().session.findUniqueOrThrow({ where: { id } })).revokedAt !== null

const ONESELF: Attempt[] = [
  ...['openNoticeAction', 'readNoticeAction'].map((of) =>
    personal(of, async (owner) => {
      const id = await tell(owner)
      return (actor) => markRead(actor, id)
    })
  ),
  personal('readAllNoticesAction', async (owner) => {
    const id = await tell(owner)
    return async (actor) => {
      await markAllRead(actor)
      return isRead(id)
    }
  }),
  personal('endSessionAction', async (owner) => {
    const id = await openSession(owner.accountId, '')
    return async (actor) => {
      await revokeOwnSession(actor, id)
      return isOver(id)
    }
  }),
  personal('endOtherSessionsAction', async (owner) => {
    const id = await openSession(owner.accountId, '')
    return async (actor) => {
      await revokeOtherSessions(actor, null)
      return isOver(id)
    }
  })
]

export const PUBLICATION: Attempt[] = [...SETTING, ...ONESELF]
