'use client'

import { useTranslations } from 'next-intl'
import type { DraftView } from '#features/drafts/schema.ts'
import type { usePublication } from './use-publication.ts'

type PublishButtonsProps = {
  may: DraftView['may']
  steps: ReturnType<typeof usePublication>
  canSubmit: boolean
}

/** Publish or update; or hand in, for those who may not publish. */
export function PublishButtons({ may, steps, canSubmit }: PublishButtonsProps) {
  const t = useTranslations('Editor.publish')
  const { publication, publish, submit } = steps
  const { status, changed, busy } = publication
  const isPublic = status === 'published'

  if (!may.publish) {
    if (!may.submit || !canSubmit || status === 'in_review') return null
    return (
      <button type="button" className="ed-primary" aria-disabled={busy} onClick={() => !busy && void submit()}>
        {t('submit')}
      </button>
    )
  }

  const idle = busy || (isPublic && !changed)
  return (
    <button type="button" className="ed-primary" aria-disabled={idle} onClick={() => !idle && void publish()}>
      {isPublic ? t('update') : t('publish')}
    </button>
  )
}
