import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { typeset } from '#features/editor/render/typeset.ts'
import type { PublishedPost } from '../published.ts'

/** With fewer parts a text is taken in at a glance. */
const PARTS = 3

/** The parts of a long text; nothing for a short one. */
export async function TableOfContents({
  post,
  language
}: {
  post: PublishedPost
  language: string
}): Promise<ReactNode> {
  const parts = post.headings.filter((heading) => heading.level <= 3)
  if (parts.length < PARTS) return null

  const t = await getTranslations('Reader')
  return (
    <details className="contents">
      <summary>{t('contents')}</summary>
      <ol>
        {parts.map((part) => (
          <li key={part.id} data-level={part.level}>
            <a href={`#${part.id}`}>{typeset(part.text, language)}</a>
          </li>
        ))}
      </ol>
    </details>
  )
}
