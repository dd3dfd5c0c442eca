'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { type DragEvent, useRef, useState } from 'react'
import { Button } from '#components/button.tsx'
import { Uploads } from '#features/editor/client/upload/uploads.ts'
import { PICTURE_TYPES } from '../constants.ts'
import { UploadRow } from './upload-row.tsx'

/** Takes pictures in, chosen or dropped, and tells how far each is. */
export function MediaUploader() {
  const t = useTranslations('Desk.media.upload')
  const router = useRouter()
  const field = useRef<HTMLInputElement>(null)
  const [uploads] = useState(() => new Uploads())
  const [ids, setIds] = useState<string[]>([])
  const [done, setDone] = useState(0)
  const [over, setOver] = useState(false)

  const forget = (id: string) => setIds((all) => all.filter((one) => one !== id))

  function take(files: Iterable<File>) {
    const started = [...files].map((file) => {
      const id: string = uploads.start(file, () => {
        forget(id)
        setDone((count) => count + 1)
        router.refresh()
      })
      return id
    })
    setIds((all) => [...all, ...started])
  }

  function onDrop(event: DragEvent) {
    event.preventDefault()
    setOver(false)
    take(event.dataTransfer.files)
  }

  return (
    <section
      aria-label={t('label')}
      data-over={over}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={onDrop}
      className="mb-6 rounded-lg border-2 border-dashed border-edge px-5 py-5 data-[over=true]:border-accent data-[over=true]:bg-accent-soft"
    >
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <Button onClick={() => field.current?.click()}>{t('choose')}</Button>
        <p className="text-sm text-muted">{t('drop')}</p>
        <input
          ref={field}
          type="file"
          accept={PICTURE_TYPES}
          multiple
          tabIndex={-1}
          aria-label={t('choose')}
          className="sr-only"
          onChange={(event) => {
            take(event.target.files ?? [])
            event.target.value = ''
          }}
        />
      </div>
      <p role="status" className="mt-2 text-sm font-medium text-good empty:hidden">
        {done > 0 ? t('done', { count: done }) : ''}
      </p>
      {ids.length > 0 && (
        <ul className="mt-3">
          {ids.map((id) => (
            <UploadRow key={id} uploads={uploads} id={id} onGone={() => forget(id)} />
          ))}
        </ul>
      )}
    </section>
  )
}
