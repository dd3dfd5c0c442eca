'use client'

import { useTranslations } from 'next-intl'
import { useCallback, useEffect, useId, useRef, useState } from 'react'
import { createServices, ServicesContext } from '#features/editor/client/services.ts'
import { DocumentEditor } from '#features/editor/components/document-editor.tsx'
import { useDocumentEditor } from '#features/editor/components/use-document-editor.ts'
import { PublishPanel } from '../publish-panel/publish-panel.tsx'
import { usePublishPanel } from '../publish-panel/use-publish-panel.ts'
import { DetailsPanel } from './details-panel.tsx'
import type { DraftEditorProps } from './draft-editor.tsx'
import { DraftHeader } from './draft-header.tsx'
import { DraftNotices } from './draft-notices.tsx'
import { TitleField } from './title-field.tsx'
import { useDetails } from './use-details.ts'
import { useDraft } from './use-draft.ts'
import { useFiling } from './use-filing.ts'
import { usePublication } from './use-publication.ts'
import { useSaveGuards } from './use-save-guards.ts'
import './draft-editor.css'

/** Header, text and details of one post; the whole page. */
export function DraftWorkspace({ draft, categories, series, actions, language = 'fr' }: DraftEditorProps) {
  const t = useTranslations('Editor')
  const [services] = useState(() => createServices({ t, french: language === 'fr', media: draft.media }))
  const store = useDraft(draft)
  const steps = usePublication({ draft, store, actions })
  const filing = useFiling({ draft, categories, series, actions })
  const toolbar = useRef<HTMLDivElement>(null)
  const details = useDetails(useId())
  const { problem } = steps.publication
  const slugProblem = problem === 'slug-taken' || problem === 'slug-reserved'

  const onChange = useCallback(() => {
    store.changed()
    steps.edited()
  }, [store.changed, steps.edited])
  const onToolbar = useCallback(() => {
    toolbar.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus()
  }, [])
  const isUploading = useCallback(() => services.uploads.pending, [services])
  const { editor, slashKeys, broken } = useDocumentEditor({
    doc: draft.doc,
    editable: draft.may.save,
    services,
    language,
    onChange,
    onToolbar
  })
  const panel = usePublishPanel({ may: draft.may, editor, store, steps, showDetails: details.show })

  // What the editor could not read must not be saved without it.
  useEffect(() => store.attach(broken ? null : editor), [broken, editor, store.attach])
  useEffect(() => {
    if (slugProblem) details.show()
  }, [slugProblem, details.show])
  useSaveGuards(store, isUploading)

  if (!editor) return <div className="ed-root" aria-busy="true" />
  const change: typeof store.change = (part) => {
    store.change(part)
    steps.edited()
  }

  return (
    <ServicesContext value={services}>
      <div className="ed-root" data-details={details.open}>
        <DraftHeader
          draft={draft}
          store={store}
          steps={steps}
          canSubmit={actions.submitForReview !== undefined}
          panel={panel}
          details={{ open: details.open, id: details.id, onToggle: details.toggle }}
        />
        <main className="ed-main">
          <DraftNotices
            draft={draft}
            editor={editor}
            store={store}
            publication={steps.publication}
            series={filing.series}
            broken={broken}
          />
          <DocumentEditor editor={editor} services={services} slashKeys={slashKeys} toolbar={toolbar}>
            <TitleField
              value={store.fields.title}
              onChange={(title) => change({ title })}
              onEnter={() => editor.commands.focus('start')}
              error={problem === 'title-missing' ? t('problem.title-missing') : null}
              readOnly={!draft.may.save}
              language={language}
            />
          </DocumentEditor>
        </main>
        {details.open && (
          <DetailsPanel
            id={details.id}
            editor={editor}
            store={store}
            onChange={change}
            draft={draft}
            filing={filing}
            actions={actions}
            slugError={slugProblem ? t(`problem.${problem}`) : null}
            steps={draft.may.publish && panel.isReleased ? steps : null}
            onVisibility={panel.open}
            onClose={details.close}
            closeButton={details.closeButton}
          />
        )}
        {panel.isOpen && (
          <PublishPanel
            draft={draft}
            editor={editor}
            store={store}
            steps={steps}
            onShow={panel.show}
            onClose={panel.close}
          />
        )}
      </div>
    </ServicesContext>
  )
}
