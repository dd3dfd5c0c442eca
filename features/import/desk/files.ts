import { constants } from 'node:fs'
import { mkdir, open, readdir, readFile, rm, stat, statfs, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { dataPath } from '#lib/paths.ts'
import type { StoredFile } from './schema.ts'

// Below DATA_DIR/imports/{run}: files/{file}/{name} as they were sent, until the run is over; report.json whole.

/** Left free on the disk, for the database and the pictures. */
const RESERVE = 256 * 1024 ** 2
/** Bytes of a name that every file system takes, and some for its ending. */
const LONGEST_NAME = 100

const folderOf = (run: string) => dataPath('imports', run)

/** A name that is nothing but a name, whatever was sent: it is shown in messages, the file's id tells it from others. */
export function storedName({ name, kind }: Pick<StoredFile, 'name' | 'kind'>): string {
  const plain = name
    .normalize('NFC')
    .replace(/[^\p{L}\p{M}\p{N}._ -]/gu, '-')
    .replace(/^[. -]+|[. ]+$/g, '')
  const ending = kind === 'export' ? '.xml' : '.zip'
  const base = plain.toLowerCase().endsWith(ending) ? plain.slice(0, -ending.length) : plain
  let short = base
  while (Buffer.byteLength(short) > LONGEST_NAME) short = short.slice(0, -1).toWellFormed()
  return `${short || 'export'}${ending}`
}

export function pathOf(run: string, file: StoredFile): string {
  return dataPath('imports', run, 'files', file.id, storedName(file))
}

/** How much of a file is here, in bytes. */
export async function receivedOf(run: string, file: StoredFile): Promise<number> {
  return (await stat(pathOf(run, file)).catch(() => null))?.size ?? 0
}

/** True when all of these are here whole. */
export async function areComplete(run: string, files: StoredFile[]): Promise<boolean> {
  const sizes = await Promise.all(files.map((file) => receivedOf(run, file)))
  return files.every(({ size }, index) => sizes[index] === size)
}

/**
 * Puts a piece where it belongs, only at the end of what is here: one that came before, or too early, changes
 * nothing. `received` is what is here afterwards.
 */
export async function addPiece(
  run: string,
  file: StoredFile,
  { offset, bytes }: { offset: number; bytes: Uint8Array }
): Promise<{ ok: boolean; received: number }> {
  const path = pathOf(run, file)
  await mkdir(dirname(path), { recursive: true, mode: 0o700 })
  // Opened without emptying it: two tabs that send the same piece write the same bytes to the same place.
  const handle = await open(path, constants.O_RDWR | constants.O_CREAT, 0o600)
  try {
    const { size } = await handle.stat()
    if (offset !== size || offset + bytes.length > file.size) return { ok: false, received: size }

    await handle.write(bytes, 0, bytes.length, offset)
    return { ok: true, received: offset + bytes.length }
  } finally {
    await handle.close()
  }
}

/** Whether so many bytes find room. Where the system can't tell, they may try. */
export async function hasRoomFor(bytes: number): Promise<boolean> {
  const root = dataPath()
  const disk = await statfs(root).catch(() => null)
  return disk === null || disk.bavail * disk.bsize >= bytes + RESERVE
}

export async function deleteFile(run: string, file: StoredFile): Promise<void> {
  await rm(dirname(pathOf(run, file)), { recursive: true, force: true })
}

/** Deletes what was sent; the report stays. False: there was nothing. */
export async function deleteFiles(run: string): Promise<boolean> {
  const folder = dataPath('imports', run, 'files')
  if (!(await stat(folder).catch(() => null))) return false

  await rm(folder, { recursive: true, force: true })
  return true
}

/** The runs that have a folder, and when something was last added to it. */
export async function foldersOfRuns(): Promise<{ id: string; changedAt: Date }[]> {
  const names = await readdir(dataPath('imports')).catch(() => [])
  const folders = await Promise.all(
    names
      .filter((name) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(name))
      .map(async (id) => ({ id, info: await stat(folderOf(id)).catch(() => null) }))
  )
  return folders.flatMap(({ id, info }) => (info?.isDirectory() ? [{ id, changedAt: info.mtime }] : []))
}

export async function deleteFolder(run: string): Promise<void> {
  await rm(folderOf(run), { recursive: true, force: true })
}

export async function writeReport(run: string, json: string): Promise<void> {
  await mkdir(folderOf(run), { recursive: true, mode: 0o700 })
  await writeFile(dataPath('imports', run, 'report.json'), json, { mode: 0o600 })
}

/** The whole report; null when there is none, as after an interruption. */
export async function readReport(run: string): Promise<string | null> {
  return readFile(dataPath('imports', run, 'report.json'), 'utf8').catch(() => null)
}
