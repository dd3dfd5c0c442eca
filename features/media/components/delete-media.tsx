import { getTranslations } from 'next-intl/server'
import { ActionButton } from '#components/action-button.tsx'
import { Dialog } from '#components/dialog.tsx'
import { Notice } from '#components/notice.tsx'
import type { AccountActor } from '#features/session/actor.ts'
import { deleteMediaAction } from '../library/actions.ts'
import { countUses, type MediaUsage } from '../usage/data.ts'
import { MediaUsageList } from './media-usage-list.tsx'

type Props = { actor: AccountActor; id: string; name: string; usage: MediaUsage }

/** Deletes a picture, once it was said where it stands and what readers will see there. */
export async function DeleteMedia({ actor, id, name, usage }: Props) {
  const t = await getTranslations({ locale: actor.language, namespace: 'Desk.media.delete' })
  const count = countUses(usage)

  return (
    <Dialog opener={t('open')} variant="danger" title={t('title', { name })} close={t('keep')}>
      {count > 0 ? (
        <div className="mb-4 flex flex-col gap-3">
          <Notice tone="warning" title={t('used', { count })}>
            <p>{t('consequence')}</p>
          </Notice>
          <MediaUsageList actor={actor} usage={usage} />
        </div>
      ) : (
        <p className="mb-4 text-pretty">{t('unused')}</p>
      )}
      <ActionButton
        action={deleteMediaAction}
        values={count > 0 ? { id, confirmed: 'yes' } : { id }}
        variant="danger"
        problem={t('failed')}
      >
        {t(count > 0 ? 'confirmUsed' : 'confirm')}
      </ActionButton>
    </Dialog>
  )
}
