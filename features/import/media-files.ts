import { ingestFile } from '#features/media/mutations.ts'
import { getMissingFiles, type MissingFile } from './data.ts'
import { type FetchFile, fileFetcher } from './fetch.ts'
import type { Known } from './known.ts'
import type { MediaFolder } from './media-folder.ts'
import type { Plan } from './plan.ts'
import type { MissingMedia, Report } from './report.ts'
import { absoluteUrl, isPicture, uploadPath } from './upload-names.ts'

const AT_ONCE = 4
/** After this many in a row the network, or the old site, is taken to be gone. */
const GIVE_UP_AFTER = 8

type Options = {
  /** Path among the uploads, if any, by the row's id. */
  files: Map<string, string | null>
  folder: MediaFolder | null
  download: boolean
  report: Report
  onProgress: (done: number, total: number) => void
  /** Stands in for the web in tests. */
  fetchFile?: FetchFile | undefined
}

/** Files of this export and of earlier ones from the same site, which may still be missing. */
export function filesOf(plan: Plan, known: Known): Map<string, string | null> {
  const files = new Map<string, string | null>()
  for (const [key, { targetKind, targetId }] of known.records) {
    if (targetKind !== 'media' || !targetId) continue
    const url = absoluteUrl(key.replace(/^\w+ /, ''), plan.blogUrl)
    files.set(targetId, key.startsWith('media ') && url ? uploadPath(url) : null)
  }
  for (const { id, upload } of plan.media.all()) files.set(id, upload)
  return files
}

/** Of the files that are new with this export, those that will be missing when nothing is fetched from the web. */
export function foreseeMissing(plan: Plan, known: Known, folder: MediaFolder | null): MissingMedia[] {
  return plan.media.all().flatMap(({ id, upload, filename, url, mime }): MissingMedia[] => {
    if (known.alive.has(id)) return []
    if (!isPicture(mime)) return [{ url, reason: 'not-a-picture' }]
    if (folder === null) return [{ url, reason: 'not-downloaded' }]
    return folder.has({ upload, filename }) ? [] : [{ url, reason: 'not-in-folder' }]
  })
}

/** Looks for every file that is still missing: in the folder, then on the web. None stops the import. */
export async function takeFiles({ files, folder, download, report, onProgress, fetchFile }: Options): Promise<void> {
  const missing = await getMissingFiles([...files.keys()])
  const web = fetchFile ? { fetchFile, close: async () => {} } : fileFetcher()
  const state = { failures: 0, done: 0 }
  const queue = [...missing]

  async function work(): Promise<void> {
    for (let row = queue.shift(); row; row = queue.shift()) {
      const reason = await takeFile(row)
      if (reason) report.missingMedia.push({ url: row.sourceUrl ?? row.filename, reason })
      else report.filesTaken += 1
      state.done += 1
      onProgress(state.done, missing.length)
    }
  }

  async function takeFile(row: MissingFile): Promise<string | null> {
    if (!isPicture(row.mime)) return 'not-a-picture'
    const upload = files.get(row.id) ?? null
    const local = await folder?.find({ upload, filename: row.filename })
    if (local) return ingest(row, local)
    if (!download) return folder ? 'not-in-folder' : 'not-downloaded'
    if (state.failures >= GIVE_UP_AFTER) return 'given-up'

    const fetched = await web.fetchFile(row.sourceUrl ?? '')
    state.failures = fetched.ok || !fetched.isNetwork ? 0 : state.failures + 1
    return fetched.ok ? ingest(row, fetched.bytes) : fetched.reason
  }

  try {
    await Promise.all(Array.from({ length: AT_ONCE }, work))
  } finally {
    await web.close()
  }
}

async function ingest(row: MissingFile, bytes: Uint8Array): Promise<string | null> {
  const result = await ingestFile(bytes, { filename: row.filename, mediaId: row.id })
  return result.ok ? null : result.reason
}
