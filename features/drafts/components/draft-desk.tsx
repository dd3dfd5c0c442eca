'use client'

import { createCategoryAction } from '#features/categories/actions.ts'
import { describeLinkTargetsAction, findLinkTargetsAction } from '#features/links/actions.ts'
import { describeMediaAction } from '#features/media/actions.ts'
import { createGuestAction, searchPeopleAction } from '#features/people/bylines/actions.ts'
import { addRemarkAction, returnAction, submitAction } from '#features/review/actions.ts'
import { createSeriesAction } from '#features/series/actions.ts'
import { readSourceAction } from '#features/sources/actions.ts'
import { createTagAction, searchTagsAction } from '#features/tags/actions.ts'
import {
  featureAction,
  publishAction,
  readAction,
  scheduleAction,
  setAuthorsAction,
  unpublishAction
} from '../actions.ts'
import type { DraftView, PublishInput, ScheduleInput, StepReason, TermView } from '../schema.ts'
import { createPreviewLinkAction, revokePreviewLinkAction } from '../sharing/actions.ts'
import { DraftEditor } from './draft-editor/draft-editor.tsx'

const REASONS: ReadonlySet<string> = new Set<StepReason>([
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
  'not-found',
  'already-submitted',
  'not-in-review'
])

type Answer = { ok: true } | { ok: false; reason: string }
type Expected<T> = Extract<T, { ok: true }> | { ok: false; reason: StepReason }

/** The answer when it is one that the editor has words for; what else went wrong is thrown to it. */
function expected<T extends Answer>(answer: T): Expected<T> {
  if (answer.ok) return answer as Extract<T, { ok: true }>
  if (REASONS.has(answer.reason)) return { ok: false, reason: answer.reason as StepReason }
  throw new Error(answer.reason)
}

const actions = {
  read: readAction,
  publish: async (input: PublishInput) => expected(await publishAction(input)),
  schedule: async (input: ScheduleInput) => expected(await scheduleAction(input)),
  createPreviewLink: createPreviewLinkAction,
  revokePreviewLink: revokePreviewLinkAction,
  unpublish: async (target: { id: string; baseVersion: number }) => expected(await unpublishAction(target)),
  submitForReview: async (target: { id: string; baseVersion: number }) => expected(await submitAction(target)),
  returnDraft: async (target: { id: string; baseVersion: number; reason: string }) =>
    expected(await returnAction(target)),
  addRemark: addRemarkAction,
  setAuthors: setAuthorsAction,
  searchPeople: searchPeopleAction,
  createGuest: createGuestAction,
  createTag: createTagAction,
  searchTags: searchTagsAction,
  createSeries: createSeriesAction,
  createCategory: createCategoryAction,
  feature: featureAction,
  objects: {
    findLinkTargets: findLinkTargetsAction,
    describeLinkTargets: describeLinkTargetsAction,
    describeMedia: describeMediaAction,
    readSource: readSourceAction
  }
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
