'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Modal } from '#features/editor/components/modal.tsx'
import type { Stale } from './save-queue.ts'
import { useMoment } from './save-status.tsx'

type StaleDialogProps = {
  theirs: Stale
  onCopy: () => Promise<boolean>
  onOverwrite: () => void
  onReload: () => void
  onClose: () => void
}

/** Somebody else saved meanwhile: nothing is overwritten before the writer has chosen. */
export function StaleDialog({ theirs, onCopy, onOverwrite, onReload, onClose }: StaleDialogProps) {
  const t = useTranslations('Editor.stale')
  const { words: when } = useMoment(theirs.savedAt)
  const [copied, setCopied] = useState<boolean | null>(null)

  return (
    <Modal title={t('title')} onClose={onClose}>
      <p>{theirs.savedBy ? t('who', { name: theirs.savedBy, when }) : t('somebody', { when })}</p>
      <p>{t('explanation')}</p>
      <ul className="ed-choices">
        <li>
          <button type="button" className="ed-secondary" onClick={() => void onCopy().then(setCopied)}>
            {t('copy')}
          </button>
          <span role="status">{copied === null ? t('copyHelp') : t(copied ? 'copied' : 'copyFailed')}</span>
        </li>
        <li>
          <button type="button" className="ed-secondary" onClick={onReload}>
            {t('reload')}
          </button>
          <span>{t('reloadHelp')}</span>
        </li>
        <li>
          <button type="button" className="ed-secondary" onClick={onOverwrite}>
            {t('overwrite')}
          </button>
          <span>{t('overwriteHelp')}</span>
        </li>
      </ul>
    </Modal>
  )
}
