'use client'

import { useTranslations } from 'next-intl'
import { type ReactNode, useId, useState } from 'react'
import { Button } from '#components/button.tsx'
import type { MediaView } from '../schema.ts'
import { MediaPicker } from './media-picker.tsx'
import { Thumbnail } from './thumbnail.tsx'

type Props = { name: string; label: string; hint: ReactNode; media: MediaView | null }

/** A picture of the library in a form: what is sent is its id, "" for none. */
export function PickedImageField({ name, label, hint, media }: Props) {
  const t = useTranslations('Desk.media')
  const [chosen, setChosen] = useState(media)
  const [isOpen, setOpen] = useState(false)
  const id = useId()

  return (
    <fieldset aria-describedby={id} className="flex flex-col gap-2">
      <legend className="mb-1 text-sm font-semibold">{label}</legend>
      <input type="hidden" name={name} value={chosen?.id ?? ''} />
      {chosen && (
        <div className="flex items-center gap-3">
          <div className="w-28 shrink-0 overflow-hidden rounded-md border border-line">
            <Thumbnail media={chosen} missing={t('missing')} sizes="7rem" />
          </div>
          <p className="min-w-0 text-sm wrap-anywhere">{chosen.alt || chosen.filename}</p>
        </div>
      )}
      <div className="flex flex-wrap gap-2">
        <Button variant="secondary" aria-haspopup="dialog" onClick={() => setOpen(true)}>
          {t(chosen ? 'picked.change' : 'picked.choose')}
        </Button>
        {chosen && (
          <Button variant="quiet" onClick={() => setChosen(null)}>
            {t('picked.remove')}
          </Button>
        )}
      </div>
      <p id={id} className="text-sm text-muted">
        {hint}
      </p>
      {isOpen && <MediaPicker onChoose={setChosen} onClose={() => setOpen(false)} />}
    </fieldset>
  )
}
