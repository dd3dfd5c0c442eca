import { getTranslations } from 'next-intl/server'
import { Picture } from '#components/picture.tsx'
import { getPublication } from '#features/publication/data.ts'
import { longDate } from '#lib/dates.ts'
import type { MediaDetail } from '../library/data.ts'

type Props = { media: MediaDetail; language: 'fr' | 'en' }

/** The picture itself, and what is known of its files. */
export async function MediaFacts({ media, language }: Props) {
  const t = await getTranslations({ locale: language, namespace: 'Desk.media' })
  const { timeZone } = await getPublication()
  const { width, height, bytes } = media.original
  const size = (count: number) =>
    new Intl.NumberFormat(language, { style: 'unit', unit: 'kilobyte', maximumFractionDigits: 0 }).format(
      Math.max(1, count / 1000)
    )
  const date = longDate(media.createdAt, { language, timeZone })

  return (
    <div>
      {media.state === 'ready' ? (
        <div className="flex justify-center rounded-lg border border-line bg-sunken p-3 [&_img]:h-auto [&_img]:max-h-[32rem] [&_img]:w-auto [&_img]:max-w-full">
          <Picture picture={media} alt={media.alt || t('preview')} sizes="(min-width: 64rem) 32rem, 100vw" eager />
        </div>
      ) : (
        <p className="rounded-lg border border-dashed border-edge px-6 py-16 text-center text-muted">
          {t('missingText')}
        </p>
      )}
      <p className="mt-3 text-sm text-muted wrap-anywhere">
        {media.filename} · {media.mime}
        {width !== null && height !== null && ` · ${width} × ${height}`}
        {bytes > 0 && ` · ${size(bytes)}`}
      </p>
      <p className="text-sm text-muted">
        {media.uploader ? t('by', { date, name: media.uploader }) : t('since', { date })}
      </p>
      {media.files.length > 0 && (
        <details className="mt-3 text-sm">
          <summary className="font-medium">{t('variants', { count: media.files.length })}</summary>
          <ul className="mt-2 flex flex-col gap-1">
            {media.files.map((file) => (
              <li key={file.src}>
                <a href={file.src} className="text-accent underline-offset-4 hover:underline">
                  {file.width} × {file.height}
                </a>{' '}
                <span className="text-muted">{size(file.bytes)}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
      {media.may.download && (
        <p className="mt-3">
          <a href={`/api/media/${media.id}/original`} download className="text-accent underline underline-offset-4">
            {t('download')}
          </a>
        </p>
      )}
    </div>
  )
}
