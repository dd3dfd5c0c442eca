import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { Picture } from '#components/picture.tsx'
import { typeset } from '#features/editor/render/typeset.ts'
import type { SeriesCount } from '../data.ts'

/** Every series, with its picture, its description and the number of its articles. */
export async function SeriesIndex({
  series,
  language
}: {
  series: SeriesCount[]
  language: string
}): Promise<ReactNode> {
  const t = await getTranslations('Reader')

  return (
    <div className="archive">
      <header className="archive-head">
        <h1>{t('series.title')}</h1>
        <p className="archive-description">{t('series.lead')}</p>
        <p className="archive-count">{t('series.count', { count: series.length })}</p>
      </header>
      <ul className="series-index">
        {series.map(({ name, slug, description, image, count }) => (
          <li key={slug}>
            {image?.state === 'ready' && <Picture picture={image} alt="" sizes="(min-width: 46rem) 14rem, 100vw" />}
            <div>
              <h2 dir="auto">
                <a href={`/series/${slug}`}>{typeset(name, language)}</a>
              </h2>
              {description !== '' && <p dir="auto">{typeset(description, language)}</p>}
              <p className="count">{t('articles', { count })}</p>
            </div>
          </li>
        ))}
      </ul>
    </div>
  )
}
