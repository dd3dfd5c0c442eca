import { CATEGORIES_PER_POST, EXCERPT_LENGTH, TAGS_PER_POST, TITLE_LENGTH } from '#features/drafts/constants.ts'
import { derive } from '#features/editor/document/derive.ts'
import type { JsonNode } from '#features/editor/document/json.ts'
import { SCHEMA_VERSION } from '#features/editor/document/migrations.ts'
import { documentFromWordPress, MAX_HTML } from '#features/editor/from-html/convert.ts'
import type { Surroundings } from '#features/editor/from-html/surroundings.ts'
import { hashPassword } from '#features/session/password.ts'
import type { Prisma } from '#prisma/generated/client.ts'
import type { Replacement } from './batch.ts'
import { newId } from './identity.ts'
import type { Plan, PlannedPost } from './plan.ts'
import { authorsOf } from './plan-people.ts'
import { usesOf } from './plan-terms.ts'
import type { ItemNote } from './report.ts'
import { isPicture } from './upload-names.ts'
import { plainName, plainParagraphs, shorten } from './words.ts'
import { readInstant } from './wxr/dates.ts'
import type { WxrItem } from './wxr/shape.ts'

type Notes = { code: ItemNote; detail: string }[]
type Options = { plan: Plan; planned: PlannedPost; around: Surroundings; version: number; now: Date }

export type PostRows = Replacement & { notes: Notes }

/**
 * The rows of one post or page. A published text fills the columns that
 * readers see; any other lies in a draft, out of their reach.
 * @throws DocumentError for a text too long to be a document
 */
export async function postRows(item: WxrItem, options: Options): Promise<PostRows> {
  const { plan, planned, around, version, now } = options
  const notes: Notes = [...planned.notes]
  const doc = documentOf(item, around, notes)
  const derived = derive(doc)
  const isPublished = planned.status === 'published'
  const dates = datesOf(item, { plan, planned, now, notes })
  const title = titleOf(item, { isPublished, text: derived.text, notes })
  const excerpt = shorten(plainParagraphs(item.excerpt), EXCERPT_LENGTH)
  const featuredMediaId = featuredOf(item, plan, notes)
  const terms = termIds(planned, plan, notes)
  const json = doc as unknown as Prisma.InputJsonObject

  const content = { title, excerpt, featuredMediaId, schemaVersion: SCHEMA_VERSION }
  const post = {
    id: planned.id,
    kind: planned.kind,
    status: planned.status,
    version,
    guid: planned.guid,
    featured: item.sticky === '1',
    commentsOpen: item.commentStatus !== 'closed',
    passwordHash: item.password === '' ? null : await hashPassword(item.password),
    menuOrder: orderOf(item),
    publishedTimeZone: plan.zone,
    ...dates,
    ...(isPublished && { ...content, slug: planned.slug, doc: json, ...derivedColumns(derived) })
  }

  return {
    notes,
    post,
    draft: isPublished
      ? null
      : { postId: planned.id, ...content, doc: json, slug: planned.slug, ...terms, savedAt: dates.updatedAt },
    revision: {
      id: newId(),
      postId: planned.id,
      version,
      kind: 'import',
      title,
      excerpt,
      doc: json,
      schemaVersion: SCHEMA_VERSION
    },
    tags: isPublished ? terms.tagIds.map((tagId, position) => ({ postId: planned.id, tagId, position })) : [],
    categories: isPublished ? terms.categoryIds.map((categoryId) => ({ postId: planned.id, categoryId })) : [],
    authors: authorsOf(planned.entry, plan.people).map(({ id }, position) => ({
      postId: planned.id,
      personId: id,
      position
    }))
  }
}

/** The text is longer than any document may be. */
export class TooLarge extends Error {
  override name = 'TooLarge'
}

function documentOf(item: WxrItem, around: Surroundings, notes: Notes): JsonNode {
  if (item.content.length > MAX_HTML) throw new TooLarge()
  const { doc, adaptations } = documentFromWordPress(item.content, around)
  notes.push(...adaptations)
  return doc
}

function derivedColumns({ headings, ...columns }: ReturnType<typeof derive>) {
  return { ...columns, headings: headings as unknown as Prisma.InputJsonArray }
}

type DateOptions = { plan: Plan; planned: PlannedPost; now: Date; notes: Notes }

function datesOf(item: WxrItem, { plan, planned, now, notes }: DateOptions) {
  const { status } = planned
  const written = readInstant({ gmt: item.dateGmt, local: item.date }, plan.zone)
  const modified = readInstant({ gmt: item.modifiedGmt, local: item.modified }, plan.zone)
  const hasDate = status === 'published' || status === 'scheduled' || status === 'private'
  const publishedAt = hasDate ? (written ?? modified ?? now) : null
  if (hasDate && !written) notes.push({ code: 'date-missing', detail: item.date })

  const last = modified && written && modified > written ? modified : (written ?? modified ?? now)
  const wasInReview = item.meta.some(({ key, value }) => key === '_wp_trash_meta_status' && value.trim() === 'pending')
  return {
    publishedAt,
    revisedAt:
      status === 'published' ? (modified && publishedAt && modified > publishedAt ? modified : publishedAt) : null,
    createdAt: written && written < now ? written : now,
    updatedAt: last < now ? last : now,
    ...(status === 'trashed' && {
      trashedAt: now,
      // What readers saw is a draft here: it comes back as one.
      trashedFrom: wasInReview ? ('in_review' as const) : ('draft' as const)
    })
  }
}

type TitleOptions = { isPublished: boolean; text: string; notes: Notes }

/** Readers need something to click on: a published text without a title is called by its first words. */
function titleOf(item: WxrItem, { isPublished, text, notes }: TitleOptions): string {
  const given = plainName(item.title)
  const title = shorten(given, TITLE_LENGTH)
  if (title !== given) notes.push({ code: 'title-shortened', detail: given })
  if (title !== '' || !isPublished) return title

  const made = shorten(text.split('\n')[0] ?? '', 70)
  notes.push({ code: 'title-made', detail: made })
  return made || '—'
}

function featuredOf(item: WxrItem, plan: Plan, notes: Notes): string | null {
  const id = item.meta.find(({ key }) => key === '_thumbnail_id')?.value.trim()
  if (!id) return null

  const file = plan.media.byId.get(id)
  if (file && isPicture(file.mime)) return file.id
  notes.push({ code: 'thumbnail-missing', detail: id })
  return null
}

function termIds(planned: PlannedPost, plan: Plan, notes: Notes): { tagIds: string[]; categoryIds: string[] } {
  const uses = usesOf(planned.entry)
  const idsOf = (kind: 'tag' | 'category') => {
    const terms = kind === 'tag' ? plan.terms.tags : plan.terms.categories
    return [...new Set(uses.filter((use) => use.kind === kind).flatMap((use) => terms.get(use.key)?.id ?? []))]
  }

  const tagIds = idsOf('tag')
  const categoryIds = idsOf('category')
  if (tagIds.length > TAGS_PER_POST || categoryIds.length > CATEGORIES_PER_POST) {
    notes.push({ code: 'too-many-tags', detail: `${tagIds.length} + ${categoryIds.length}` })
  }
  return { tagIds, categoryIds }
}

function orderOf(item: WxrItem): number {
  const order = Number.parseInt(item.menuOrder, 10) || 0
  return Math.min(Math.max(order, -2_000_000_000), 2_000_000_000)
}
