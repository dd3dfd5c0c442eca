import { IMPORT_LIMITS } from './constants.ts'
import type { FileWish, Pictures } from './schema.ts'

/** Why a file can't be sent, seen before it is: a key under `Desk.import.start.problems`. */
export type WishProblem =
  | 'empty'
  | 'not-xml'
  | 'compressed'
  | 'not-zip'
  | 'total'
  | 'files'
  | 'no-export'
  | 'no-archive'

export type Wish = { pictures: Pictures; exports: File[]; archive: File | null }

/** What is wrong with one chosen file, by its name and its size. */
export function problemOf(file: Pick<File, 'name' | 'size'>, kind: FileWish['kind']): WishProblem | null {
  if (file.size === 0) return 'empty'
  if (kind === 'pictures') return /\.zip$/i.test(file.name) ? null : 'not-zip'
  if (/\.(zip|gz|tgz|rar|7z)$/i.test(file.name)) return 'compressed'
  return /\.xml$/i.test(file.name) ? null : 'not-xml'
}

/** What is wrong with all of them together. */
export function problemOfAll({ pictures, exports, archive }: Wish): WishProblem | null {
  if (exports.length === 0) return 'no-export'
  if (pictures === 'zip' && archive === null) return 'no-archive'
  const files = [...exports, ...(pictures === 'zip' && archive ? [archive] : [])]
  if (files.length > IMPORT_LIMITS.files) return 'files'
  return files.reduce((sum, { size }) => sum + size, 0) > IMPORT_LIMITS.total ? 'total' : null
}
