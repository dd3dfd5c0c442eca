'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { SEO_DESCRIPTION, SEO_TITLE } from '#features/drafts/constants.ts'
import { Field } from '#features/editor/components/field.tsx'
import { SearchResult } from '../publish-panel/search-result.tsx'
import type { DraftFields, DraftStore } from './use-draft.ts'

type SeoFieldsProps = {
  store: Pick<DraftStore, 'snapshot'>
  fields: DraftFields
  onChange: (part: Partial<DraftFields>) => void
}

/** What search engines and networks are told instead of title and excerpt, and how a result will look. */
export function SeoFields({ store, fields, onChange }: SeoFieldsProps) {
  const t = useTranslations('Editor.publishPanel.seo')
  const [open, setOpen] = useState(false)

  return (
    <details className="ed-more" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{t('legend')}</summary>
      <div className="ed-form">
        <Field label={t('title')} help={t('titleHelp', { count: fields.seoTitle.length, advised: SEO_TITLE.advised })}>
          {(control) => (
            <input
              {...control}
              type="text"
              maxLength={SEO_TITLE.most}
              placeholder={fields.title}
              value={fields.seoTitle}
              onChange={(event) => onChange({ seoTitle: event.target.value })}
            />
          )}
        </Field>
        <Field
          label={t('description')}
          help={t('descriptionHelp', { count: fields.seoDescription.length, advised: SEO_DESCRIPTION.advised })}
        >
          {(control) => (
            <textarea
              {...control}
              rows={3}
              maxLength={SEO_DESCRIPTION.most}
              value={fields.seoDescription}
              onChange={(event) => onChange({ seoDescription: event.target.value })}
            />
          )}
        </Field>
        {open && (
          <section aria-label={t('preview')}>
            <SearchResult fields={fields} store={store} />
          </section>
        )}
      </div>
    </details>
  )
}
