import { getTranslations } from 'next-intl/server'
import type { MediaView } from '#features/media/schema.ts'
import type { Language } from '#prisma/generated/enums.ts'

type Props = { mediaId: string; media: Record<string, MediaView>; language: Language }

/** A picture, small, by the name of its file; a sentence when it is not there any more. */
export async function Thumbnail({ mediaId, media, language }: Props) {
  const t = await getTranslations({ locale: language, namespace: 'Desk.history' })
  const picture = media[mediaId]
  const smallest = picture?.variants[0]
  if (!picture || !smallest) return <p className="text-sm text-muted">{t('noPicture')}</p>

  return (
    <img
      src={smallest.src}
      width={smallest.width}
      height={smallest.height}
      alt={picture.alt || picture.filename}
      loading="lazy"
      className="my-1 h-24 w-auto max-w-full rounded-md border border-line object-contain"
    />
  )
}
