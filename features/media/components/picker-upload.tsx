'use client'

import { useTranslations } from 'next-intl'
import { useRef, useState } from 'react'
import { Button } from '#components/button.tsx'
import { Uploads } from '#features/editor/client/upload/uploads.ts'
import { PICTURE_TYPES } from '../constants.ts'
import type { MediaView } from '../schema.ts'
import { UploadRow } from './upload-row.tsx'

/** Brings one picture in, without leaving the dialog. */
export function PickerUpload({ onDone }: { onDone: (media: MediaView) => void }) {
  const t = useTranslations('Desk.media.picker')
  const field = useRef<HTMLInputElement>(null)
  const [uploads] = useState(() => new Uploads())
  const [id, setId] = useState<string | null>(null)

  function take(file: File | undefined) {
    if (!file) return
    if (id !== null) uploads.cancel(id)
    setId(
      uploads.start(file, (media) => {
        setId(null)
        onDone(media)
      })
    )
  }

  return (
    <div>
      <Button variant="secondary" onClick={() => field.current?.click()}>
        {t('upload')}
      </Button>
      <input
        ref={field}
        type="file"
        accept={PICTURE_TYPES}
        tabIndex={-1}
        aria-label={t('upload')}
        className="sr-only"
        onChange={(event) => {
          take(event.target.files?.[0])
          event.target.value = ''
        }}
      />
      {id !== null && (
        <ul className="mt-2">
          <UploadRow uploads={uploads} id={id} onGone={() => setId(null)} />
        </ul>
      )}
    </div>
  )
}
