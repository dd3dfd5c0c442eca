'use client'

import type { Editor } from '@tiptap/core'
import { useTranslations } from 'next-intl'
import { checkDraft, isBlocking, type Place } from '#features/drafts/checking/checks.ts'
import type { DraftView } from '#features/drafts/schema.ts'
import { Modal } from '#features/editor/components/modal.tsx'
import type { JsonNode } from '#features/editor/document/json.ts'
import type { DraftStore } from '../draft-editor/use-draft.ts'
import type { PublicationSteps } from '../draft-editor/use-publication.ts'
import { AppearanceCards } from './appearance-cards.tsx'
import { CheckList } from './check-list.tsx'
import { usePublishForm } from './use-publish-form.ts'
import { VisibilityField } from './visibility-field.tsx'
import { WhenField } from './when-field.tsx'
import './publish-panel.css'

type PublishPanelProps = {
  draft: DraftView
  editor: Editor
  store: DraftStore
  steps: PublicationSteps
  onShow: (place: Place) => void
  onClose: () => void
}

/** What a reader gets, what is missing, who will read it and when: the last look before a text is published. */
export function PublishPanel({ draft, editor, store, steps, onShow, onClose }: PublishPanelProps) {
  const t = useTranslations('Editor.publishPanel')
  const form = usePublishForm({ steps, onDone: onClose })
  const { fields } = store
  const findings = checkDraft({
    ...fields,
    kind: draft.kind,
    doc: editor.getJSON() as JsonNode,
    tags: fields.tags.length,
    categories: fields.categoryIds.length,
    featured: fields.featuredMediaId !== null
  })
  const blocked = findings.some(isBlocking)
  const idle = blocked || steps.publication.busy

  return (
    <Modal title={t(form.isReleased ? 'visibilityTitle' : 'title')} onClose={onClose} wide className="ed-publish">
      <form
        className="ed-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          if (!idle) void form.submit()
        }}
      >
        {!form.isReleased && <WhenField form={form} />}
        <VisibilityField form={form} />
        <CheckList findings={findings} onShow={onShow} />
        <AppearanceCards draft={draft} store={store} />
        {form.general && (
          <p className="ed-notice" data-tone="danger" role="alert">
            {form.general}
          </p>
        )}
        <p className="ed-form-actions ed-publish-actions">
          {form.isScheduled && (
            <button type="button" className="ed-secondary ed-publish-back" onClick={() => void form.backToDraft()}>
              {t('backToDraft')}
            </button>
          )}
          <button type="button" className="ed-secondary" onClick={onClose}>
            {t('cancel')}
          </button>
          <button type="submit" className="ed-primary" aria-disabled={idle}>
            {t(form.isReleased ? 'update' : form.when === 'later' ? 'schedule' : 'publish')}
          </button>
        </p>
      </form>
    </Modal>
  )
}
