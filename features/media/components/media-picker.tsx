'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useId, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import { Button } from '#components/button.tsx'
import { CONTROL_CLASS } from '#components/control-class.ts'
import type { MediaView } from '../schema.ts'
import { PickerGrid } from './picker-grid.tsx'
import { PickerUpload } from './picker-upload.tsx'
import { useMediaSearch } from './use-media-search.ts'

type Props = { onChoose: (media: MediaView) => void; onClose: () => void }

/**
 * A dialog that lets one picture be chosen: found, or brought in. It stands outside of the form that opens it, whose
 * fields its own are none of; the browser keeps the focus inside and gives it back.
 */
export function MediaPicker({ onChoose, onClose }: Props) {
  const t = useTranslations('Desk.media.picker')
  const dialog = useRef<HTMLDialogElement>(null)
  const id = useId()
  const [words, setWords] = useState('')
  const [chosen, setChosen] = useState<MediaView | null>(null)
  const search = useMediaSearch(words)

  useEffect(() => {
    const opened = dialog.current
    if (opened && !opened.open) opened.showModal()
    return () => opened?.close()
  }, [])

  function choose() {
    if (!chosen) return
    onChoose(chosen)
    dialog.current?.close()
  }

  return createPortal(
    <dialog
      ref={dialog}
      aria-labelledby={id}
      onClose={onClose}
      onKeyDown={(event) => event.key === 'Escape' && event.stopPropagation()}
      className="h-[min(48rem,calc(100dvh-2rem))] w-[min(56rem,calc(100vw-2rem))] rounded-lg border border-line bg-surface p-0 font-sans text-base text-ink shadow-xl"
    >
      <div className="flex h-full flex-col">
        <div className="flex flex-col gap-3 border-b border-line p-4 sm:p-5">
          <h2 id={id} className="text-lg font-semibold">
            {t('title')}
          </h2>
          <input
            type="search"
            value={words}
            aria-label={t('search')}
            placeholder={t('search')}
            onChange={(event) => setWords(event.target.value.slice(0, 200))}
            className={`${CONTROL_CLASS} min-h-11`}
          />
          <PickerUpload
            onDone={(media) => {
              search.add(media)
              setChosen(media)
            }}
          />
        </div>
        <PickerGrid search={search} chosen={chosen} onChange={setChosen} onChoose={choose} />
        <div className="flex flex-wrap items-center gap-2 border-t border-line p-4 sm:px-5">
          <Button aria-disabled={chosen === null} onClick={choose}>
            {t('choose')}
          </Button>
          <Button variant="quiet" onClick={() => dialog.current?.close()}>
            {t('cancel')}
          </Button>
          <p role="status" className="min-w-0 text-sm text-muted wrap-anywhere">
            {chosen ? t('chosen', { name: chosen.alt || chosen.filename }) : ''}
          </p>
        </div>
      </div>
    </dialog>,
    document.body
  )
}
