'use client'

import type { Editor } from '@tiptap/core'
import { useTranslations } from 'next-intl'
import { type RefObject, useEffect, useId } from 'react'
import { EXCERPT_LENGTH } from '#features/drafts/constants.ts'
import type { DraftView } from '#features/drafts/schema.ts'
import { Icon } from '#features/editor/components/icon.tsx'
import { AuthorsField } from './authors-field.tsx'
import { CategoryField } from './category-field.tsx'
import type { DraftActions } from './draft-actions.ts'
import { FeatureBox } from './feature-box.tsx'
import { FeaturedImageField } from './featured-image-field.tsx'
import { RemarksBox } from './remarks-box.tsx'
import { SeriesField } from './series-field.tsx'
import { SlugField } from './slug-field.tsx'
import { TagField } from './tag-field.tsx'
import { UnpublishButton } from './unpublish-button.tsx'
import type { Signing } from './use-authors.ts'
import type { DraftFields } from './use-draft.ts'
import type { Filing } from './use-filing.ts'
import type { Remarks } from './use-remarks.ts'
import { WordCount } from './word-count.tsx'

type DetailsPanelProps = {
  id: string
  draft: Pick<DraftView, 'id' | 'kind' | 'may'>
  editor: Editor
  fields: DraftFields
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
  onUnpublish: (() => void) | null
  closeButton: RefObject<HTMLButtonElement | null>
}

/** What is said about the text: where it is filed, its address, its summary. Beside the text, or over it on a telephone. */
export function DetailsPanel(props: DetailsPanelProps) {
  const { id, draft, editor, fields, onChange, filing, signing, talk, actions, slugError } = props
  const { onClose, onSubmit, onUnpublish, closeButton } = props
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
        <TagField selected={fields.tags} onChange={(tags) => onChange({ tags })} actions={actions} />
        <CategoryField
          filing={filing}
          selected={fields.categoryIds}
          onChange={(categoryIds) => onChange({ categoryIds })}
          create={draft.may.createCategory ? actions.createCategory : null}
        />
        {isArticle && (
          <SeriesField
            filing={filing}
            selected={fields.seriesId}
            onChange={(seriesId) => onChange({ seriesId })}
            create={draft.may.createSeries ? actions.createSeries : null}
          />
        )}
        <SlugField value={fields.slug} title={fields.title} onChange={(slug) => onChange({ slug })} error={slugError} />
        <div className="ed-field">
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
        <FeaturedImageField
          mediaId={fields.featuredMediaId}
          onChange={(featuredMediaId) => onChange({ featuredMediaId })}
        />
        {isArticle && draft.may.feature && <FeatureBox filing={filing} />}
      </fieldset>
      <AuthorsField signing={signing} editable={draft.may.authors} actions={actions} />
      <RemarksBox talk={talk} />
      <WordCount editor={editor} />
      <p className="ed-facts">
        <a href={`/desk/posts/${draft.id}/history`}>{t('history')}</a>
      </p>
      {(onSubmit || onUnpublish) && (
        <div className="ed-details-foot">
          {onSubmit && (
            <button type="button" className="ed-secondary" onClick={onSubmit}>
              {t('submit')}
            </button>
          )}
          {onUnpublish && <UnpublishButton onUnpublish={onUnpublish} />}
        </div>
      )}
    </aside>
  )
}
