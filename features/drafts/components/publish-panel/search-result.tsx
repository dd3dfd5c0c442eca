'use client'

import { useTranslations } from 'next-intl'
import { SEO_DESCRIPTION, SEO_TITLE } from '#features/drafts/constants.ts'
import { excerptOf } from '#features/editor/document/words.ts'
import { slugify } from '#lib/slug.ts'
import type { DraftFields, DraftStore } from '../draft-editor/use-draft.ts'

type SearchResultProps = { fields: DraftFields; store: Pick<DraftStore, 'snapshot'> }

/** A result as search engines draw them: about as long as they let it be. */
export function SearchResult({ fields, store }: SearchResultProps) {
  const t = useTranslations('Editor.publishPanel')
  const title = fields.seoTitle.trim() || fields.title.trim() || t('noTitle')
  const written = fields.seoDescription.trim() || fields.excerpt.trim()
  const description = written || excerptOf(store.snapshot().doc)
  const slug = fields.slug || slugify(fields.title)

  return (
    <div className="ed-result">
      <p className="ed-result-address">{`${window.location.host} › ${slug || '…'}`}</p>
      <p className="ed-result-title">{cut(title, SEO_TITLE.advised)}</p>
      <p className="ed-result-text">{cut(description, SEO_DESCRIPTION.advised)}</p>
    </div>
  )
}

function cut(text: string, length: number): string {
  if (text.length <= length) return text
  const short = text.slice(0, length).toWellFormed()
  return `${short.slice(0, short.lastIndexOf(' ') > length / 2 ? short.lastIndexOf(' ') : length)}…`
}
