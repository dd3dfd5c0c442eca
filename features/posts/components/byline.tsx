import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { typeset } from '#features/editor/render/typeset.ts'

type BylineProps = { authors: { name: string; handle: string }[]; language: string }

/** "Par A, B et C", each name leading to its person's texts; nothing for a text without author. */
export async function Byline({ authors, language }: BylineProps): Promise<ReactNode> {
  if (authors.length === 0) return null

  const t = await getTranslations('Reader')
  return <p className="byline">{t.rich('byline', { names: () => <Names authors={authors} language={language} /> })}</p>
}

function Names({ authors, language }: BylineProps): ReactNode {
  const parts = new Intl.ListFormat(language, { type: 'conjunction' }).formatToParts(
    authors.map(({ name }) => typeset(name, language))
  )
  let next = 0

  return parts.map(({ type, value }) => {
    const author = type === 'element' ? authors[next++] : undefined
    if (!author) return value

    return (
      <a key={author.handle} rel="author" href={`/author/${author.handle}`}>
        {value}
      </a>
    )
  })
}
