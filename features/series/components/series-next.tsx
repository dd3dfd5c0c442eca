import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { typeset } from '#features/editor/render/typeset.ts'
import type { SeriesPlace } from '../data.ts'

type SeriesNextProps = { series: SeriesPlace | null; postId: string; language: string }

/** At the end of a part: the one to read on; nothing after the last. */
export async function SeriesNext({ series, postId, language }: SeriesNextProps): Promise<ReactNode> {
  const at = series?.parts.findIndex((part) => part.id === postId) ?? -1
  const next = at === -1 ? undefined : series?.parts[at + 1]
  if (!next) return null

  const t = await getTranslations('Reader.series')
  return (
    <p className="series-next">
      <span className="series-box-step">{t('readOn')}</span>{' '}
      <a href={`/${next.slug}`} dir="auto">
        {typeset(next.title, language)}
      </a>
    </p>
  )
}
