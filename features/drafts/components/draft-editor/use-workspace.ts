'use client'

import { useTranslations } from 'next-intl'
import { useCallback, useEffect, useId, useRef, useState } from 'react'
import { createServices } from '#features/editor/client/services.ts'
import { useLeaveGuard } from '#features/editor/client/upload/use-leave-guard.ts'
import { useDocumentEditor } from '#features/editor/components/use-document-editor.ts'
import { usePublishPanel } from '../publish-panel/use-publish-panel.ts'
import type { DraftEditorProps } from './draft-editor.tsx'
import { useAuthors } from './use-authors.ts'
import { useDetails } from './use-details.ts'
import { useDraft } from './use-draft.ts'
import { useFiling } from './use-filing.ts'
import { useFullScreen } from './use-full-screen.ts'
import { usePublication } from './use-publication.ts'
import { useRemarks } from './use-remarks.ts'
import { useSaveGuards } from './use-save-guards.ts'
import type { Turn } from './writing-turn.tsx'

export type WorkspaceProps = DraftEditorProps & { turn: Turn }

/** Everything that the page of one text holds together: the editor, what is saved, what surrounds the text. */
export function useWorkspace({ draft, categories, series, actions, language = 'fr', turn }: WorkspaceProps) {
  const t = useTranslations('Editor')
  const [services] = useState(() =>
    createServices({ t, language: draft.language || language, media: draft.media, ask: actions.objects })
  )
  const store = useDraft(draft)
  const isUploading = useCallback(() => services.uploads.pending, [services])
  const steps = usePublication({ draft, store, actions, isUploading })
  const filing = useFiling({ draft, categories, series, actions })
  const signing = useAuthors({ draft, actions, saveNow: () => store.queue.saveNow() })
  const talk = useRemarks({ draft, actions })
  const toolbar = useRef<HTMLDivElement>(null)
  const details = useDetails(useId())
  const fullScreen = useFullScreen(services)
  const { problem } = steps.publication
  const canSubmit = draft.may.publish && draft.may.submit && steps.publication.status === 'draft'
  const slugProblem = problem === 'slug-taken' || problem === 'slug-reserved'

  const onChange = useCallback(() => {
    services.begun.resolve()
    store.changed()
    steps.edited()
  }, [services, store.changed, steps.edited])
  const onToolbar = useCallback(() => {
    toolbar.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus()
  }, [])
  const { editor, slashKeys, broken } = useDocumentEditor({
    doc: draft.doc,
    editable: draft.may.save,
    services,
    onChange,
    onToolbar
  })
  const textLanguage = store.fields.language || language
  useEffect(() => services.language.set({ of: textLanguage }), [services, textLanguage])
  const panel = usePublishPanel({ may: draft.may, editor, store, steps, showDetails: details.show })

  // What the editor could not read must not be saved without it.
  useEffect(() => store.attach(broken ? null : editor), [broken, editor, store.attach])
  useEffect(() => {
    if (slugProblem) details.show()
  }, [slugProblem, details.show])
  useSaveGuards(store, isUploading)
  useEffect(() => turn.onLetGo(store.handOver), [turn.onLetGo, store.handOver])
  useLeaveGuard(services.uploads, t('upload.leave'))

  const change: typeof store.change = (part) => {
    services.begun.resolve()
    store.change(part)
    steps.edited()
  }

  const parts = { services, store, steps, filing, signing, talk, details, fullScreen, panel }
  return { ...parts, textLanguage, toolbar, editor, slashKeys, broken, change, canSubmit, slugProblem }
}
