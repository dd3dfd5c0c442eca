'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useServices } from '#features/editor/client/services.ts'
import { useStore } from '#features/editor/client/store.ts'
import { LateTool } from '#features/editor/components/late-tool.tsx'
import type { MediaView } from '#features/media/schema.ts'

type FeaturedImageFieldProps = { mediaId: string | null; onChange: (mediaId: string | null) => void }

const loadPicker = () => import('#features/media/components/media-picker.tsx').then(({ MediaPicker }) => MediaPicker)
const loadOwn = () => import('#features/editor/components/picture-own.tsx').then(({ PictureOwn }) => PictureOwn)

/** The picture that stands for the text in lists and where it is shared. */
export function FeaturedImageField({ mediaId, onChange }: FeaturedImageFieldProps) {
  const t = useTranslations('Editor')
  const { media } = useServices()
  const [isOpen, setOpen] = useState(false)
  const [settings, setSettings] = useState(false)
  const all = useStore(media)
  const view = mediaId ? all[mediaId] : undefined

  const onClose = () => setOpen(false)

  function choose(chosen: MediaView) {
    media.set({ [chosen.id]: chosen })
    onChange(chosen.id)
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
      {view && (
        <details key={view.id} className="picture-own" onToggle={() => setSettings(true)}>
          <summary>{t('figure.settings')}</summary>
          <LateTool load={loadOwn} props={settings ? { picture: view } : null} onFail={() => setSettings(false)} />
        </details>
      )}
      <p className="ed-row">
        <button type="button" className="ed-chip" aria-haspopup="dialog" onClick={() => setOpen(true)}>
          {mediaId ? t('details.changeFeatured') : t('details.chooseFeatured')}
        </button>
        {mediaId && (
          <button type="button" className="ed-chip" onClick={() => onChange(null)}>
            {t('details.removeFeatured')}
          </button>
        )}
      </p>
      <LateTool load={loadPicker} props={isOpen ? { onChoose: choose, onClose } : null} onFail={onClose} />
    </fieldset>
  )
}
