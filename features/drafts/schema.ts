import { z } from 'zod'
import type { JsonNode } from '#features/editor/document/json.ts'
import type { MediaView } from '#features/media/schema.ts'
import { isLanguageTag } from '#features/posts/languages/tag.ts'
import { READER_PASSWORD_LENGTH } from '#features/posts/protected/constants.ts'
import type { ReviewView } from '#features/review/schema.ts'
import type { PostKind, PostStatus } from '#prisma/generated/enums.ts'
import {
  AUTHORS_PER_POST,
  CATEGORIES_PER_POST,
  EXCERPT_LENGTH,
  SEO_DESCRIPTION,
  SEO_TITLE,
  TAGS_PER_POST,
  TITLE_LENGTH,
  VISIBILITIES
} from './constants.ts'
import type { PreviewLinkView } from './sharing/schema.ts'

/** What the editor sends at every save. `doc` is checked apart, by the document's own grammar. */
export const draftInput = z.strictObject({
  title: z.string().max(TITLE_LENGTH),
  slug: z.string().max(96),
  excerpt: z.string().max(EXCERPT_LENGTH),
  doc: z.custom<JsonNode>((value) => typeof value === 'object' && value !== null),
  schemaVersion: z.int().min(1),
  featuredMediaId: z.uuid().nullable(),
  tagIds: z.array(z.uuid()).max(TAGS_PER_POST),
  categoryIds: z.array(z.uuid()).max(CATEGORIES_PER_POST),
  /** Absent in saves of pages that were opened before there were series. */
  seriesId: z.uuid().nullable().default(null),
  /** Absent in saves of pages that were opened before search engines had words of their own. */
  seoTitle: z.string().max(SEO_TITLE.most).default(''),
  seoDescription: z.string().max(SEO_DESCRIPTION.most).default(''),
  /** What the text is written in; absent in saves of older pages. */
  language: z
    .string()
    .max(35)
    .refine((tag) => tag === '' || isLanguageTag(tag))
    .default('')
})
export type DraftInput = z.infer<typeof draftInput>

/** Names one save of one open editor, however often it is sent. */
const attempt = z.strictObject({ clientId: z.uuid(), seq: z.int().min(1).max(2_147_483_647) })
export type Attempt = z.infer<typeof attempt>

/** Body of PUT /api/drafts/{id}: the version that the writer started from, and everything as it is now. */
export const saveInput = z.strictObject({
  baseVersion: z.int().min(1),
  kind: z.enum(['autosave', 'manual', 'merge']),
  draft: draftInput,
  /** What the writer gave up for somebody else's version: kept in the history. */
  givenUp: draftInput.optional(),
  /** Absent in saves that nobody sends again, such as those of scripts. */
  attempt: attempt.optional()
})
export type SaveInput = z.infer<typeof saveInput>

/** The working copy as the server has it, and who saved it. */
export type Head = {
  version: number
  savedAt: string
  savedBy: string | null
  draft: DraftInput
  tags: TermView[]
  media: Record<string, MediaView>
}

/** Answer to a save: 200, or 409 with the version that somebody else saved meanwhile. */
export type SaveResult =
  | { ok: true; version: number; savedAt: string }
  | ({ ok: false; reason: 'stale' } & Head)
  | { ok: false; reason: 'invalid'; message: string }
  | { ok: false; reason: 'not-found' | 'forbidden' | 'not-signed-in' | 'unavailable' }

/** Who signs a text, in that order. `leaving`: the actor knows that they give it out of their hands. */
export const authorsInput = z.strictObject({
  id: z.uuid(),
  personIds: z.array(z.uuid()).min(1).max(AUTHORS_PER_POST),
  leaving: z.boolean().default(false)
})
export type AuthorsInput = z.infer<typeof authorsInput>

export type TermView = { id: string; name: string }

export const visibility = z.enum(VISIBILITIES)
export type Visibility = z.infer<typeof visibility>

const target = { id: z.uuid(), baseVersion: z.int().min(1) }
/** Empty: the password that it has. The message is a reason of `PublishReason`. */
const readerPassword = z.string().max(READER_PASSWORD_LENGTH.most).optional()

/** What the panel sends to publish; without a visibility, that of before. */
export const publishInput = z.strictObject({
  ...target,
  visibility: visibility.optional(),
  password: readerPassword
})
export type PublishInput = z.infer<typeof publishInput>

/** To publish later: date and time as clocks of the publication's zone show them. */
export const scheduleInput = z.strictObject({
  ...target,
  local: z.string().max(40),
  visibility: z.enum(['public', 'password']),
  password: readerPassword
})
export type ScheduleInput = z.infer<typeof scheduleInput>

/** Everything that the editor's page shows. */
export type DraftView = DraftInput & {
  id: string
  /** Who writes: the browser keeps unsaved words for this account. */
  accountId: string
  kind: PostKind
  status: PostStatus
  version: number
  /** Address of the published text, such as "/budget-participatif"; null when readers can't see it. */
  publicPath: string | null
  publishedAt: string | null
  /** When it will be published by itself; null unless it is scheduled. */
  scheduledAt: string | null
  visibility: Visibility
  savedAt: string
  /** True when the working copy differs from what readers see. */
  hasUnpublishedChanges: boolean
  /** Among the first on the front page. */
  featured: boolean
  authors: TermView[]
  /** What editors and authors said about it. */
  review: ReviewView
  tags: TermView[]
  categories: TermView[]
  media: Record<string, MediaView>
  /** None for those who may not share it. */
  previewLinks: PreviewLinkView[]
  may: {
    save: boolean
    publish: boolean
    submit: boolean
    return: boolean
    authors: boolean
    trash: boolean
    share: boolean
    feature: boolean
    createSeries: boolean
    createCategory: boolean
  }
}

export type PublishReason =
  | 'stale'
  | 'slug-taken'
  | 'slug-reserved'
  | 'title-missing'
  | 'empty'
  | 'password-missing'
  | 'password-short'
  | 'no-date'
  | 'past'
  | 'forbidden'
  | 'not-found'

/** Also those of handing in and of returning. */
export type StepReason = PublishReason | 'already-submitted' | 'not-in-review'
