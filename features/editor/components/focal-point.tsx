'use client'

import { type PointerEvent, useId } from 'react'
import { useServices } from '#features/editor/client/services.ts'
import type { MediaView } from '#features/media/schema.ts'

export type Point = { focalX: number; focalY: number }
type FocalPointProps = { media: MediaView; point: Point; onChange: (point: Point) => void }

/** What must stay in sight where a picture is cropped: pointed at on the picture, or moved by two sliders. */
export function FocalPoint({ media, point, onChange }: FocalPointProps) {
  const { t } = useServices()
  const id = useId()
  const src = media.variants[0]?.src ?? media.src
  const objectPosition = `${point.focalX * 100}% ${point.focalY * 100}%`

  function pick(event: PointerEvent<HTMLElement>) {
    if (event.type === 'pointermove' && event.buttons !== 1) return
    const { left, top, width, height } = event.currentTarget.getBoundingClientRect()
    onChange({ focalX: share((event.clientX - left) / width), focalY: share((event.clientY - top) / height) })
  }

  return (
    <fieldset className="focal-point">
      <legend>{t('figure.focus.title')}</legend>
      <p id={`${id}-help`}>{t('figure.focus.help')}</p>
      <div className="focal-pictures">
        <button
          type="button"
          className="focal-picture"
          tabIndex={-1}
          aria-label={t('figure.focus.pick')}
          onPointerDown={pick}
          onPointerMove={pick}
        >
          <img src={src} alt="" draggable={false} />
          <span className="focal-mark" style={{ left: `${point.focalX * 100}%`, top: `${point.focalY * 100}%` }} />
        </button>
        <span className="focal-crops" aria-hidden="true">
          <img src={src} alt="" style={{ objectPosition, aspectRatio: '1' }} />
          <img src={src} alt="" style={{ objectPosition, aspectRatio: '3 / 2' }} />
        </span>
      </div>
      {(['focalX', 'focalY'] as const).map((axis) => (
        <label key={axis} className="focal-slider">
          <span>{t(`figure.focus.${axis}`)}</span>
          <input
            type="range"
            min={0}
            max={100}
            aria-describedby={`${id}-help`}
            value={Math.round(point[axis] * 100)}
            onChange={(event) => onChange({ ...point, [axis]: Number(event.target.value) / 100 })}
          />
          <output>{t('figure.focus.value', { share: Math.round(point[axis] * 100) })}</output>
        </label>
      ))}
    </fieldset>
  )
}

/** Between 0 and 1, in hundredths. */
function share(value: number): number {
  return Math.round(Math.min(Math.max(value, 0), 1) * 100) / 100
}
