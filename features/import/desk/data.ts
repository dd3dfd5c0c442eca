import 'server-only'
import { may } from '#features/roles/policy.ts'
import type { Actor } from '#features/session/actor.ts'
import { db } from '#lib/db.ts'
import { AppError } from '#lib/errors.ts'
import type { ImportState } from '#prisma/generated/enums.ts'
import type { RefusedImport } from '../refusal.ts'
import { RUNS_PER_PAGE } from './constants.ts'
import { areComplete, receivedOf } from './files.ts'
import { lookAt } from './look.ts'
import { readStoredReport, type StoredReport } from './report-shape.ts'
import { AT_WORK, type RunOptions, type RunProgress, readOptions, readProgress, type StoredFile } from './schema.ts'

function refuseOthers(actor: Actor): void {
  if (!may(actor, 'import.run')) throw new AppError('forbidden', 'Only administrators import.')
}

export type RunRow = {
  id: string
  state: ImportState
  source: string
  files: string[]
  startedAt: Date
  /** Who started it; null: the command line, or somebody whose account is gone. */
  by: string | null
  /** Texts that it brought, pages among them. */
  texts: number
}

/**
 * Past runs and those under way, newest first.
 * @throws AppError `forbidden`
 */
export async function getImportRuns(actor: Actor, page: number): Promise<{ runs: RunRow[]; pages: number }> {
  refuseOthers(actor)

  const [total, rows] = await Promise.all([
    db().importRun.count(),
    db().$queryRaw<(Omit<RunRow, 'startedAt'> & { started_at: Date })[]>`
      SELECT run.id, run.state, coalesce(nullif(run.source, ''), run.report->>'source', '') AS source, run.files, run.started_at, person.name AS by,
        (coalesce((run.report #>> '{kinds,post,created}')::int, 0)
          + coalesce((run.report #>> '{kinds,page,created}')::int, 0)) AS texts
      FROM import_run run
      LEFT JOIN account ON account.id = run.account_id
      LEFT JOIN person ON person.id = account.person_id
      ORDER BY run.started_at DESC, run.id DESC
      LIMIT ${RUNS_PER_PAGE} OFFSET ${(page - 1) * RUNS_PER_PAGE}`
  ])
  const runs = rows.map(({ started_at: startedAt, ...row }) => ({ ...row, startedAt }))
  return { runs, pages: Math.max(1, Math.ceil(total / RUNS_PER_PAGE)) }
}

export type Run = {
  id: string
  state: ImportState
  source: string
  files: string[]
  startedAt: Date
  by: string | null
  /** Null: started on the command line. */
  options: RunOptions | null
  progress: RunProgress
  report: StoredReport | null
  /** Everything that was sent is still here: it can go on. */
  isComplete: boolean
}

/**
 * One run; null when there is none of this id.
 * @throws AppError `forbidden`
 */
export async function getImportRun(actor: Actor, id: string): Promise<Run | null> {
  refuseOthers(actor)

  const row = await db().importRun.findUnique({
    where: { id },
    include: { account: { select: { person: { select: { name: true } } } } }
  })
  if (!row) return null

  const { state, source, files, startedAt } = row
  const options = readOptions(row.options)
  return {
    id,
    state,
    source,
    files,
    startedAt,
    by: row.account?.person.name ?? null,
    options,
    progress: readProgress(row.progress),
    report: readStoredReport(row.report),
    isComplete: options !== null && (await areComplete(id, options.files))
  }
}

/** A file on its way: how much is here, and what is wrong with it once it is whole. */
export type FileState = StoredFile & { received: number; refusal: RefusedImport | null }

/** The files of a run as they are on the disk. Takes the run from whoever was allowed to read it. */
export async function statesOfFiles({ id, options }: Pick<Run, 'id' | 'options'>): Promise<FileState[]> {
  return Promise.all(
    (options?.files ?? []).map(async (file) => {
      const received = await receivedOf(id, file)
      return { ...file, received, refusal: received === file.size ? await lookAt(id, file) : null }
    })
  )
}

/**
 * Where a run is, for whoever watches.
 * @throws AppError `forbidden`; `not-found`
 */
export async function getImportProgress(
  actor: Actor,
  id: string
): Promise<{ state: ImportState; progress: RunProgress; silent: number }> {
  refuseOthers(actor)

  const [row] = await db().$queryRaw<{ state: ImportState; progress: unknown; silent: number }[]>`
    SELECT state, progress, extract(epoch FROM now() - coalesce((progress->>'at')::timestamptz, started_at))::float8 AS silent
    FROM import_run WHERE id = ${id}::uuid`
  if (!row) throw new AppError('not-found')
  return { ...row, progress: readProgress(row.progress) }
}

/** The run at work, if any. */
export async function getRunAtWork(): Promise<{ id: string } | null> {
  return db().importRun.findFirst({ where: { state: { in: [...AT_WORK] } }, select: { id: true } })
}

/** Which of these folders belong to a run that still wants what was sent, by when it last changed. */
export async function getRunsWantingFiles(ids: string[], since: Date): Promise<Set<string>> {
  const rows = await db().importRun.findMany({
    where: {
      id: { in: ids },
      OR: [
        { state: { in: [...AT_WORK] } },
        {
          state: { in: ['uploading', 'checked', 'refused', 'interrupted'] },
          OR: [{ startedAt: { gte: since } }, { finishedAt: { gte: since } }]
        }
      ]
    },
    select: { id: true }
  })
  return new Set(rows.map(({ id }) => id))
}

/** The ids among these that are those of runs. */
export async function getRunIds(ids: string[]): Promise<Set<string>> {
  const rows = await db().importRun.findMany({ where: { id: { in: ids } }, select: { id: true } })
  return new Set(rows.map(({ id }) => id))
}
