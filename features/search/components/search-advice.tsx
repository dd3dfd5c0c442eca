import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { typeset } from '#features/editor/render/typeset.ts'
import { loadFurniture } from '#features/publication/furniture.ts'

const TIPS = ['tipForms', 'tipBeginning', 'tipPhrase', 'tipExclusion'] as const

/** How to search, and where else to begin. */
export async function SearchAdvice({ language }: { language: string }): Promise<ReactNode> {
  const [t, { tags }] = await Promise.all([getTranslations('Reader.search'), loadFurniture()])

  return (
    <div className="search-advice">
      <section aria-labelledby="search_tips">
        <h2 id="search_tips">{t('tips')}</h2>
        <ul className="search-tips">
          {TIPS.map((tip) => (
            <li key={tip}>{t(tip)}</li>
          ))}
        </ul>
      </section>
      {tags.length > 0 && (
        <section aria-labelledby="search_tags">
          <h2 id="search_tags">{t('tags')}</h2>
          <ul className="tag-cloud">
            {tags.map(({ name, slug }) => (
              <li key={slug}>
                <a href={`/tag/${slug}`}>{typeset(name, language)}</a>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  )
}
