'use client'

import { useTranslations } from 'next-intl'
import type { DraftView } from '#features/drafts/schema.ts'
import { shownKeys, spokenKeys } from '#features/editor/components/shown-keys.ts'
import { PUBLISH_KEYS, type PublishPanelState } from '../publish-panel/use-publish-panel.ts'
import type { PublicationSteps } from './use-publication.ts'

type PublishButtonsProps = {
  may: DraftView['may']
  steps: PublicationSteps
  canSubmit: boolean
  panel: PublishPanelState
}

/** The panel before a publication, or one click for an update; handing in, for those who may not publish. */
export function PublishButtons({ may, steps, canSubmit, panel }: PublishButtonsProps) {
  const t = useTranslations('Editor.publish')
  const { publication, publish, submit } = steps
  const { status, changed, busy } = publication

  if (!may.publish) {
    if (!may.submit || !canSubmit || status === 'in_review') return null
    return (
      <button type="button" className="ed-primary" aria-disabled={busy} onClick={() => !busy && void submit()}>
        {t('submit')}
      </button>
    )
  }

  const label = panel.isReleased ? t('update') : t('publish')
  const idle = busy || (panel.isReleased && !changed)
  return (
    <button
      type="button"
      className="ed-primary"
      aria-disabled={idle}
      aria-haspopup={panel.isReleased ? undefined : 'dialog'}
      aria-keyshortcuts={spokenKeys(PUBLISH_KEYS)}
      title={`${label} (${shownKeys(PUBLISH_KEYS)})`}
      onClick={() => {
        if (idle) return
        if (panel.isReleased) void publish()
        else panel.open()
      }}
    >
      {label}
    </button>
  )
}
