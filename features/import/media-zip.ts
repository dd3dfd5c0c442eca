import { buffer } from 'node:stream/consumers'
import { type Entry, openPromise, type ZipFile } from 'yauzl'
import { UPLOAD_LIMITS } from '#features/media/constants.ts'
import { indexFiles } from './media-index.ts'
import { RefusedImport } from './refusal.ts'
import { decodePath, isPicture, typeOf } from './upload-names.ts'

/** An archive of `uploads` has a dozen sizes of each picture; more than this is no publication. */
const MOST_ENTRIES = 500_000

/**
 * Finds files in a ZIP archive of `wp-content/uploads`. Nothing is unpacked: names are looked up, and a picture that
 * is wanted is read into memory alone, never more of it than a picture may weigh.
 * @throws RefusedImport when it is no archive, one that is cut short, too full, or whose names lead out of it
 */
export async function openMediaZip(path: string, file: string) {
  const archive = await openPromise(path, { autoClose: false, lazyEntries: true }).catch(() => {
    throw new RefusedImport('zip-broken', { file })
  })

  try {
    if (archive.entryCount > MOST_ENTRIES) throw new RefusedImport('zip-too-full', { file })
    const entries = await picturesIn(archive, file)
    if (entries.length === 0) throw new RefusedImport('zip-without-pictures', { file })

    const { find } = indexFiles(entries.map((entry) => ({ path: decodePath(entry.fileName), value: entry })))
    return {
      has: (wanted: Parameters<typeof find>[0]) => find(wanted) !== null,
      find: async (wanted: Parameters<typeof find>[0]) => {
        const entry = find(wanted)
        return entry && readEntry(archive, entry)
      },
      close: () => archive.close()
    }
  } catch (error) {
    archive.close()
    throw error
  }
}

async function picturesIn(archive: ZipFile, file: string): Promise<Entry[]> {
  const entries: Entry[] = []
  try {
    for await (const entry of archive.eachEntry()) if (isPicture(typeOf(entry.fileName))) entries.push(entry)
  } catch (error) {
    // What yauzl says of names that are absolute, or climb.
    const climbs = /absolute path|relative path|invalid characters/.test((error as Error).message)
    throw new RefusedImport(climbs ? 'zip-hostile' : 'zip-broken', { file })
  }
  return entries
}

/** Null for what is too large, and for what can't be read: a bad entry is a missing picture. yauzl stops at the size that the archive declares. */
async function readEntry(archive: ZipFile, entry: Entry): Promise<Uint8Array | null> {
  if (entry.uncompressedSize > UPLOAD_LIMITS.bytes) return null

  try {
    return await buffer(await archive.openReadStreamPromise(entry))
  } catch {
    return null
  }
}
