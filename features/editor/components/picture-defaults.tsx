'use client'

import { useState } from 'react'
import { useServices } from '#features/editor/client/services.ts'
import type { MediaDefaults, MediaView } from '#features/media/schema.ts'

type PictureDefaultsProps = {
  picture: MediaView
  /** What is to be the picture's. */
  own: Omit<MediaDefaults, 'id'>
  /** Called once it is. */
  onKept?: () => void
}

/** Makes something the picture's own, for all texts that show it and say nothing else. */
export function PictureDefaults({ picture, own, onKept }: PictureDefaultsProps) {
  const { t, ask, media } = useServices()
  const [outcome, setOutcome] = useState<'none' | 'saving' | 'kept' | 'forbidden' | 'failed'>('none')

  async function keep() {
    setOutcome('saving')
    const answer = await ask.describeMedia({ id: picture.id, ...own }).catch(() => null)
    if (!answer?.ok) return setOutcome(answer?.reason === 'forbidden' ? 'forbidden' : 'failed')

    media.set({ [picture.id]: answer.media })
    onKept?.()
    setOutcome('kept')
  }

  return (
    <div className="picture-defaults">
      <button type="button" className="ed-secondary" disabled={outcome === 'saving'} onClick={() => void keep()}>
        {t('figure.everywhere.keep')}
      </button>
      <small role="status" className={outcome === 'forbidden' || outcome === 'failed' ? 'ed-error' : undefined}>
        {t(`figure.everywhere.${outcome}`)}
      </small>
    </div>
  )
}
