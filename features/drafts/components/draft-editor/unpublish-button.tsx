'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Modal } from '#features/editor/components/modal.tsx'

/** Takes the text away from its readers, once it was asked whether that is meant. */
export function UnpublishButton({ onUnpublish }: { onUnpublish: () => void }) {
  const t = useTranslations('Editor.publish')
  const [confirming, setConfirming] = useState(false)

  return (
    <>
      <button type="button" className="ed-secondary" aria-haspopup="dialog" onClick={() => setConfirming(true)}>
        {t('unpublish')}
      </button>
      {confirming && (
        <Modal title={t('unpublishTitle')} onClose={() => setConfirming(false)}>
          <p>{t('unpublishText')}</p>
          <p className="ed-form-actions">
            <button type="button" className="ed-secondary" onClick={() => setConfirming(false)}>
              {t('keep')}
            </button>
            <button
              type="button"
              className="ed-primary"
              onClick={() => {
                setConfirming(false)
                onUnpublish()
              }}
            >
              {t('unpublish')}
            </button>
          </p>
        </Modal>
      )}
    </>
  )
}
