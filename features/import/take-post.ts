import { DocumentError } from '#features/editor/document/validate.ts'
import { getUntouched } from './data.ts'
import { recordKey } from './known.ts'
import { addressesOfPost } from './old-addresses.ts'
import type { PlannedPost } from './plan.ts'
import { type PostRows, postRows, TooLarge } from './post-rows.ts'
import { countsOf } from './report.ts'
import type { Entry } from './survey.ts'
import { addRedirect, mediaRow, noteItem, recordOf, type Work } from './work.ts'
import type { WxrItem } from './wxr/shape.ts'

type Taken = { item: WxrItem; entry: Entry; planned: PlannedPost }

/** A post or a page: new, as it was, or changed since. Returns the row's id, null when there is none. */
export async function takePost(work: Work, item: WxrItem, entry: Entry): Promise<string | null> {
  const { plan, known, report } = work
  const planned = plan.posts.get(`${entry.type} ${entry.sourceId}`)
  if (!planned) return null

  const taken = { item, entry, planned }
  const before = known.records.get(recordKey(entry.type, entry.sourceId))
  if (!before) {
    await takeNew(work, taken)
    return work.written.has(planned.id) ? planned.id : null
  }

  const isThere = before.targetId !== null && known.alive.has(before.targetId)
  if (isThere && before.fingerprint !== entry.fingerprint) await takeChanged(work, taken)
  else {
    countsOf(report, entry.type).unchanged += 1
    if (!isThere && before.targetId) noteItem(work, entry, [{ code: 'deleted-here', detail: '' }])
  }
  return isThere ? planned.id : null
}

async function takeNew(work: Work, taken: Taken): Promise<void> {
  const { item, entry, planned } = taken
  const rows = await convert(work, taken, 1)
  const { batch, written } = work
  if (!rows) {
    batch.records.push(recordOf(work, { item, entry, target: null }))
    return
  }

  countsOf(work.report, entry.type).created += 1
  noteItem(work, entry, rows.notes)
  const parentId = planned.parentId && written.has(planned.parentId) ? planned.parentId : null
  batch.posts.push({ ...rows.post, parentId })
  if (rows.draft) batch.drafts.push(rows.draft)
  batch.revisions.push(rows.revision)
  batch.postTags.push(...rows.tags)
  batch.postCategories.push(...rows.categories)
  batch.postAuthors.push(...rows.authors)
  written.add(planned.id)

  // A child may have come before its parent.
  for (const child of work.children.get(planned.id) ?? []) {
    if (written.has(child.id)) batch.parents.push({ id: child.id, parentId: planned.id })
  }
  batch.records.push(recordOf(work, { item, entry, target: { kind: 'post', id: planned.id } }))
  redirectTo(work, planned)
}

/** The export has a newer version: it is taken over where nobody wrote here meanwhile. */
async function takeChanged(work: Work, taken: Taken): Promise<void> {
  const { item, entry, planned } = taken
  const counts = countsOf(work.report, entry.type)
  const untouched = await getUntouched(planned.id)
  if (!untouched) {
    counts.unchanged += 1
    noteItem(work, entry, [{ code: 'kept-yours', detail: '' }])
    return
  }

  const rows = await convert(work, taken, untouched.version + 1)
  if (!rows) return
  counts.updated += 1
  noteItem(work, entry, rows.notes)
  work.batch.replacements.push(rows)
  work.batch.changedRecords.push(recordOf(work, { item, entry, target: { kind: 'post', id: planned.id } }))
  redirectTo(work, planned)
}

function redirectTo(work: Work, planned: PlannedPost): void {
  for (const fromPath of addressesOfPost(planned, work.plan.blogUrl))
    addRedirect(work, fromPath, { postId: planned.id })
}

async function convert(work: Work, { item, entry, planned }: Taken, version: number): Promise<PostRows | null> {
  const { plan, now } = work
  try {
    return await postRows(item, { plan, planned, around: work.aroundOf(item), version, now })
  } catch (error) {
    if (!(error instanceof TooLarge || error instanceof DocumentError)) throw error
    countsOf(work.report, entry.type).refused += 1
    noteItem(work, entry, [{ code: 'too-large', detail: error.message }])
    return null
  } finally {
    addPictures(work)
  }
}

/** Pictures from elsewhere that this text was the first to show. */
function addPictures({ plan, report, batch, runId }: Work): void {
  for (const file of plan.media.takeNew()) {
    const counts = countsOf(report, 'media')
    counts.found += 1
    counts.created += 1
    batch.media.push(mediaRow(file))
    batch.records.push({
      runId: runId ?? '',
      source: plan.source,
      kind: 'media',
      sourceId: file.sourceId,
      targetKind: 'media',
      targetId: file.id,
      fingerprint: file.fingerprint,
      raw: { url: file.url }
    })
  }
}
