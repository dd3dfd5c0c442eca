import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { loadFurniture } from '#features/publication/furniture.ts'
import { TagCloud } from '#features/tags/components/tag-cloud.tsx'

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
      <TagCloud id="search_tags" heading={t('tags')} tags={tags} language={language} />
    </div>
  )
}
