import { safeWebUrl } from '#lib/safe-url.ts'
import type { CommentKind, CommentState } from '#prisma/generated/enums.ts'
import type { Batch } from './batch.ts'
import { fingerprintOf, newId } from './identity.ts'
import { type Known, recordKey } from './known.ts'
import type { Plan } from './plan.ts'
import type { NotedItem } from './report.ts'
import { distinctId } from './survey.ts'
import { plainName, plainParagraphs } from './words.ts'
import { readInstant } from './wxr/dates.ts'
import type { WxrComment, WxrItem } from './wxr/shape.ts'

export type CommentOutcome = {
  kind: 'comment' | 'note'
  result: 'created' | 'unchanged' | 'kept'
  note: NotedItem['code'] | null
  id: string
}

type Options = { plan: Plan; known: Known; batch: Batch; postId: string | null; runId: string; now: Date }
type Identified = { comment: WxrComment; kind: 'comment' | 'note'; sourceId: string; id: string; isNew: boolean }

/** Puts the answers to one item into the batch. Parents may come later in the file, or never. */
export function addComments(item: WxrItem, options: Options): CommentOutcome[] {
  const { plan, known, batch, postId, runId } = options
  const all = identify(item, known)
  const bySourceId = new Map(
    all.filter(({ comment }) => comment.id).map((one) => [`${one.kind} ${one.comment.id}`, one])
  )

  return all.map((one) => {
    const { comment, kind, sourceId } = one
    if (!one.isNew) return { kind, result: 'unchanged', note: null, id: sourceId }

    const parentId =
      comment.parent && comment.parent !== '0' ? (bySourceId.get(`${kind} ${comment.parent}`)?.id ?? null) : null
    const isOrphan = parentId === null && comment.parent !== '' && comment.parent !== '0'
    if (postId) addRow(one, { ...options, postId, parentId: parentId === one.id ? null : parentId })
    batch.records.push({
      runId,
      source: plan.source,
      kind,
      sourceId,
      targetKind: postId ? (kind === 'note' ? 'editorial_note' : 'comment') : null,
      targetId: postId ? one.id : null,
      fingerprint: fingerprintOf(comment),
      raw: comment
    })
    // The next part may give the same number to another answer, or hold this one again.
    known.records.set(recordKey(kind, sourceId), {
      targetKind: null,
      targetId: postId && one.id,
      fingerprint: '',
      guid: comment.date,
      updatedAt: options.now
    })
    const note = postId ? (isOrphan ? 'comment-parent-missing' : null) : 'comment-without-post'
    return { kind, result: postId ? 'created' : 'kept', note, id: sourceId }
  })
}

function identify(item: WxrItem, known: Known): Identified[] {
  const seen = new Set<string>()
  return item.comments.flatMap((comment) => {
    const kind = comment.type.trim() === 'note' ? 'note' : 'comment'
    const sourceId = sourceIdOf(item, { comment, kind, known })
    if (seen.has(sourceId)) return []

    seen.add(sourceId)
    const before = known.records.get(recordKey(kind, sourceId))
    return [{ comment, kind, sourceId, id: before?.targetId ?? newId(), isNew: before === undefined } as const]
  })
}

type Naming = { comment: WxrComment; kind: 'comment' | 'note'; known: Known }

function sourceIdOf(item: WxrItem, { comment, kind, known }: Naming): string {
  if (comment.id === '') return fingerprintOf([item.id, comment.author, comment.date, comment.content]).slice(0, 20)

  const before = known.records.get(recordKey(kind, comment.id))
  return before && before.guid !== comment.date ? distinctId(comment.id, comment.date) : comment.id
}

function addRow(
  { comment, kind, id }: Identified,
  options: Options & { postId: string; parentId: string | null }
): void {
  const { plan, batch, postId, parentId, now } = options
  const createdAt = readInstant({ gmt: comment.dateGmt, local: comment.date }, plan.zone) ?? now
  const body = plainParagraphs(comment.content)
  const authorName = plainName(comment.author)

  if (kind === 'note') {
    batch.editorialNotes.push({ id, postId, parentId, authorName, body, createdAt })
    return
  }
  batch.comments.push({
    id,
    postId,
    parentId,
    kind: kindOf(comment.type),
    state: stateOf(comment.approved),
    authorName,
    authorEmail: comment.email || null,
    authorUrl: safeWebUrl(comment.url),
    body,
    createdAt
  })
}

function kindOf(type: string): CommentKind {
  return type === 'pingback' || type === 'trackback' ? type : 'comment'
}

/** What is not known to be approved waits. */
function stateOf(approved: string): CommentState {
  switch (approved) {
    case '1':
    case 'approve':
    case 'approved':
      return 'approved'
    case 'trash':
    case 'post-trashed':
      return 'trashed'
    case 'spam':
      return 'spam'
    default:
      return 'pending'
  }
}
