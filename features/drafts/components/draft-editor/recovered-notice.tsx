'use client'

import { useTranslations } from 'next-intl'
import type { JournalEntry } from './journal.ts'
import { useMoment } from './save-status.tsx'

type RecoveredNoticeProps = { copy: JournalEntry; onTake: () => void; onDrop: () => void }

/** This browser kept a text that the server never got: the writer decides. */
export function RecoveredNotice({ copy, onTake, onDrop }: RecoveredNoticeProps) {
  const t = useTranslations('Editor.recovered')
  const { words: when } = useMoment(copy.savedAt)

  return (
    <section className="ed-notice" aria-label={t('title')}>
      <p>{t('text', { when })}</p>
      <p className="ed-row">
        <button type="button" className="ed-primary" onClick={onTake}>
          {t('take')}
        </button>
        <button type="button" className="ed-secondary" onClick={onDrop}>
          {t('drop')}
        </button>
      </p>
    </section>
  )
}
