'use client'

import type { MediaView } from '#features/media/schema.ts'
import { useServices } from '../services.ts'

type FigurePictureProps = { attrs: Record<string, unknown>; view: MediaView | undefined }

/** The picture itself, by which the figure is dragged; its name while the file is missing. */
export function FigurePicture({ attrs, view }: FigurePictureProps) {
  const { t } = useServices()
  const objectPosition = `${share(attrs.focalX ?? view?.focalX)} ${share(attrs.focalY ?? view?.focalY)}`

  return (
    <div contentEditable={false} data-drag-handle>
      {view?.src ? (
        <picture>
          <img
            src={view.src}
            alt={String(attrs.alt)}
            width={view.width ?? undefined}
            height={view.height ?? undefined}
            style={{ objectPosition }}
          />
        </picture>
      ) : (
        <p className="figure-missing">{t('figure.missing', { name: view?.filename ?? '' })}</p>
      )}
    </div>
  )
}

function share(value: unknown): string {
  return `${(typeof value === 'number' ? value : 0.5) * 100}%`
}
