import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { typeset } from '#features/editor/render/typeset.ts'
import type { PublishedPost } from '../published.ts'

type PostFootProps = { post: PublishedPost; language: string }

/** Where a text is filed: its categories and its tags. */
export async function PostFoot({ post, language }: PostFootProps): Promise<ReactNode> {
  if (post.tags.length === 0 && post.categories.length === 0) return null

  const t = await getTranslations('Reader')
  const categories = post.categories.map(({ name, path }) => ({ name, path: `/category/${path}` }))
  const tags = post.tags.map(({ name, slug }) => ({ name, path: `/tag/${slug}` }))

  return (
    <footer className="post-foot">
      <Terms label={t('filedUnder')} terms={categories} language={language} className="post-categories" />
      <Terms label={t('taggedWith')} terms={tags} language={language} className="post-tags" />
    </footer>
  )
}

type TermsProps = { label: string; terms: { name: string; path: string }[]; language: string; className: string }

function Terms({ label, terms, language, className }: TermsProps): ReactNode {
  if (terms.length === 0) return null

  return (
    <div className={className}>
      <span className="post-foot-label">{label}</span>
      <ul>
        {terms.map(({ name, path }) => (
          <li key={path}>
            <a rel="tag" href={path}>
              {typeset(name, language)}
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}
