'use client'

import { useTranslations } from 'next-intl'
import { useActionState } from 'react'
import { Button } from '#components/button.tsx'
import { Dialog } from '#components/dialog.tsx'
import { restoreRevisionAction } from '../actions.ts'

type Props = { postId: string; revisionId: string; baseVersion: number }

const SAID: ReadonlySet<string> = new Set(['stale', 'forbidden', 'not-found'])

/** Brings a version back, once it was said what that means. */
export function RestoreButton({ postId, revisionId, baseVersion }: Props) {
  const t = useTranslations('Desk.history.restore')
  const [answer, submit, pending] = useActionState(restoreRevisionAction, null)
  const reason = answer?.ok === false ? answer.reason : null

  return (
    <Dialog opener={t('open')} variant="primary" title={t('title')} close={t('keep')}>
      <p className="mb-4 text-pretty">{t('text')}</p>
      <form action={submit}>
        <input type="hidden" name="id" value={postId} />
        <input type="hidden" name="revisionId" value={revisionId} />
        <input type="hidden" name="baseVersion" value={baseVersion} />
        <Button type="submit" disabled={pending}>
          {t('confirm')}
        </Button>
        {reason !== null && (
          <p role="alert" className="mt-2 text-sm text-danger">
            {t(SAID.has(reason) ? `problems.${reason as 'stale'}` : 'problems.failed')}
          </p>
        )}
      </form>
    </Dialog>
  )
}
