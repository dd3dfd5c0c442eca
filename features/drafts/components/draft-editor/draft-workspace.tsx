'use client'

import { useTranslations } from 'next-intl'
import { useCallback, useEffect, useId, useRef, useState } from 'react'
import { createServices, ServicesContext } from '#features/editor/client/services.ts'
import { useLeaveGuard } from '#features/editor/client/upload/use-leave-guard.ts'
import { DocumentEditor } from '#features/editor/components/document-editor.tsx'
import { useDocumentEditor } from '#features/editor/components/use-document-editor.ts'
import { DetailsPanel } from './details-panel.tsx'
import type { DraftEditorProps } from './draft-editor.tsx'
import { DraftHeader } from './draft-header.tsx'
import { DraftNotices } from './draft-notices.tsx'
import { TitleField } from './title-field.tsx'
import { useAuthors } from './use-authors.ts'
import { useDetails } from './use-details.ts'
import { useDraft } from './use-draft.ts'
import { useFiling } from './use-filing.ts'
import { useFullScreen } from './use-full-screen.ts'
import { usePublication } from './use-publication.ts'
import { useRemarks } from './use-remarks.ts'
import { useSaveGuards } from './use-save-guards.ts'
import type { Turn } from './writing-turn.tsx'
import './draft-editor.css'

type DraftWorkspaceProps = DraftEditorProps & { turn: Turn }

/** Header, text and details of one post; the whole page. */
export function DraftWorkspace({ draft, categories, series, actions, language = 'fr', turn }: DraftWorkspaceProps) {
  const t = useTranslations('Editor')
  const [services] = useState(() =>
    createServices({ t, french: language === 'fr', media: draft.media, ask: actions.objects })
  )
  const store = useDraft(draft)
  const steps = usePublication({ draft, store, actions })
  const filing = useFiling({ draft, categories, series, actions })
  const signing = useAuthors({ draft, actions, saveNow: () => store.queue.saveNow() })
  const talk = useRemarks({ draft, actions })
  const toolbar = useRef<HTMLDivElement>(null)
  const details = useDetails(useId())
  const fullScreen = useFullScreen(services)
  const { problem } = steps.publication
  const canUnpublish = draft.may.publish && steps.publication.status === 'published'
  const canSubmit = draft.may.publish && draft.may.submit && steps.publication.status === 'draft'
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

  // What the editor could not read must not be saved without it.
  useEffect(() => store.attach(broken ? null : editor), [broken, editor, store.attach])
  useEffect(() => {
    if (slugProblem) details.show()
  }, [slugProblem, details.show])
  useSaveGuards(store, isUploading)
  useEffect(() => turn.onLetGo(store.handOver), [turn.onLetGo, store.handOver])
  useLeaveGuard(services.uploads, t('upload.leave'))

  if (!editor) return <div className="ed-root" aria-busy="true" />
  const change: typeof store.change = (part) => {
    store.change(part)
    steps.edited()
  }

  return (
    <ServicesContext value={services}>
      <div className="ed-root" data-details={details.open && !fullScreen} data-full-screen={fullScreen}>
        <DraftHeader
          draft={draft}
          store={store}
          steps={steps}
          canSubmit={actions.submitForReview !== undefined}
          details={{ open: details.open, id: details.id, onToggle: details.toggle }}
        />
        <main className="ed-main">
          <DraftNotices
            draft={draft}
            editor={editor}
            store={store}
            publication={steps.publication}
            onSendBack={steps.sendBack}
            series={filing.series}
            broken={broken}
            turn={turn}
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
        {details.open && !fullScreen && (
          <DetailsPanel
            id={details.id}
            editor={editor}
            fields={store.fields}
            onChange={change}
            draft={draft}
            filing={filing}
            signing={signing}
            talk={talk}
            actions={actions}
            slugError={slugProblem ? t(`problem.${problem}`) : null}
            onSubmit={canSubmit ? () => void steps.submit() : null}
            onUnpublish={canUnpublish ? () => void steps.unpublish() : null}
            onClose={details.close}
            closeButton={details.closeButton}
          />
        )}
      </div>
    </ServicesContext>
  )
}
