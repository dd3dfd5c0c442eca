'use client'

import type { Editor } from '@tiptap/core'
import { useTranslations } from 'next-intl'
import { type RefObject, useEffect, useId } from 'react'
import { EXCERPT_LENGTH } from '#features/drafts/constants.ts'
import type { DraftView } from '#features/drafts/schema.ts'
import { Icon } from '#features/editor/components/icon.tsx'
import { CategoryField } from './category-field.tsx'
import type { DraftActions } from './draft-actions.ts'
import { FeatureBox } from './feature-box.tsx'
import { FeaturedImageField } from './featured-image-field.tsx'
import { PreviewLinks } from './preview-links.tsx'
import { SeoFields } from './seo-fields.tsx'
import { SeriesField } from './series-field.tsx'
import { SlugField } from './slug-field.tsx'
import { TagField } from './tag-field.tsx'
import { UnpublishButton } from './unpublish-button.tsx'
import type { DraftFields, DraftStore } from './use-draft.ts'
import type { Filing } from './use-filing.ts'
import type { PublicationSteps } from './use-publication.ts'
import { WordCount } from './word-count.tsx'

type DetailsPanelProps = {
  id: string
  draft: Pick<DraftView, 'id' | 'kind' | 'authors' | 'may' | 'previewLinks'>
  editor: Editor
  store: DraftStore
  onChange: (part: Partial<DraftFields>) => void
  filing: Filing
  actions: DraftActions
  slugError: string | null
  onClose: () => void
  /** Null when readers don't see the text, or the writer may not decide that. */
  steps: PublicationSteps | null
  /** Opens the panel where it is chosen who reads the text. */
  onVisibility: () => void
  closeButton: RefObject<HTMLButtonElement | null>
}

/** What is said about the text: where it is filed, its address, its summary. Beside the text, or over it on a telephone. */
export function DetailsPanel(props: DetailsPanelProps) {
  const { id, draft, editor, store, onChange, filing, actions, slugError } = props
  const { onClose, steps, onVisibility, closeButton } = props
  const { fields } = store
  const isArticle = draft.kind === 'post'
  const t = useTranslations('Editor.details')
  const excerptId = useId()

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
        <div className="ed-field" data-place="excerpt">
          <label htmlFor={excerptId}>{t('excerpt')}</label>
          <textarea
            id={excerptId}
            rows={4}
            maxLength={EXCERPT_LENGTH}
            value={fields.excerpt}
            aria-describedby={`${excerptId}-help`}
            onChange={(event) => onChange({ excerpt: event.target.value })}
          />
          <small id={`${excerptId}-help`}>
            {t('excerptHelp', { count: fields.excerpt.length, most: EXCERPT_LENGTH })}
          </small>
        </div>
        <div data-place="featured">
          <FeaturedImageField
            mediaId={fields.featuredMediaId}
            onChange={(featuredMediaId) => onChange({ featuredMediaId })}
          />
        </div>
        <SeoFields store={store} fields={fields} onChange={onChange} />
        {isArticle && draft.may.feature && <FeatureBox filing={filing} />}
      </fieldset>
      {draft.may.share && <PreviewLinks draft={draft} actions={actions} />}
      {draft.authors.length > 0 && (
        <p className="ed-facts">{t('authors', { names: draft.authors.map(({ name }) => name).join(', ') })}</p>
      )}
      <WordCount editor={editor} />
      <p className="ed-facts">
        <a href={`/desk/posts/${draft.id}/history`}>{t('history')}</a>
      </p>
      {steps && (
        <div className="ed-details-foot ed-row">
          <button type="button" className="ed-secondary" aria-haspopup="dialog" onClick={onVisibility}>
            {t('visibility')}
          </button>
          <UnpublishButton onUnpublish={() => void steps.unpublish()} />
        </div>
      )}
    </aside>
  )
}
