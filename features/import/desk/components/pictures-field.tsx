'use client'

import { useTranslations } from 'next-intl'
import { useId } from 'react'
import { PICTURES, type Pictures } from '../schema.ts'

type Props = { value: Pictures; onChange: (value: Pictures) => void }

/** Where the pictures of the old site come from. */
export function PicturesField({ value, onChange }: Props) {
  const t = useTranslations('Desk.import.start.pictures')
  const name = useId()

  return (
    <fieldset>
      <legend className="mb-2 text-sm font-semibold">{t('legend')}</legend>
      <div className="flex flex-col gap-3">
        {PICTURES.map((one) => (
          <label key={one} className="flex gap-3">
            <input
              type="radio"
              name={name}
              value={one}
              checked={value === one}
              onChange={() => onChange(one)}
              aria-describedby={`${name}-${one}`}
              className="mt-1 size-5 shrink-0 accent-accent"
            />
            <span>
              <span className="font-medium">{t(`${one}.label`)}</span>
              <span id={`${name}-${one}`} className="block text-sm text-muted">
                {t(`${one}.hint`)}
              </span>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
