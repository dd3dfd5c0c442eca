'use client'

import { createCategoryAction } from '#features/categories/actions.ts'
import { createSeriesAction } from '#features/series/actions.ts'
import { createTagAction, searchTagsAction } from '#features/tags/actions.ts'
import { featureAction, publishAction, scheduleAction, submitAction, unpublishAction } from '../actions.ts'
import type { DraftView, PublishInput, PublishReason, ScheduleInput, TermView } from '../schema.ts'
import { createPreviewLinkAction, revokePreviewLinkAction } from '../sharing/actions.ts'
import { DraftEditor } from './draft-editor/draft-editor.tsx'

const REASONS: ReadonlySet<string> = new Set<PublishReason>([
  'stale',
  'slug-taken',
  'slug-reserved',
  'title-missing',
  'empty',
  'password-missing',
  'password-short',
  'no-date',
  'past',
  'forbidden',
  'not-found'
])

type Answer = { ok: true } | { ok: false; reason: string }
type Expected<T> = Extract<T, { ok: true }> | { ok: false; reason: PublishReason }

/** The answer when it is one that the editor has words for; what else went wrong is thrown to it. */
function expected<T extends Answer>(answer: T): Expected<T> {
  if (answer.ok) return answer as Extract<T, { ok: true }>
  if (REASONS.has(answer.reason)) return { ok: false, reason: answer.reason as PublishReason }
  throw new Error(answer.reason)
}

const actions = {
  publish: async (input: PublishInput) => expected(await publishAction(input)),
  schedule: async (input: ScheduleInput) => expected(await scheduleAction(input)),
  createPreviewLink: createPreviewLinkAction,
  revokePreviewLink: revokePreviewLinkAction,
  unpublish: async (target: { id: string; baseVersion: number }) => expected(await unpublishAction(target)),
  submitForReview: async (target: { id: string; baseVersion: number }) => expected(await submitAction(target)),
  createTag: createTagAction,
  searchTags: searchTagsAction,
  createSeries: createSeriesAction,
  createCategory: createCategoryAction,
  feature: featureAction
}

type Props = {
  draft: DraftView
  categories: (TermView & { depth: number })[]
  series: TermView[]
  language: 'fr' | 'en'
}

/** The editor, with the server's actions put into its hands. */
export function DraftDesk(props: Props) {
  return <DraftEditor {...props} actions={actions} />
}
