'use client'

import { useTranslations } from 'next-intl'
import { type MouseEvent, useId, useState } from 'react'
import { Picture } from '#components/picture.tsx'
import type { MediaView } from '../schema.ts'

/** The point that stays in sight where lists crop the picture: by two sliders, or a click on it. */
export function FocalField({ media }: { media: MediaView }) {
  const t = useTranslations('Desk.media.focal')
  const [x, setX] = useState(Math.round(media.focalX * 100))
  const [y, setY] = useState(Math.round(media.focalY * 100))
  const hasFile = media.state === 'ready' && media.src !== ''

  function point(event: MouseEvent<HTMLElement>) {
    const { left, top, width, height } = event.currentTarget.getBoundingClientRect()
    setX(Math.round(((event.clientX - left) / width) * 100))
    setY(Math.round(((event.clientY - top) / height) * 100))
  }

  return (
    <fieldset className="flex flex-col gap-3">
      <legend className="mb-1 text-sm font-semibold">{t('title')}</legend>
      <p className="text-sm text-muted">{t('hint')}</p>
      {hasFile && (
        <div className="flex flex-wrap items-start gap-4">
          <button
            type="button"
            tabIndex={-1}
            aria-hidden="true"
            onClick={point}
            className="relative cursor-crosshair leading-none [&_img]:h-auto [&_img]:max-h-64 [&_img]:w-auto"
          >
            <Picture picture={media} alt="" sizes="20rem" />
            <span
              className="absolute size-5 -translate-1/2 rounded-full border-2 border-white bg-black/40 shadow-[0_0_0_2px_black]"
              style={{ left: `${x}%`, top: `${y}%` }}
            />
          </button>
          <span
            aria-hidden="true"
            className="block size-32 overflow-hidden rounded-sm [&_img]:size-full [&_img]:object-cover"
          >
            <Picture picture={{ ...media, focalX: x / 100, focalY: y / 100 }} alt="" sizes="10rem" />
          </span>
        </div>
      )}
      <Slider name="focalX" label={t('x')} value={x} onChange={setX} />
      <Slider name="focalY" label={t('y')} value={y} onChange={setY} />
    </fieldset>
  )
}

type SliderProps = { name: string; label: string; value: number; onChange: (value: number) => void }

function Slider({ name, label, value, onChange }: SliderProps) {
  const id = useId()
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm">
      <label htmlFor={id} className="w-full sm:w-44">
        {label}
      </label>
      {/* A form that was saved resets its fields: what is sent lies apart from the slider. */}
      <input type="hidden" name={name} value={value} />
      <input
        id={id}
        type="range"
        min={0}
        max={100}
        value={value}
        onChange={(event) => onChange(Number(event.target.value))}
        className="min-h-6 grow accent-accent"
      />
      <output htmlFor={id} className="w-12 text-end tabular-nums">
        {value} %
      </output>
    </div>
  )
}
