'use client'

import { useTranslations } from 'next-intl'
import { UnpublishButton } from './unpublish-button.tsx'
import type { PublicationSteps } from './use-publication.ts'

type DetailsFootProps = {
  /** For those who could publish and want it read first; null for others. */
  onSubmit: (() => void) | null
  /** Null when readers don't see the text, or the writer may not decide that. */
  steps: PublicationSteps | null
  /** Opens the panel where it is chosen who reads the text. */
  onVisibility: () => void
}

/** The steps that are seldom taken: to have it read first, to change who reads it, to take it back. */
export function DetailsFoot({ onSubmit, steps, onVisibility }: DetailsFootProps) {
  const t = useTranslations('Editor.details')
  if (!onSubmit && !steps) return null

  return (
    <div className="ed-details-foot ed-row">
      {onSubmit && (
        <button type="button" className="ed-secondary" onClick={onSubmit}>
          {t('submit')}
        </button>
      )}
      {steps && (
        <>
          <button type="button" className="ed-secondary" aria-haspopup="dialog" onClick={onVisibility}>
            {t('visibility')}
          </button>
          <UnpublishButton onUnpublish={() => void steps.unpublish()} />
        </>
      )}
    </div>
  )
}
