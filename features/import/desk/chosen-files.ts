import type { StoredFile } from './schema.ts'

/** Files that this page was given, by the id under which they are sent: a reload forgets them, the server does not. */
const chosen = new Map<string, File>()

export function keepChosen(id: string, file: File): void {
  chosen.set(id, file)
}

export function chosenFile(id: string): File | null {
  return chosen.get(id) ?? null
}

/** Which of these a file is that somebody chose again: the same name and the same size. */
export function matchChosen(file: File, wanted: StoredFile[]): StoredFile | null {
  return wanted.find(({ name, size }) => file.name === name && file.size === size) ?? null
}
