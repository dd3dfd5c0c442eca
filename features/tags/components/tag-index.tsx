import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { typeset } from '#features/editor/render/typeset.ts'
import type { TagCount } from '#features/tags/data.ts'

/** All tags with the number of their articles. */
export async function TagIndex({ tags, language }: { tags: TagCount[]; language: string }): Promise<ReactNode> {
  const t = await getTranslations('Reader')

  return (
    <div className="archive">
      <header className="archive-head">
        <h1>{t('tagsTitle')}</h1>
        <p className="archive-count">{t('tagsLead', { count: tags.length })}</p>
      </header>
      <ul className="tag-index">
        {tags.map(({ name, slug, count }) => (
          <li key={slug}>
            <a href={`/tag/${slug}`}>{typeset(name, language)}</a>
            <span className="count">{t('articles', { count })}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}
