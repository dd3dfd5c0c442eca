import type { Surroundings } from '#features/editor/from-html/surroundings.ts'
import { refreshSearch } from '#features/search/mutations.ts'
import { type Batch, isEmpty, newBatch } from './batch.ts'
import type { Known } from './known.ts'
import { writeBatch } from './mutations.ts'
import type { Plan, PlannedPost } from './plan.ts'
import type { PlannedFile } from './plan-media.ts'
import { countsOf, type ItemNote, type Report } from './report.ts'
import type { Entry } from './survey.ts'
import { plainName } from './words.ts'
import type { WxrItem } from './wxr/shape.ts'

export type WorkOptions = {
  plan: Plan
  known: Known
  report: Report
  /** Null: nothing is written, everything else happens. */
  runId: string | null
  aroundOf: (item: WxrItem) => Surroundings
}

/** The state of an import while items are taken. */
export type Work = WorkOptions & {
  now: Date
  /** Ids of rows that are there, or come with the batch. */
  written: Set<string>
  /** By the parent's id. */
  children: Map<string, PlannedPost[]>
  batch: Batch
  pending: number
  writing: Promise<void>
  /** What search looks into follows what is written. */
  indexing: Promise<void>
}

export function newWork(options: WorkOptions): Work {
  const { plan, known } = options
  const targets = [...known.records.values()].flatMap(({ targetId }) => targetId ?? [])
  const children = new Map<string, PlannedPost[]>()
  for (const post of plan.posts.values()) {
    if (post.parentId) children.set(post.parentId, [...(children.get(post.parentId) ?? []), post])
  }

  return {
    ...options,
    now: new Date(),
    written: new Set(targets.filter((id) => known.alive.has(id))),
    children,
    batch: newBatch(),
    pending: 0,
    writing: Promise.resolve(),
    indexing: Promise.resolve()
  }
}

/** Sends the batch off. One is written while the next is converted; they arrive in order. */
export async function flush(work: Work): Promise<void> {
  await work.writing
  if (work.runId && !isEmpty(work.batch)) {
    const full = work.batch
    work.writing = writeBatch(full).then((redirects) => {
      work.report.redirects += redirects
    })
    work.indexing = Promise.all([work.indexing, work.writing]).then(() => refreshSearch(publicIds(full)))
    // A fault is met at the next flush, or at the end.
    work.writing.catch(() => {})
    work.indexing.catch(() => {})
  }
  work.batch = newBatch()
  work.pending = 0
}

function publicIds({ posts, replacements }: Batch): string[] {
  return [...posts, ...replacements.map(({ post }) => post)].flatMap(({ id, status }) =>
    id !== undefined && status === 'published' ? id : []
  )
}

/** Remembers what had to be adapted in an item. */
export function noteItem({ report }: Work, entry: Entry, notes: { code: ItemNote; detail: string }[]): void {
  if (notes.length > 0) countsOf(report, entry.type).adapted += 1
  const { type: kind, sourceId, link } = entry
  for (const note of notes) report.notes.push({ kind, sourceId, title: plainName(entry.title), link, ...note })
}

type Target = { kind: 'post' | 'media'; id: string } | null

/** The record of an item: what became of it, and the item itself but for its password and its answers, which have records of their own. */
export function recordOf(
  work: Work,
  { item, entry, target }: { item: WxrItem; entry: Entry; target: Target }
): Batch['records'][number] {
  const { password: _, comments: __, ...raw } = item
  return {
    runId: work.runId ?? '',
    source: work.plan.source,
    kind: entry.type,
    sourceId: entry.sourceId,
    targetKind: target?.kind ?? null,
    targetId: target?.id ?? null,
    fingerprint: entry.fingerprint,
    raw
  }
}

/** An address in use stays with what is there now. */
export function addRedirect(
  { known, batch }: Work,
  fromPath: string,
  target: { postId: string } | { mediaId: string }
): void {
  if (!known.slugs.has(fromPath.slice(1))) batch.redirects.push({ fromPath, ...target })
}

export function mediaRow({ id, filename, mime, alt, caption, url }: PlannedFile): Batch['media'][number] {
  return { id, state: 'missing', filename, mime, alt, caption, sourceUrl: url }
}
