import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { LongDate } from '#components/long-date.tsx'
import { typeset } from '#features/editor/render/typeset.ts'
import { cacheTags } from '#features/posts/constants.ts'
import { getPublishedRecent } from '#features/posts/data.ts'
import { SearchForm } from '#features/search/components/search-form.tsx'
import { TagCloud } from '#features/tags/components/tag-cloud.tsx'
import { carryCacheTags } from '#lib/cache-tags.ts'
import { getPublication } from '../data.ts'
import type { Fault } from '../faults.ts'
import { loadFurniture } from '../furniture.ts'

const RECENT = 5

/** What to do at an address that leads nowhere: search, the front page, recent articles, tags. */
export async function FaultPage({ fault }: { fault: Fault }): Promise<ReactNode> {
  await carryCacheTags([cacheTags.lists, cacheTags.publication])
  const [t, { language, timeZone }, { tags }, recent] = await Promise.all([
    getTranslations('Reader'),
    getPublication(),
    loadFurniture(),
    getPublishedRecent(RECENT)
  ])

  return (
    <div className="not-found">
      <p className="not-found-code" aria-hidden="true">
        {fault}
      </p>
      <h1>{t(`faults.${fault}.title`)}</h1>
      <p className="not-found-lead">{t(`faults.${fault}.lead`)}</p>
      <SearchForm place="missing" />
      {recent.length > 0 && (
        <section aria-labelledby="recent_articles">
          <h2 id="recent_articles">{t('recent')}</h2>
          <ul className="recent-list">
            {recent.map(({ id, slug, title, language: own, publishedAt }) => (
              <li key={id}>
                <a href={`/${slug}`} lang={own ?? undefined}>
                  {typeset(title, own ?? language)}
                </a>{' '}
                <LongDate iso={publishedAt} language={language} timeZone={timeZone} />
              </li>
            ))}
          </ul>
        </section>
      )}
      <TagCloud id="known_tags" heading={t('tags')} tags={tags} language={language} />
      <p className="not-found-home">
        <a href="/">{t('faults.home')}</a> · <a href="/search">{t('search.title')}</a>
      </p>
    </div>
  )
}
