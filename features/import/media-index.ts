import { originalName } from '#features/redirects/uploads.ts'

type Wanted = { upload: string | null; filename: string }

/** Finds files of the old publication by their path among the uploads, or by their name when no other file has it. */
export function indexFiles<T>(files: Iterable<{ path: string; value: T }>): { find: (wanted: Wanted) => T | null } {
  const byPath = new Map<string, T>()
  const byName = new Map<string, T[]>()
  for (const { path, value } of files) {
    const below = path.toLowerCase().normalize('NFC')
    byPath.set(below.replace(/^.*?wp-content\/uploads\/|^uploads\//, ''), value)
    const name = below.split('/').at(-1) ?? below
    byName.set(name, [...(byName.get(name) ?? []), value])
  }

  return {
    find({ upload, filename }) {
      const wanted = upload ? [upload, originalName(upload)] : []
      for (const one of wanted) {
        const exact = byPath.get(one.toLowerCase().normalize('NFC'))
        if (exact !== undefined) return exact
      }
      return onlyOne(byName, filename)
    }
  }
}

/** By its name alone, when no other file has it: a wrong picture is worse than none. */
function onlyOne<T>(byName: Map<string, T[]>, filename: string): T | null {
  const name = filename.toLowerCase().normalize('NFC')
  const candidates =
    byName.get(name) ?? byName.get(originalName(name)) ?? byName.get(name.replace(/(\.\w+)$/, '-scaled$1')) ?? []
  return candidates.length === 1 ? (candidates[0] ?? null) : null
}
