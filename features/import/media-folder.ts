import { readdir, readFile, stat } from 'node:fs/promises'
import { basename, join, relative, resolve, sep } from 'node:path'
import { UPLOAD_LIMITS } from '#features/media/constants.ts'
import { indexFiles } from './media-index.ts'
import { openMediaZip } from './media-zip.ts'
import { RefusedImport } from './refusal.ts'

type Wanted = { upload: string | null; filename: string }

/** Finds files of the old publication in a folder that people copied from it, or in an archive of that folder. */
export type MediaFolder = {
  has: (file: Wanted) => boolean
  find: (file: Wanted) => Promise<Uint8Array | null>
  close: () => void
}

/**
 * Reads the names in a folder laid out as `wp-content/uploads`, or flat, or
 * holding such a folder somewhere; or in a ZIP archive of one. Links are not followed.
 * @throws RefusedImport when it is neither
 */
export async function openMediaFolder(path: string): Promise<MediaFolder> {
  const root = resolve(path)
  const info = await stat(root).catch(() => null)
  if (info?.isFile()) return openMediaZip(root, basename(path))
  if (!info?.isDirectory()) throw new RefusedImport('media-folder-missing', { folder: path })

  const files: { path: string; value: string }[] = []
  for (const entry of await readdir(root, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const full = join(entry.parentPath, entry.name)
    files.push({ path: relative(root, full).split(sep).join('/'), value: full })
  }

  const { find } = indexFiles(files)
  return {
    has: (wanted) => find(wanted) !== null,
    find: async (wanted) => {
      const full = find(wanted)
      if (!full) return null

      const { size } = await stat(full)
      return size > UPLOAD_LIMITS.bytes ? null : readFile(full)
    },
    close: () => {}
  }
}
