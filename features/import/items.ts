import { DocumentError } from '#features/editor/document/validate.ts'
import type { Surroundings } from '#features/editor/from-html/surroundings.ts'
import { type Batch, isEmpty, newBatch } from './batch.ts'
import { addComments } from './comment-rows.ts'
import { getRaw, getUntouched } from './data.ts'
import { type Known, type KnownRecord, recordKey } from './known.ts'
import { renameUntouched, writeBatch } from './mutations.ts'
import { addressesOfFile, addressesOfPost } from './old-addresses.ts'
import type { Plan, PlannedPost } from './plan.ts'
import type { PlannedFile } from './plan-media.ts'
import { type PostRows, postRows, TooLarge } from './post-rows.ts'
import { countsOf, type ItemNote, type Report } from './report.ts'
import type { Entry } from './survey.ts'
import { plainName, shorten } from './words.ts'
import type { WxrItem } from './wxr/shape.ts'

/** Enough that a round trip to the database is shared by many, few enough to stay small in memory. */
const BATCH_ITEMS = 100
const BATCH_WEIGHT = 4_000_000

type Options = {
  plan: Plan
  known: Known
  report: Report
  /** Null: nothing is written, everything else happens. */
  runId: string | null
  aroundOf: (item: WxrItem) => Surroundings
}

export type ItemImporter = ReturnType<typeof itemImporter>

/** Takes items one by one and writes them in batches. */
export function itemImporter(options: Options) {
  const { plan, known, report, runId } = options
  const now = new Date()
  const written = new Set<string>(
    [...known.records.values()].flatMap(({ targetId }) => (targetId && known.alive.has(targetId) ? [targetId] : []))
  )
  const childrenOf = new Map<string, PlannedPost[]>()
  for (const post of plan.posts.values()) {
    if (post.parentId) childrenOf.set(post.parentId, [...(childrenOf.get(post.parentId) ?? []), post])
  }
  let batch = newBatch()
  let pending = 0
  let writing: Promise<void> = Promise.resolve()

  const note = (entry: Entry, notes: { code: ItemNote; detail: string }[]) => {
    if (notes.length > 0) countsOf(report, entry.type).adapted += 1
    for (const one of notes) {
      report.notes.push({
        kind: entry.type,
        sourceId: entry.sourceId,
        title: plainName(entry.title),
        link: entry.link,
        ...one
      })
    }
  }

  const record = (entry: Entry, item: WxrItem, target: { kind: string; id: string } | null) => ({
    runId: runId ?? '',
    source: plan.source,
    kind: entry.type,
    sourceId: entry.sourceId,
    targetKind: target?.kind ?? null,
    targetId: target?.id ?? null,
    fingerprint: entry.fingerprint,
    raw: rawOf(item)
  })

  async function takeAttachment(item: WxrItem, entry: Entry): Promise<void> {
    const file = plan.media.bySourceId.get(entry.sourceId)
    const counts = countsOf(report, 'attachment')
    const before = known.records.get(recordKey('attachment', entry.sourceId))
    if (!file) return
    if (before) {
      const result = await refreshFile(file, { item, entry, before, options, record })
      if (result === 'kept-yours') note(entry, [{ code: 'kept-yours', detail: '' }])
      counts[result === 'updated' ? 'updated' : 'unchanged'] += 1
      return
    }

    counts.created += 1
    batch.media.push(mediaRow(file))
    batch.records.push(record(entry, item, { kind: 'media', id: file.id }))
    for (const fromPath of addressesOfFile(file, entry, plan.blogUrl)) addRedirect(fromPath, { mediaId: file.id })
    written.add(file.id)
  }

  function addRedirect(fromPath: string, target: { postId: string } | { mediaId: string }): void {
    // An address in use stays with what is there now.
    if (!known.slugs.has(fromPath.slice(1))) batch.redirects.push({ fromPath, ...target })
  }

  async function takePost(item: WxrItem, entry: Entry): Promise<void> {
    const planned = plan.posts.get(`${entry.type} ${entry.sourceId}`)
    if (!planned) return
    const counts = countsOf(report, entry.type)
    const before = known.records.get(recordKey(entry.type, entry.sourceId))
    const isSame = before?.fingerprint === entry.fingerprint
    const isThere = before?.targetId ? known.alive.has(before.targetId) : false

    if (before && (isSame || !isThere)) {
      counts.unchanged += 1
      if (!isThere && before.targetId) note(entry, [{ code: 'deleted-here', detail: '' }])
    } else if (before) await takeChanged(item, { entry, planned, before })
    else await takeNew(item, { entry, planned })

    answer(item, entry, before ? (isThere ? planned.id : null) : written.has(planned.id) ? planned.id : null)
  }

  type Taken = { entry: Entry; planned: PlannedPost }

  async function convert(item: WxrItem, { entry, planned }: Taken, version: number): Promise<PostRows | null> {
    try {
      return await postRows(item, { plan, planned, around: options.aroundOf(item), version, now })
    } catch (error) {
      if (!(error instanceof TooLarge || error instanceof DocumentError)) throw error
      countsOf(report, entry.type).refused += 1
      note(entry, [{ code: 'too-large', detail: error.message }])
      return null
    }
  }

  async function takeNew(item: WxrItem, taken: Taken): Promise<void> {
    const { entry, planned } = taken
    const rows = await convert(item, taken, 1)
    takeMedia()
    if (!rows) {
      batch.records.push(record(entry, item, null))
      return
    }

    countsOf(report, entry.type).created += 1
    note(entry, rows.notes)
    const parentId = planned.parentId && written.has(planned.parentId) ? planned.parentId : null
    batch.posts.push({ ...rows.post, parentId })
    if (rows.draft) batch.drafts.push(rows.draft)
    batch.revisions.push(rows.revision)
    batch.postTags.push(...rows.tags)
    batch.postCategories.push(...rows.categories)
    batch.postAuthors.push(...rows.authors)
    batch.records.push(record(entry, item, { kind: 'post', id: planned.id }))
    for (const fromPath of addressesOfPost(planned, plan.blogUrl)) addRedirect(fromPath, { postId: planned.id })
    written.add(planned.id)
    for (const child of childrenOf.get(planned.id) ?? []) {
      if (written.has(child.id)) batch.parents.push({ id: child.id, parentId: planned.id })
    }
  }

  async function takeChanged(item: WxrItem, taken: Taken & { before: KnownRecord }): Promise<void> {
    const { entry, planned } = taken
    const counts = countsOf(report, entry.type)
    const untouched = await getUntouched(planned.id)
    if (!untouched) {
      counts.unchanged += 1
      return note(entry, [{ code: 'kept-yours', detail: '' }])
    }

    const rows = await convert(item, taken, untouched.version + 1)
    takeMedia()
    if (!rows) return
    counts.updated += 1
    note(entry, rows.notes)
    batch.replacements.push(rows)
    batch.changedRecords.push(record(entry, item, { kind: 'post', id: planned.id }))
    for (const fromPath of addressesOfPost(planned, plan.blogUrl)) addRedirect(fromPath, { postId: planned.id })
  }

  /** Pictures from elsewhere that the text just taken was the first to show. */
  function takeMedia(): void {
    for (const file of plan.media.takeNew()) {
      const counts = countsOf(report, 'media')
      counts.found += 1
      counts.created += 1
      batch.media.push(mediaRow(file))
      const raw = { url: file.url }
      const target = { targetKind: 'media', targetId: file.id }
      batch.records.push({
        runId: runId ?? '',
        source: plan.source,
        kind: 'media',
        sourceId: file.sourceId,
        ...target,
        fingerprint: file.fingerprint,
        raw
      })
    }
  }

  function answer(item: WxrItem, entry: Entry, postId: string | null): void {
    for (const { kind, result, note: code, id } of addComments(item, {
      plan,
      known,
      batch,
      postId,
      runId: runId ?? '',
      now
    })) {
      const counts = countsOf(report, kind)
      counts.found += 1
      counts[result] += 1
      if (!code) continue
      counts.adapted += 1
      report.notes.push({ kind, sourceId: id, title: plainName(entry.title), link: entry.link, code, detail: '' })
    }
  }

  function keep(item: WxrItem, entry: Entry): void {
    const counts = countsOf(report, entry.type)
    if (known.records.has(recordKey(entry.type, entry.sourceId))) counts.unchanged += 1
    else {
      counts.kept += 1
      batch.records.push(record(entry, item, null))
    }
    answer(item, entry, null)
  }

  /** One batch is written while the next is converted; they arrive in order. */
  async function flush(): Promise<void> {
    await writing
    if (runId && !isEmpty(batch)) {
      const full = batch
      writing = writeBatch(full).then((redirects) => {
        report.redirects += redirects
      })
      // The fault is met at the next flush.
      writing.catch(() => {})
    }
    batch = newBatch()
    pending = 0
  }

  return {
    async take(item: WxrItem, entry: Entry): Promise<void> {
      countsOf(report, entry.type).found += 1
      if (entry.isRepeated) countsOf(report, entry.type).unchanged += 1
      else if (entry.type === 'attachment') await takeAttachment(item, entry)
      else if (entry.type === 'post' || entry.type === 'page') await takePost(item, entry)
      else keep(item, entry)

      pending += 1
      batch.weight += item.content.length
      if (pending >= BATCH_ITEMS || batch.weight > BATCH_WEIGHT) await flush()
    },
    /** Everything taken is written when this is done. */
    async finish(): Promise<void> {
      await flush()
      await writing
    }
  }
}

function mediaRow(file: PlannedFile) {
  const { id, filename, mime, alt, caption, url } = file
  return { id, state: 'missing' as const, filename, mime, alt, caption, sourceUrl: url }
}

/** The item as it is kept: everything but the password, and the answers, which have records of their own. */
function rawOf({ password: _, comments: __, ...item }: WxrItem) {
  return item
}

type Refresh = {
  item: WxrItem
  entry: Entry
  before: KnownRecord
  options: Options
  record: (entry: Entry, item: WxrItem, target: { kind: string; id: string } | null) => Batch['records'][number]
}

/** Alternative text or caption that changed in the export since. */
async function refreshFile(
  file: PlannedFile,
  { item, entry, before, options, record }: Refresh
): Promise<'unchanged' | 'updated' | 'kept-yours'> {
  if (before.fingerprint === entry.fingerprint) return 'unchanged'
  if (!options.runId) return 'updated'

  const raw = (await getRaw(options.plan.source, 'attachment', entry.sourceId)) as WxrItem | null
  const alt = raw?.meta.find(({ key }) => key === '_wp_attachment_image_alt')?.value ?? ''
  const earlier = {
    name: shorten(plainName(alt), 2_000),
    text: shorten(plainName(raw?.excerpt.slice(0, 2_000) ?? ''), 2_000)
  }
  const after = { name: file.alt, text: file.caption }
  const change = { id: file.id, before: earlier, after, record: record(entry, item, { kind: 'media', id: file.id }) }
  return (await renameUntouched('attachment', change)) ? 'updated' : 'kept-yours'
}
