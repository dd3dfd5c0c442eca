'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useServices } from '#features/editor/client/services.ts'
import { useStore } from '#features/editor/client/store.ts'
import { pickPictures } from '#features/editor/client/upload/upload-extension.ts'
import { useUpload } from '#features/editor/client/upload/use-upload.ts'
import { PictureOwn } from '#features/editor/components/picture-own.tsx'

type FeaturedImageFieldProps = { mediaId: string | null; onChange: (mediaId: string | null) => void }

/** The picture that stands for the text in lists and where it is shared. */
export function FeaturedImageField({ mediaId, onChange }: FeaturedImageFieldProps) {
  const t = useTranslations('Editor')
  const { media, uploads } = useServices()
  const [uploadId, setUploadId] = useState('')
  const upload = useUpload(uploads, uploadId)
  const all = useStore(media)
  const view = mediaId ? all[mediaId] : undefined

  function choose([file]: File[]) {
    if (!file) return
    const id = uploads.start(file, (sent) => {
      media.set({ [sent.id]: sent })
      onChange(sent.id)
    })
    setUploadId(id)
  }

  return (
    <fieldset className="ed-field ed-featured">
      <legend>{t('details.featured')}</legend>
      {view?.src && (
        <picture>
          <img src={view.variants[0]?.src ?? view.src} alt={view.alt} />
        </picture>
      )}
      {mediaId && !view?.src && <p className="figure-missing">{t('figure.missing', { name: view?.filename ?? '' })}</p>}
      {upload && (
        <p role="status" className={upload.failure ? 'ed-error' : undefined}>
          {upload.failure
            ? t(`upload.failure.${upload.failure}`, { name: upload.name })
            : t(`upload.${upload.stage}`, { name: upload.name })}
        </p>
      )}
      {view && <PictureOwn key={view.id} picture={view} />}
      <p className="ed-row">
        <button type="button" className="ed-chip" onClick={() => pickPictures(choose, false)}>
          {mediaId ? t('details.changeFeatured') : t('details.chooseFeatured')}
        </button>
        {mediaId && (
          <button type="button" className="ed-chip" onClick={() => onChange(null)}>
            {t('details.removeFeatured')}
          </button>
        )}
      </p>
    </fieldset>
  )
}
