'use client'

import dynamic from 'next/dynamic'
import type { DraftView, TermView } from '#features/drafts/schema.ts'
import type { CategoryOption, DraftActions } from './draft-actions.ts'

export type DraftEditorProps = {
  draft: DraftView
  categories: CategoryOption[]
  /** Every series that a text may join. */
  series: TermView[]
  actions: DraftActions
  /** Language that the publication is written in; French typography follows it. */
  language?: string
}

/** The page where a post is written. Loaded by itself: no other page carries the editor's code. */
export const DraftEditor = dynamic<DraftEditorProps>(
  () => import('./writing-turn.tsx').then((module) => module.WritingTurn),
  { ssr: false, loading: () => <div className="min-h-screen" aria-busy="true" /> }
)
