'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { DraftView } from '#features/drafts/schema.ts'
import { Modal } from '#features/editor/components/modal.tsx'
import type { usePublication } from './use-publication.ts'

type PublishButtonsProps = {
  may: DraftView['may']
  steps: ReturnType<typeof usePublication>
  canSubmit: boolean
}

/** Publish, update, withdraw; or hand in, for those who may not publish. */
export function PublishButtons({ may, steps, canSubmit }: PublishButtonsProps) {
  const t = useTranslations('Editor.publish')
  const [confirming, setConfirming] = useState(false)
  const { publication, publish, unpublish, submit } = steps
  const { status, changed, busy } = publication
  const isPublic = status === 'published'

  if (!may.publish) {
    if (!may.submit || !canSubmit) return null
    return (
      <button type="button" className="ed-primary" aria-disabled={busy} onClick={() => !busy && void submit()}>
        {status === 'in_review' ? t('resubmit') : t('submit')}
      </button>
    )
  }

  const idle = busy || (isPublic && !changed)
  return (
    <>
      {isPublic && (
        <button type="button" className="ed-secondary" aria-haspopup="dialog" onClick={() => setConfirming(true)}>
          {t('unpublish')}
        </button>
      )}
      <button type="button" className="ed-primary" aria-disabled={idle} onClick={() => !idle && void publish()}>
        {isPublic ? t('update') : t('publish')}
      </button>
      {confirming && (
        <Modal title={t('unpublishTitle')} onClose={() => setConfirming(false)}>
          <p>{t('unpublishText')}</p>
          <form
            method="dialog"
            className="ed-form-actions"
            onSubmit={(event) => {
              event.preventDefault()
              setConfirming(false)
              void unpublish()
            }}
          >
            <button type="button" className="ed-secondary" onClick={() => setConfirming(false)}>
              {t('keep')}
            </button>
            <button type="submit" className="ed-primary">
              {t('unpublish')}
            </button>
          </form>
        </Modal>
      )}
    </>
  )
}
