import { getTranslations } from 'next-intl/server'
import { ActionButton } from '#components/action-button.tsx'
import { Dialog } from '#components/dialog.tsx'
import { deleteAction } from '../actions.ts'

type Props = { id: string; title: string; language: 'fr' | 'en' }

/** Deletes a text of the trash, once it was asked whether that is meant. */
export async function DeleteButton({ id, title, language }: Props) {
  const t = await getTranslations({ locale: language, namespace: 'Desk.delete' })

  return (
    <Dialog opener={t('open')} about={title} variant="quiet" title={t('title', { title })} close={t('keep')}>
      <p className="mb-4 text-pretty">{t('text')}</p>
      <ActionButton action={deleteAction} values={{ id }} variant="danger" problem={t('failed')}>
        {t('confirm')}
      </ActionButton>
    </Dialog>
  )
}
