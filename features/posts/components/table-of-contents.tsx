import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import type { HeadingEntry } from '#features/editor/document/derive.ts'
import { typeset } from '#features/editor/render/typeset.ts'
import type { PublishedPost } from '../published.ts'

/** With fewer parts a text is taken in at a glance. */
const PARTS = 3

/**
 * The parts of a long text; nothing for a short one. Folded above the text, or open beside it where
 * the window has the room: of the two CSS shows one, to everybody.
 */
export async function TableOfContents({
  post,
  language
}: {
  post: PublishedPost
  language: string
}): Promise<ReactNode> {
  const parts = post.headings.filter((heading) => heading.level <= 3 && heading.text.trim() !== '')
  if (parts.length < PARTS) return null

  const t = await getTranslations('Reader')
  return (
    <>
      <details className="contents">
        <summary>{t('contents')}</summary>
        <Parts parts={parts} language={post.language ?? language} lang={post.language ?? undefined} />
      </details>
      <nav className="contents-aside" aria-label={t('contents')}>
        <div>
          <p className="post-foot-label">{t('contents')}</p>
          <Parts parts={parts} language={post.language ?? language} lang={post.language ?? undefined} />
        </div>
      </nav>
    </>
  )
}

type PartsProps = { parts: HeadingEntry[]; language: string; lang: string | undefined }

function Parts({ parts, language, lang }: PartsProps): ReactNode {
  return (
    <ol lang={lang}>
      {parts.map((part) => (
        <li key={part.id} data-level={part.level}>
          <a href={`#${part.id}`}>{typeset(part.text, language)}</a>
        </li>
      ))}
    </ol>
  )
}
