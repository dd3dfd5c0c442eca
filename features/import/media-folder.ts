import { readdir, readFile, stat } from 'node:fs/promises'
import { basename, join, relative, resolve, sep } from 'node:path'
import { UPLOAD_LIMITS } from '#features/media/constants.ts'
import { originalName } from '#features/redirects/uploads.ts'
import { RefusedImport } from './refusal.ts'

/** Finds files of the old publication in a folder that people copied from it. */
export type MediaFolder = {
  find: (file: { upload: string | null; filename: string }) => Promise<Uint8Array | null>
}

/**
 * Reads the names in a folder laid out as `wp-content/uploads`, or flat, or
 * holding such a folder somewhere. Links are not followed.
 * @throws RefusedImport when it is no folder
 */
export async function openMediaFolder(path: string): Promise<MediaFolder> {
  const root = resolve(path)
  const info = await stat(root).catch(() => null)
  if (!info?.isDirectory()) throw new RefusedImport('media-folder-missing', { folder: path })

  const byPath = new Map<string, string>()
  const byName = new Map<string, string[]>()
  for (const entry of await readdir(root, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const full = join(entry.parentPath, entry.name)
    const below = relative(root, full).split(sep).join('/').toLowerCase().normalize('NFC')
    byPath.set(below.replace(/^.*?wp-content\/uploads\/|^uploads\//, ''), full)
    const name = basename(below)
    byName.set(name, [...(byName.get(name) ?? []), full])
  }

  return {
    async find({ upload, filename }) {
      const wanted = upload ? [upload, originalName(upload)] : []
      const exact = wanted.map((one) => byPath.get(one.toLowerCase().normalize('NFC'))).find(Boolean)
      const full = exact ?? onlyOne(byName, filename)
      if (!full) return null

      const { size } = await stat(full)
      return size > UPLOAD_LIMITS.bytes ? null : readFile(full)
    }
  }
}

/** By its name alone, when no other file has it: a wrong picture is worse than none. */
function onlyOne(byName: Map<string, string[]>, filename: string): string | undefined {
  const name = filename.toLowerCase().normalize('NFC')
  const candidates =
    byName.get(name) ?? byName.get(originalName(name)) ?? byName.get(name.replace(/(\.\w+)$/, '-scaled$1')) ?? []
  return candidates.length === 1 ? candidates[0] : undefined
}
