import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { LongDate } from '#components/long-date.tsx'
import { typeset } from '#features/editor/render/typeset.ts'
import type { Article } from '../article.ts'

/** Articles that go with this one; nothing when there are none. */
export async function RelatedPosts({ article }: { article: Article }): Promise<ReactNode> {
  const { related, publication } = article
  if (related.length === 0) return null

  const t = await getTranslations('Reader')
  const { language, timeZone } = publication
  return (
    <section className="related" aria-labelledby="related_articles">
      <h2 id="related_articles">{t('related')}</h2>
      <ul>
        {related.map(({ id, slug, title, language: own, publishedAt }) => (
          <li key={id}>
            <a href={`/${slug}`} lang={own ?? undefined}>
              {typeset(title, own ?? language)}
            </a>{' '}
            <LongDate iso={publishedAt} language={language} timeZone={timeZone} />
          </li>
        ))}
      </ul>
    </section>
  )
}
