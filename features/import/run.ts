import { basename } from 'node:path'
import { adoptImportedMenu } from '#features/menus/imported/mutations.ts'
import { cacheTags } from '#features/posts/constants.ts'
import { getPublication } from '#features/publication/data.ts'
import { announceExpiry } from '#features/publication/expiry.ts'
import { may } from '#features/roles/policy.ts'
import { refreshMissing } from '#features/search/mutations.ts'
import type { Actor } from '#features/session/actor.ts'
import { AppError } from '#lib/errors.ts'
import { getKnown, getOtherLanguage } from './data.ts'
import type { FetchFile } from './fetch.ts'
import { importFoundation } from './foundation.ts'
import { finishItems, takeItem } from './items.ts'
import type { Known } from './known.ts'
import { filesOf, foreseeMissing, takeFiles } from './media-files.ts'
import { type MediaFolder, openMediaFolder } from './media-folder.ts'
import { finishRun, startRun, withImportLock } from './mutations.ts'
import { makePlan, type Plan } from './plan.ts'
import { RefusedImport } from './refusal.ts'
import { keptReport, newReport, type Report } from './report.ts'
import { surroundingsFor } from './surroundings.ts'
import { type Survey, sourceOf, survey } from './survey.ts'
import { newWork, type Work } from './work.ts'

export type ImportPhase = 'reading' | 'attachments' | 'items' | 'files'

export type ImportOptions = {
  files: string[]
  actor: Actor
  dryRun?: boolean
  /** A run that was written down before it began; else one is. */
  runId?: string
  /** Folder with the old site's files, or a ZIP archive of it. */
  mediaFolder?: string | undefined
  /** False: nothing is fetched from the web. */
  download?: boolean
  onProgress?: (phase: ImportPhase, done: number, total: number) => void
  fetchFile?: FetchFile | undefined
  /** Stops between two items; what is written stays whole, and the next import goes on from there. */
  signal?: AbortSignal
}

/**
 * Imports a WordPress export, all its parts at once. Doing it again changes
 * nothing; an import that was cut short goes on where it stopped.
 * @throws RefusedImport before anything is written; AppError `forbidden`
 */
export async function importWordPress(options: ImportOptions): Promise<Report> {
  const { files, actor, dryRun = false } = options
  if (!may(actor, 'import.run')) throw new AppError('forbidden', 'Only administrators import.')
  if (files.length === 0) throw new RefusedImport('no-file')

  const started = performance.now()
  const report = newReport(dryRun)
  report.files = files.map((file) => basename(file))
  const folder = options.mediaFolder ? await openMediaFolder(options.mediaFolder) : null
  try {
    await importFiles({ report, options, folder })
  } finally {
    folder?.close()
  }

  report.state = 'done'
  report.seconds = Math.round(performance.now() - started) / 1_000
  return report
}

async function importFiles({ report, options, folder }: Omit<Context, 'found'>): Promise<void> {
  const { files, dryRun = false, onProgress = () => {}, signal } = options
  onProgress('reading', 0, 1)
  const found = await survey(files, report, signal)

  try {
    report.source = sourceOf(found.site)
    report.title = found.site.title
    report.zone = found.zone
    report.otherLanguage = await otherLanguage(found.site.language)
    const context = { found, report, options, folder }
    if (dryRun) await foresee(context)
    else await withImportLock(() => recordedRun(context))
  } finally {
    await found.dispose()
  }
}

type Context = { found: Survey; report: Report; options: ImportOptions; folder: MediaFolder | null }

/** Everything but writing. Which pictures the web gives is known only when they are asked for. */
async function foresee(context: Context): Promise<void> {
  const { plan, known } = await importItems(context, null)
  const { report, options, folder } = context
  if (!(options.download ?? true)) report.missingMedia = foreseeMissing(plan, known, folder)
}

/** Writes, with a run that says truly how it ended. */
async function recordedRun(context: Context): Promise<void> {
  const { report, options, folder } = context
  const languageBefore = await getOtherLanguage(report.source)
  const runId = await startRun(options.actor, { source: report.source, files: report.files, id: options.runId })
  await refreshMissing()

  try {
    const { plan, known } = await importItems(context, runId)
    if (hasChanges(report)) await announceExpiry([cacheTags.publication, cacheTags.lists])
    const download = options.download ?? true
    const onProgress = (done: number, total: number) => {
      options.signal?.throwIfAborted()
      options.onProgress?.('files', done, total)
    }
    await takeFiles({ files: filesOf(plan, known), folder, download, report, onProgress, fetchFile: options.fetchFile })
    if (report.filesTaken > 0) await announceExpiry([cacheTags.publication, cacheTags.lists])
    report.menu = await adoptImportedMenu(options.actor, report.source)
    if (report.menu?.state === 'adopted') await announceExpiry([cacheTags.publication])
    await finishRun(runId, 'done', keptReport({ ...report, state: 'done' }))
    // Pages name the language of imported texts, which the newest import that is done says.
    if (report.otherLanguage !== languageBefore) await announceExpiry([cacheTags.publication, cacheTags.lists])
  } catch (error) {
    await finishRun(runId, 'interrupted', keptReport(report)).catch(() => {})
    throw error
  }
}

async function importItems(
  { found, report, options }: Context,
  runId: string | null
): Promise<{ plan: Plan; known: Known }> {
  const known = await getKnown(report.source)
  const plan = makePlan(report.source, found, known)
  await importFoundation({ plan, known, report, runId })

  const work = newWork({ plan, known, report, runId, aroundOf: surroundingsFor(plan, found.reusableBlocks) })
  // Attachments first: texts refer to their rows.
  try {
    await pass(found, 'attachments', { work, options })
    await pass(found, 'items', { work, options })
  } finally {
    // A batch on its way arrives before anybody else may look.
    await Promise.allSettled([work.writing, work.indexing])
  }
  return { plan, known }
}

type Pass = { work: Work; options: ImportOptions }

async function pass(found: Survey, phase: 'attachments' | 'items', { work, options }: Pass): Promise<void> {
  const wanted = found.entries.map(({ type }) => (type === 'attachment') === (phase === 'attachments'))
  const total = wanted.filter(Boolean).length
  let done = 0

  for await (const { item, index } of found.items(wanted)) {
    options.signal?.throwIfAborted()
    const entry = found.entries[index]
    if (entry) await takeItem(work, item, entry)
    done += 1
    options.onProgress?.(phase, done, total)
  }
  await finishItems(work)
}

function hasChanges(report: Report): boolean {
  return Object.values(report.kinds).some(({ created, updated }) => created + updated > 0)
}

/** The export's language when readers will be told another: the settings decide how pages are read aloud and typeset. */
async function otherLanguage(written: string): Promise<string | null> {
  const { language } = await getPublication()
  const given = written.trim().toLowerCase()
  return given === '' || given.split('-', 1)[0] === language ? null : written.trim()
}
