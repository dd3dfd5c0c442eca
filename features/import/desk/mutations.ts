import 'server-only'
import { may } from '#features/roles/policy.ts'
import type { Actor } from '#features/session/actor.ts'
import { db, type Queries } from '#lib/db.ts'
import { AppError, type Outcome } from '#lib/errors.ts'
import type { ImportState } from '#prisma/generated/enums.ts'
import { newId } from '../identity.ts'
import type { RefusedImport } from '../refusal.ts'
import { FILES_KEPT_DAYS } from './constants.ts'
import { getRunAtWork, getRunIds, getRunsWantingFiles } from './data.ts'
import {
  addPiece,
  areComplete,
  deleteFile,
  deleteFiles,
  deleteFolder,
  foldersOfRuns,
  hasRoomFor,
  storedName
} from './files.ts'
import { lookAt } from './look.ts'
import { AT_WORK, type NewImport, type RunOptions, readOptions, type StoredFile } from './schema.ts'
import { settleSilentRuns } from './settling.ts'

const DAY = 86_400_000

/** In which a step may begin. */
const BEFORE: Record<RunOptions['step'], ImportState[]> = {
  check: ['uploading', 'checked', 'refused', 'interrupted'],
  import: ['checked', 'interrupted']
}

function refuseOthers(actor: Actor): void {
  if (!may(actor, 'import.run')) throw new AppError('forbidden', 'Only administrators import.')
}

/**
 * A run whose files are to be sent.
 * @throws AppError `forbidden`
 */
export async function createRun(
  actor: Actor,
  { pictures, files }: NewImport
): Promise<Outcome<{ id: string; files: StoredFile[] }, 'no-room'>> {
  refuseOthers(actor)
  if (!(await hasRoomFor(files.reduce((sum, { size }) => sum + size, 0)))) return { ok: false, reason: 'no-room' }

  const stored = files.map((file) => ({ ...file, id: newId() }))
  const options: RunOptions = { pictures, step: 'check', files: stored }
  const { id } = await db().importRun.create({
    data: {
      format: 'wordpress',
      source: '',
      state: 'uploading',
      files: stored.map(storedName),
      options,
      accountId: actor.kind === 'account' ? actor.accountId : null
    },
    select: { id: true }
  })
  return { ok: true, value: { id, files: stored } }
}

type Piece = { id: string; file: string; offset: number; bytes: Uint8Array }

/**
 * Adds a piece to a file. `refusal`: what is wrong with the file, seen once it is whole.
 * @throws AppError `forbidden`; `not-found` when the run takes no such file (any more)
 */
export async function receivePiece(
  actor: Actor,
  { id, file: fileId, offset, bytes }: Piece
): Promise<{ ok: boolean; received: number; refusal: RefusedImport | null }> {
  refuseOthers(actor)
  const row = await db().importRun.findUnique({ where: { id }, select: { state: true, options: true } })
  const file = readOptions(row?.options)?.files.find((one) => one.id === fileId)
  if (!file || (row?.state !== 'uploading' && row?.state !== 'refused')) throw new AppError('not-found')

  const { ok, received } = await addPiece(id, file, { offset, bytes })
  return { ok, received, refusal: received === file.size ? await lookAt(id, file) : null }
}

type Replacement = { id: string; file: string; name: string; size: number }

/**
 * Another file in the place of one that was refused, still to be sent. Null: the run takes no files (any more).
 * @throws AppError `forbidden`
 */
export async function replaceFile(
  actor: Actor,
  { id, file: fileId, name, size }: Replacement
): Promise<StoredFile | null> {
  refuseOthers(actor)
  const replaced = await db().$transaction(async (tx) => {
    const options = await lockOptions(tx, id, ['uploading', 'refused'])
    const before = options?.files.find((one) => one.id === fileId)
    if (!options || !before) return null

    const file = { id: newId(), kind: before.kind, name, size }
    const files = options.files.map((one) => (one.id === fileId ? file : one))
    await tx.importRun.update({
      where: { id },
      data: { state: 'uploading', options: { ...options, files }, files: files.map(storedName), progress: {} }
    })
    return { before, file }
  })
  if (replaced) await deleteFile(id, replaced.before)
  return replaced?.file ?? null
}

/** The options of a run in one of these states, which nobody else changes until the transaction ends. */
async function lockOptions(tx: Queries, id: string, states: ImportState[]): Promise<RunOptions | null> {
  await tx.$queryRaw`SELECT id FROM import_run WHERE id = ${id}::uuid FOR UPDATE`
  const row = await tx.importRun.findUnique({ where: { id }, select: { state: true, options: true } })
  return row && states.includes(row.state) ? readOptions(row.options) : null
}

type Step = { id: string; step: RunOptions['step'] }

/**
 * Marks a run as one that a server is to take up: a step that it begins, or goes on with.
 * @throws AppError `forbidden`
 */
export async function beginStep(
  actor: Actor,
  { id, step }: Step
): Promise<Outcome<null, 'already-running' | 'incomplete' | 'not-now'>> {
  refuseOthers(actor)
  await settleSilentRuns()
  if (await getRunAtWork()) return { ok: false, reason: 'already-running' }

  const row = await db().importRun.findUnique({ where: { id }, select: { options: true } })
  const files = readOptions(row?.options)?.files ?? []
  if (files.length === 0 || !(await areComplete(id, files))) return { ok: false, reason: 'incomplete' }

  return db().$transaction(async (tx) => {
    const options = await lockOptions(tx, id, BEFORE[step])
    if (!options || (step === 'import' && options.step === 'check' && !(await wasChecked(tx, id)))) {
      return { ok: false as const, reason: 'not-now' as const }
    }
    await tx.importRun.update({
      where: { id },
      data: {
        state: step === 'check' ? 'checking' : 'running',
        options: { ...options, step },
        progress: { stage: 'waiting', done: 0, total: 0, at: new Date().toISOString() },
        finishedAt: null
      }
    })
    if (step === 'import') await audit(tx, actor, { action: 'import.start', id })
    return { ok: true as const, value: null }
  })
}

/** Nobody imports what they have not been told of. */
async function wasChecked(tx: Queries, id: string): Promise<boolean> {
  return (await tx.importRun.count({ where: { id, state: 'checked' } })) > 0
}

/**
 * Ends a run, whatever it does: one at work stops between two items, and what it wrote stays. False: it was over.
 * @throws AppError `forbidden`
 */
export async function cancelRun(actor: Actor, id: string): Promise<boolean> {
  refuseOthers(actor)
  const { count } = await db().importRun.updateMany({
    where: { id, state: { in: ['uploading', 'checked', 'refused', 'interrupted', ...AT_WORK] } },
    data: { state: 'cancelled', finishedAt: new Date() }
  })
  if (count === 0) return false

  await audit(db(), actor, { action: 'import.cancel', id })
  await deleteFiles(id)
  return true
}

/** A server that could not take it up leaves it to somebody to try again. */
export async function leaveRun(id: string): Promise<void> {
  await db().importRun.updateMany({
    where: { id, state: { in: [...AT_WORK] } },
    data: { state: 'interrupted', finishedAt: new Date() }
  })
}

async function audit(queries: Queries, actor: Actor, { action, id }: { action: string; id: string }): Promise<void> {
  const accountId = actor.kind === 'account' ? actor.accountId : null
  await queries.auditEvent.create({
    data: { accountId, actor: actor.name, action, subjectKind: 'import_run', subjectId: id }
  })
}

/**
 * Deletes what was sent for runs that are over, or that nobody went on with for two weeks, and what runs that are not
 * known have left by then. Returns of how many runs.
 */
export async function deleteOldImportFiles(now = new Date()): Promise<number> {
  const since = new Date(now.getTime() - FILES_KEPT_DAYS * DAY)
  const folders = await foldersOfRuns()
  const ids = folders.map(({ id }) => id)
  const [known, wanting] = await Promise.all([getRunIds(ids), getRunsWantingFiles(ids, since)])
  let deleted = 0
  for (const { id, changedAt } of folders) {
    if (wanting.has(id)) continue
    if (known.has(id)) deleted += Number(await deleteFiles(id))
    else if (changedAt < since) await deleteFolder(id)
  }
  return deleted
}
