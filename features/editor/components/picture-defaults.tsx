'use client'

import { useState } from 'react'
import { useServices } from '#features/editor/client/services.ts'
import type { MediaView } from '#features/media/schema.ts'
import type { FigureProps } from './figure-alternative.tsx'
import type { Point } from './focal-point.tsx'

type PictureDefaultsProps = {
  picture: MediaView
  attrs: FigureProps['attrs']
  point: Point
  onKept: FigureProps['onChange']
}

/** Makes what the figure says the picture's own, for all texts that show it and say nothing else. */
export function PictureDefaults({ picture, attrs, point, onKept }: PictureDefaultsProps) {
  const { t, ask, media } = useServices()
  const [outcome, setOutcome] = useState<'none' | 'saving' | 'kept' | 'forbidden' | 'failed'>('none')
  const own = {
    alt: String(attrs.alt || picture.alt),
    credit: String(attrs.credit || picture.credit),
    licence: String(attrs.licence || picture.licence),
    ...point
  }

  async function keep() {
    setOutcome('saving')
    const answer = await ask.describeMedia({ id: picture.id, ...own }).catch(() => null)
    if (!answer?.ok) return setOutcome(answer?.reason === 'forbidden' ? 'forbidden' : 'failed')

    media.set({ [picture.id]: answer.media })
    // The figure says nothing of its own any more: it follows the picture.
    onKept({ credit: '', licence: '', focalX: null, focalY: null })
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
