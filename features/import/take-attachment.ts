import { getRaw } from './data.ts'
import { recordKey } from './known.ts'
import { renameUntouched } from './mutations.ts'
import { addressesOfFile } from './old-addresses.ts'
import type { PlannedFile } from './plan-media.ts'
import { countsOf } from './report.ts'
import type { Entry } from './survey.ts'
import { plainName, shorten } from './words.ts'
import { addRedirect, mediaRow, noteItem, recordOf, type Work } from './work.ts'
import type { WxrItem } from './wxr/shape.ts'

/** A file of the old media library: its row at once, its bytes later. */
export async function takeAttachment(work: Work, item: WxrItem, entry: Entry): Promise<void> {
  const { plan, known, batch } = work
  const file = plan.media.bySourceId.get(entry.sourceId)
  if (!file) return

  const counts = countsOf(work.report, 'attachment')
  const before = known.records.get(recordKey('attachment', entry.sourceId))
  if (before) {
    const result = before.fingerprint === entry.fingerprint ? 'unchanged' : await refresh(work, { file, item, entry })
    if (result === 'kept-yours') noteItem(work, entry, [{ code: 'kept-yours', detail: '' }])
    counts[result === 'updated' ? 'updated' : 'unchanged'] += 1
    return
  }

  counts.created += 1
  batch.media.push(mediaRow(file))
  batch.records.push(recordOf(work, { item, entry, target: { kind: 'media', id: file.id } }))
  for (const fromPath of addressesOfFile(file, entry, plan.blogUrl)) addRedirect(work, fromPath, { mediaId: file.id })
  work.written.add(file.id)
}

type Changed = { file: PlannedFile; item: WxrItem; entry: Entry }

/** Alternative text or caption that changed in the export since. */
async function refresh(work: Work, { file, item, entry }: Changed): Promise<'updated' | 'kept-yours'> {
  if (!work.runId) return 'updated'

  const raw = (await getRaw(work.plan.source, 'attachment', entry.sourceId)) as WxrItem | null
  const alt = raw?.meta.find(({ key }) => key === '_wp_attachment_image_alt')?.value ?? ''
  const before = {
    name: shorten(plainName(alt), 2_000),
    text: shorten(plainName(raw?.excerpt.slice(0, 2_000) ?? ''), 2_000)
  }
  const record = recordOf(work, { item, entry, target: { kind: 'media', id: file.id } })
  const change = { id: file.id, before, after: { name: file.alt, text: file.caption }, record }
  return (await renameUntouched('attachment', change)) ? 'updated' : 'kept-yours'
}
