import { randomUUID } from 'node:crypto'
import { mkdir, open, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { dataPath } from '#lib/paths.ts'

// Files lie by content: DATA_DIR/media/{first two digits}/{sha256}/{name}. They
// never change once written, so they can be cached for ever and copied with rsync.

const HASH = /^[0-9a-f]{64}$/
const NAME = /^(original|\d{1,5}\.webp)$/

/** Absolute path of a stored file, or null when the hash or the name is none of ours. */
export function mediaFile(hash: string, name: string): string | null {
  return HASH.test(hash) && NAME.test(name) ? dataPath('media', hash.slice(0, 2), hash, name) : null
}

/** Writes a whole file or nothing, even when the disk is full or the process dies. */
export async function storeFile(hash: string, name: string, bytes: Uint8Array): Promise<void> {
  const path = mediaFile(hash, name)
  if (path === null) throw new RangeError(`Not a media file: ${hash}/${name}`)

  const half = `${path}.${randomUUID()}`
  await mkdir(dirname(path), { recursive: true })

  try {
    const handle = await open(/* turbopackIgnore: true */ half, 'wx', 0o644)
    await handle.writeFile(bytes)
    await handle.sync()
    await handle.close()
    await rename(half, path)
  } catch (error) {
    await rm(half, { force: true })
    throw error
  }
}

/** Deletes everything stored under a hash. */
export async function removeFiles(hash: string): Promise<void> {
  const path = mediaFile(hash, 'original')
  if (path !== null) await rm(dirname(path), { recursive: true, force: true })
}
