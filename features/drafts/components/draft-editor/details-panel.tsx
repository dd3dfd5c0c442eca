'use client'

import type { Editor } from '@tiptap/core'
import { useTranslations } from 'next-intl'
import { type RefObject, useEffect } from 'react'
import type { DraftView } from '#features/drafts/schema.ts'
import { Icon } from '#features/editor/components/icon.tsx'
import { AuthorsField } from './authors-field.tsx'
import { CategoryField } from './category-field.tsx'
import { DetailsFoot } from './details-foot.tsx'
import type { DraftActions } from './draft-actions.ts'
import { ExcerptField } from './excerpt-field.tsx'
import { FeatureBox } from './feature-box.tsx'
import { FeaturedImageField } from './featured-image-field.tsx'
import { LanguageField } from './language-field.tsx'
import { PreviewLinks } from './preview-links.tsx'
import { RemarksBox } from './remarks-box.tsx'
import { SeoFields } from './seo-fields.tsx'
import { SeriesField } from './series-field.tsx'
import { SlugField } from './slug-field.tsx'
import { TagField } from './tag-field.tsx'
import type { Signing } from './use-authors.ts'
import type { DraftFields, DraftStore } from './use-draft.ts'
import type { Filing } from './use-filing.ts'
import type { PublicationSteps } from './use-publication.ts'
import type { Remarks } from './use-remarks.ts'
import { WordCount } from './word-count.tsx'

type DetailsPanelProps = {
  id: string
  draft: Pick<DraftView, 'id' | 'kind' | 'may' | 'previewLinks'>
  editor: Editor
  store: DraftStore
  onChange: (part: Partial<DraftFields>) => void
  filing: Filing
  signing: Signing
  talk: Remarks
  actions: DraftActions
  slugError: string | null
  onClose: () => void
  /** For those who could publish and want it read first; null for others. */
  onSubmit: (() => void) | null
  /** Null when readers don't see the text, or the writer may not decide that. */
  steps: PublicationSteps | null
  /** Opens the panel where it is chosen who reads the text. */
  onVisibility: () => void
  closeButton: RefObject<HTMLButtonElement | null>
}

/** What is said about the text: where it is filed, its address, its summary. Beside the text, or over it on a telephone. */
export function DetailsPanel(props: DetailsPanelProps) {
  const { id, draft, editor, store, onChange, filing, signing, talk, actions, slugError } = props
  const { onClose, onSubmit, steps, onVisibility, closeButton } = props
  const { fields } = store
  const isArticle = draft.kind === 'post'
  const t = useTranslations('Editor.details')

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const narrow = window.matchMedia('(width < 64rem)').matches
      if (event.key === 'Escape' && narrow && !event.defaultPrevented) onClose()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [onClose])

  return (
    <aside id={id} className="ed-details" aria-label={t('title')}>
      <header>
        <h2>{t('title')}</h2>
        <button ref={closeButton} type="button" className="ed-button" aria-label={t('close')} onClick={onClose}>
          <Icon name="close" />
        </button>
      </header>
      <fieldset className="ed-form ed-plain" disabled={!draft.may.save}>
        <legend className="ed-hidden">{t('title')}</legend>
        <div data-place="tags">
          <TagField selected={fields.tags} onChange={(tags) => onChange({ tags })} actions={actions} />
        </div>
        <div data-place="categories">
          <CategoryField
            filing={filing}
            selected={fields.categoryIds}
            onChange={(categoryIds) => onChange({ categoryIds })}
            create={draft.may.createCategory ? actions.createCategory : null}
          />
        </div>
        {isArticle && (
          <SeriesField
            filing={filing}
            selected={fields.seriesId}
            onChange={(seriesId) => onChange({ seriesId })}
            create={draft.may.createSeries ? actions.createSeries : null}
          />
        )}
        <SlugField value={fields.slug} title={fields.title} onChange={(slug) => onChange({ slug })} error={slugError} />
        <ExcerptField value={fields.excerpt} onChange={(excerpt) => onChange({ excerpt })} />
        <LanguageField value={fields.language} onChange={(language) => onChange({ language })} />
        <div data-place="featured">
          <FeaturedImageField
            mediaId={fields.featuredMediaId}
            onChange={(featuredMediaId) => onChange({ featuredMediaId })}
          />
        </div>
        <SeoFields store={store} fields={fields} onChange={onChange} />
        {isArticle && draft.may.feature && <FeatureBox filing={filing} />}
      </fieldset>
      <AuthorsField signing={signing} editable={draft.may.authors} actions={actions} />
      <RemarksBox talk={talk} />
      {draft.may.share && <PreviewLinks draft={draft} actions={actions} />}
      <WordCount editor={editor} />
      <p className="ed-facts">
        <a href={`/desk/posts/${draft.id}/history`}>{t('history')}</a>
      </p>
      <DetailsFoot onSubmit={onSubmit} steps={steps} onVisibility={onVisibility} />
    </aside>
  )
}
