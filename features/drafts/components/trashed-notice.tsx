import { getTranslations } from 'next-intl/server'
import { ActionButton } from '#components/action-button.tsx'
import { Notice } from '#components/notice.tsx'
import type { AccountActor } from '#features/session/actor.ts'
import { restoreAction } from '../actions.ts'
import { getDraftTrashed } from '../listing/data.ts'

type Props = { actor: AccountActor; id: string }

/** Says that a text went to the trash, and takes it back at a click; nothing once it is back. */
export async function TrashedNotice({ actor, id }: Props) {
  const title = await getDraftTrashed(actor, id)
  if (title === null) return null

  const t = await getTranslations({ locale: actor.language, namespace: 'Desk' })
  return (
    <div className="mb-6">
      <Notice tone="info">
        <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
          <p className="wrap-anywhere">{t('trashed.done', { title: title || t('list.untitled') })}</p>
          <ActionButton action={restoreAction} values={{ id }} problem={t('failed')}>
            {t('trashed.undo')}
          </ActionButton>
        </div>
      </Notice>
    </div>
  )
}
