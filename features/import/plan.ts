import { isReservedSlug } from '#features/posts/constants.ts'
import { slugify } from '#lib/slug.ts'
import type { PostStatus } from '#prisma/generated/enums.ts'
import { newId } from './identity.ts'
import { type Known, recordKey } from './known.ts'
import { type PlannedMedia, planAttachments } from './plan-media.ts'
import { type PlannedPerson, planPeople } from './plan-people.ts'
import { type PlannedTerms, planTerms } from './plan-terms.ts'
import type { ItemNote } from './report.ts'
import { distinctId, type Entry, type Survey } from './survey.ts'
import { decodeSegment, plainName } from './words.ts'
import { readInstant } from './wxr/dates.ts'

export type PlannedPost = {
  id: string
  entry: Entry
  kind: 'post' | 'page'
  status: PostStatus
  /** Last segment of its address, now or when it is published. */
  slug: string
  /** Id in feeds; null when another text has it. */
  guid: string | null
  /** Of the text above it; null at the root, and where parents go in a circle. */
  parentId: string | null
  notes: { code: ItemNote; detail: string }[]
}

/** Who gets which id and which address, for everything in the export, before anything is written. */
export type Plan = {
  source: string
  blogUrl: string
  zone: string
  people: Map<string, PlannedPerson>
  terms: PlannedTerms
  /** By `sourceId`. */
  posts: Map<string, PlannedPost>
  /** By the export's own id, for references: first wins. */
  postsById: Map<string, PlannedPost>
  media: PlannedMedia
}

export function makePlan(source: string, found: Survey, known: Known): Plan {
  for (const entry of found.entries) settleIdentity(entry, known)

  const { posts, postsById } = planPosts(found, known)
  return {
    source,
    blogUrl: found.site.blogUrl || found.site.link,
    zone: found.zone.zone,
    people: planPeople(found, known),
    terms: planTerms(found, known),
    posts,
    postsById,
    media: planAttachments(found, known)
  }
}

/** Another export of the same blog may use an id for something else: the guid decides. */
function settleIdentity(entry: Entry, known: Known): void {
  const before = known.records.get(recordKey(entry.type, entry.sourceId))
  if (before && before.guid !== '' && entry.guid !== '' && before.guid !== entry.guid) {
    entry.sourceId = distinctId(entry.id, entry.guid)
  }
}

function planPosts(found: Survey, known: Known): Pick<Plan, 'posts' | 'postsById'> {
  const posts = new Map<string, PlannedPost>()
  const postsById = new Map<string, PlannedPost>()
  const taken = new Set(known.slugs.keys())
  const guids = new Map(known.guids)

  for (const entry of found.entries) {
    if (entry.isRepeated || (entry.type !== 'post' && entry.type !== 'page')) continue

    const post = planPost(entry, { zone: found.zone.zone, known, taken, guids })
    posts.set(`${entry.type} ${entry.sourceId}`, post)
    if (!postsById.has(entry.id)) postsById.set(entry.id, post)
  }
  for (const post of posts.values()) post.parentId = parentOf(post, postsById, known)
  return { posts, postsById }
}

function parentOf(post: PlannedPost, postsById: Map<string, PlannedPost>, known: Known): string | null {
  const wanted = post.entry.parent
  if (wanted === '' || wanted === '0') return null

  const seen = new Set([post])
  for (let at = postsById.get(wanted); at; at = postsById.get(at.entry.parent)) {
    if (seen.has(at)) return null
    seen.add(at)
  }
  const earlier = known.records.get(recordKey('page', wanted)) ?? known.records.get(recordKey('post', wanted))
  const parentId = postsById.get(wanted)?.id ?? earlier?.targetId ?? null
  if (parentId === null) post.notes.push({ code: 'parent-missing', detail: wanted })
  return parentId
}

type Around = { zone: string; known: Known; taken: Set<string>; guids: Map<string, string> }

function planPost(entry: Entry, { zone, known, taken, guids }: Around): PlannedPost {
  const notes: PlannedPost['notes'] = []
  const note = (code: ItemNote, detail = '') => notes.push({ code, detail })
  const status = statusOf(entry, { zone, note })
  const before = known.records.get(recordKey(entry.type, entry.sourceId))
  const id = before?.targetId ?? newId()
  if (entry.sourceId !== entry.id) note('duplicate-id', entry.id)

  const present = known.slugsByPost.get(id)
  const slug = present ?? freeSlug(entry, { status, taken, note })
  if (status === 'published') taken.add(slug)
  const guid = entry.guid !== '' && (guids.get(entry.guid) ?? id) === id ? entry.guid : null
  if (guid) guids.set(guid, id)
  return { id, entry, kind: entry.type as 'post' | 'page', status, slug, guid, parentId: null, notes }
}

type Note = (code: ItemNote, detail?: string) => void

function statusOf(entry: Entry, { zone, note }: { zone: string; note: Note }): PostStatus {
  const date = readInstant({ gmt: entry.dateGmt, local: entry.date }, zone)
  const isAhead = date !== null && date.getTime() > Date.now()

  switch (entry.status) {
    case 'publish':
      return isAhead ? 'scheduled' : 'published'
    case 'future':
      if (!isAhead) note('schedule-past', entry.date)
      return isAhead ? 'scheduled' : 'draft'
    case 'pending':
      return 'in_review'
    case 'private':
      return 'private'
    case 'trash':
      return 'trashed'
    case 'draft':
    case 'auto-draft':
      return 'draft'
    default:
      note('status-unknown', entry.status)
      return 'draft'
  }
}

function freeSlug(
  entry: Entry,
  { status, taken, note }: { status: PostStatus; taken: Set<string>; note: Note }
): string {
  const given = decodeSegment(entry.slug.replace(/__trashed$/, ''))
  const wished = slugify(given)
  const base = wished || slugify(plainName(entry.title)) || `${entry.type}-${entry.id || 'x'}`
  const isPublic = status === 'published'
  if (isPublic && wished === '') note('slug-made', base)
  if (!isPublic) return wished

  const isFree = (slug: string) => !isReservedSlug(slug) && !taken.has(slug)
  let slug = base
  for (let count = 2; !isFree(slug); count += 1) slug = `${base.slice(0, 90)}-${count}`
  if (slug !== base) note(isReservedSlug(base) ? 'slug-reserved' : 'slug-changed', `${base} → ${slug}`)
  return slug
}
