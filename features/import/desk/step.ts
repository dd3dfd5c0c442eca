import 'server-only'
import { db } from '#lib/db.ts'
import type { Prisma } from '#prisma/generated/client.ts'
import { finishRun, withImportLock } from '../mutations.ts'
import { RefusedImport } from '../refusal.ts'
import { keptReport, type Report } from '../report.ts'
import { importWords, type ReportLocale, reportJson } from '../report-text.ts'
import { importWordPress } from '../run.ts'
import { PROGRESS_INTERVAL } from './constants.ts'
import { deleteFiles, pathOf, writeReport } from './files.ts'
import { AT_WORK, type RunOptions, type RunProblem, readOptions, type Stage } from './schema.ts'

const SYSTEM = { kind: 'system', name: 'import' } as const

type Job = { id: string; options: RunOptions; language: ReportLocale }

/**
 * Does the step of a run that somebody asked for: the dry run, or the import. Writes down where it is every second,
 * and stops when the run was cancelled, or `stop` is told to. A run that is not at work is left alone.
 */
export async function doStep(id: string, stop: AbortController): Promise<void> {
  const job = await findJob(id)
  if (!job) return

  const watch = keepTelling(id, stop)
  try {
    const report = await work(job, { signal: stop.signal, onProgress: watch.show })
    await writeReport(id, reportJson(importWords(job.language), report))
    if (job.options.step === 'check') await finishRun(id, 'checked', keptReport(report))
    else await deleteFiles(id)
  } catch (error) {
    await leave(job, error, stop.signal)
  } finally {
    await watch.end()
  }
}

async function findJob(id: string): Promise<Job | null> {
  const row = await db().importRun.findFirst({
    where: { id, state: { in: [...AT_WORK] } },
    select: { options: true, account: { select: { language: true } } }
  })
  const options = readOptions(row?.options)
  const publication = await db().publication.findUnique({ where: { id: 1 }, select: { language: true } })
  const language = row?.account?.language ?? publication?.language ?? 'fr'
  return options && { id, options, language }
}

type Watching = { signal: AbortSignal; onProgress: (stage: Stage, done: number, total: number) => void }

async function work({ id, options }: Job, watching: Watching): Promise<Report> {
  const paths = (kind: 'export' | 'pictures') =>
    options.files.filter((file) => file.kind === kind).map((file) => pathOf(id, file))
  const given = {
    files: paths('export'),
    actor: SYSTEM,
    mediaFolder: paths('pictures')[0],
    download: options.pictures === 'web',
    ...watching
  }
  // The lock says, to whoever asks whether this run lives, that it does; an import takes it itself.
  return options.step === 'check'
    ? withImportLock(() => importWordPress({ ...given, dryRun: true }))
    : importWordPress({ ...given, runId: id })
}

/** Why it ended before its end; what people can do something about is said to them. */
async function leave({ id }: Job, error: unknown, signal: AbortSignal): Promise<void> {
  const isRefused = error instanceof RefusedImport
  const problem: RunProblem | null = isRefused
    ? { code: error.code, values: error.values }
    : signal.aborted
      ? null
      : { code: 'failed', values: {} }
  if (problem?.code === 'failed') console.error('An import failed.', error)

  const state = isRefused && error.code !== 'already-running' ? 'refused' : 'interrupted'
  await db().importRun.updateMany({
    // An import that began has said by itself that it was interrupted.
    where: { id, state: { in: [...AT_WORK, 'interrupted'] } },
    data: { state, finishedAt: new Date(), ...(problem && { progress: { problem } as Prisma.InputJsonObject }) }
  })
}

/** Writes down once a second where the run is, and that it lives. */
function keepTelling(id: string, stop: AbortController) {
  let now: { stage: Stage; done: number; total: number } = { stage: 'reading', done: 0, total: 0 }
  let writing = Promise.resolve()

  async function tell(): Promise<void> {
    const { count } = await db().importRun.updateMany({
      where: { id, state: { in: [...AT_WORK] } },
      data: { progress: { ...now, at: new Date().toISOString() } }
    })
    if (count === 0) stop.abort()
  }
  const timer = setInterval(() => {
    // A database that does not answer for a moment is met by the import itself.
    writing = writing.then(tell).catch(() => {})
  }, PROGRESS_INTERVAL)

  return {
    show: (stage: Stage, done: number, total: number) => {
      now = { stage, done, total }
    },
    end: () => {
      clearInterval(timer)
      return writing
    }
  }
}
