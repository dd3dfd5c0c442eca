import type { DraftView, PublishInput, ScheduleInput, StepReason, TermView } from '#features/drafts/schema.ts'
import type { LinkChoice, LinkInput, PreviewLinkView } from '#features/drafts/sharing/schema.ts'
import type { ObjectActions } from '#features/editor/client/object-actions.ts'
import type { RemarkView } from '#features/review/schema.ts'

/** Why a step was refused: the reasons of publishing, and those that any action may give. */
export type Problem =
  | StepReason
  /** Pictures are still on their way: readers would see none. */
  | 'uploading'
  | 'not-signed-in'
  | 'invalid-input'
  | 'invalid-document'
  | 'too-large'
  | 'unavailable'
  | 'unexpected'

type Target = { id: string; baseVersion: number }

export type PublishResult =
  | { ok: true; version: number; path: string; publishedAt: string }
  | { ok: false; reason: Problem }

export type StatusResult = { ok: true; version: number } | { ok: false; reason: Problem }

export type SubmitResult = { ok: true; version: number; by: string } | { ok: false; reason: Problem }

export type ReturnResult = { ok: true; version: number; remark: RemarkView } | { ok: false; reason: Problem }

/** Who will read it; nothing said, those who read it so far. */
export type Readers = Pick<PublishInput, 'visibility' | 'password'>
export type Schedule = Pick<ScheduleInput, 'local' | 'visibility' | 'password'>
type Links = { ok: true; links: PreviewLinkView[] } | { ok: false }

/** Server actions that the page gives to the editor. */
export type DraftActions = {
  /** The text as the server has it now. */
  read: (input: { id: string }) => Promise<{ ok: true; draft: DraftView } | { ok: false; reason: string }>
  publish: (target: Target & Readers) => Promise<PublishResult>
  schedule: (
    target: Target & Schedule
  ) => Promise<{ ok: true; version: number; scheduledAt: string } | { ok: false; reason: Problem }>
  createPreviewLink: (input: LinkInput) => Promise<(Links & { ok: true; path: string }) | { ok: false }>
  revokePreviewLink: (input: LinkChoice) => Promise<Links>
  unpublish: (target: Target) => Promise<StatusResult>
  /** For whoever wants a second look, and those who may not publish themselves. */
  submitForReview?: (target: Target) => Promise<SubmitResult>
  /** For those who review. */
  returnDraft: (target: Target & { reason: string }) => Promise<ReturnResult>
  addRemark: (input: { id: string; body: string }) => Promise<{ ok: true; remark: RemarkView } | { ok: false }>
  /** Who signs, at once. `would-lose`: the writer has to say that they mean to leave. */
  setAuthors: (input: {
    id: string
    personIds: string[]
    leaving: boolean
  }) => Promise<{ ok: true } | { ok: false; reason: string }>
  searchPeople: (input: { query: string }) => Promise<{ ok: true; people: TermView[] } | { ok: false; reason: string }>
  createGuest: (input: { name: string }) => Promise<{ ok: true; person: TermView } | { ok: false; reason: string }>
  createTag: (input: { name: string }) => Promise<{ ok: true; tag: TermView } | { ok: false; reason: string }>
  createSeries: (input: { name: string }) => Promise<{ ok: true; series: TermView } | { ok: false; reason: string }>
  createCategory: (input: {
    name: string
    parentId: string | null
  }) => Promise<{ ok: true; category: TermView } | { ok: false; reason: string }>
  feature: (input: { id: string; featured: boolean }) => Promise<{ ok: boolean }>
  /** What the editor asks about links, sources and pictures. */
  objects: ObjectActions
  searchTags: (input: { query: string }) => Promise<{ ok: true; tags: TermView[] } | { ok: false; reason: string }>
}

/** A category in a flat tree: parents stand before their children, one level less deep. */
export type CategoryOption = TermView & { depth: number }
