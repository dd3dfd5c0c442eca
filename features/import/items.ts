import { addComments } from './comment-rows.ts'
import { recordKey } from './known.ts'
import { countsOf } from './report.ts'
import type { Entry } from './survey.ts'
import { takeAttachment } from './take-attachment.ts'
import { takePost } from './take-post.ts'
import { plainName } from './words.ts'
import { flush, recordOf, type Work } from './work.ts'
import type { WxrItem } from './wxr/shape.ts'

/** Enough that a round trip to the database is shared by many, few enough to stay small in memory. */
const BATCH_ITEMS = 100
const BATCH_WEIGHT = 4_000_000

/** Takes one item; every hundred or so are written together. */
export async function takeItem(work: Work, item: WxrItem, entry: Entry): Promise<void> {
  const counts = countsOf(work.report, entry.type)
  counts.found += 1
  if (entry.isRepeated) counts.unchanged += 1
  else if (entry.type === 'attachment') {
    await takeAttachment(work, item, entry)
    takeAnswers(work, { item, entry, postId: null })
  } else if (entry.type === 'post' || entry.type === 'page') {
    takeAnswers(work, { item, entry, postId: await takePost(work, item, entry) })
  } else keep(work, item, entry)

  work.pending += 1
  work.batch.weight += item.content.length
  if (work.pending >= BATCH_ITEMS || work.batch.weight > BATCH_WEIGHT) await flush(work)
}

/** Everything taken is written when this is done. */
export async function finishItems(work: Work): Promise<void> {
  await flush(work)
  await work.writing
  await work.indexing
}

/** Menus, templates, forms and what plugins invented: kept whole, for the day they mean something here. */
function keep(work: Work, item: WxrItem, entry: Entry): void {
  const counts = countsOf(work.report, entry.type)
  if (work.known.records.has(recordKey(entry.type, entry.sourceId))) counts.unchanged += 1
  else {
    counts.kept += 1
    work.batch.records.push(recordOf(work, { item, entry, target: null }))
  }
  takeAnswers(work, { item, entry, postId: null })
}

type Answered = { item: WxrItem; entry: Entry; postId: string | null }

function takeAnswers(work: Work, { item, entry, postId }: Answered): void {
  const { plan, known, batch, report, now, runId } = work
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
