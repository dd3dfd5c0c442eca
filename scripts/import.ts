// npm run import -- [--dry-run] [--media DIR|ZIP] [--no-media] [--report FILE] EXPORT.xml…
// Imports a WordPress export; works while the server runs.
import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { SingleBar } from 'cli-progress'
import { RefusedImport } from '#features/import/refusal.ts'
import { type ImportWords, importWords, refusalText, reportJson, reportText } from '#features/import/report-text.ts'
import { type ImportPhase, importWordPress } from '#features/import/run.ts'
import { ensurePublication } from '#features/publication/mutations.ts'
import { db } from '#lib/db.ts'
import { migrate } from '#server/migrate.ts'
import { ensureDatabase } from '#server/postgres.ts'

const isFrench = Intl.DateTimeFormat().resolvedOptions().locale.startsWith('fr')
const t = importWords(isFrench ? 'fr' : 'en')

function readArguments() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        'dry-run': { type: 'boolean', default: false },
        media: { type: 'string' },
        'no-media': { type: 'boolean', default: false },
        report: { type: 'string' }
      }
    })
  } catch (error) {
    console.error(`${t('badOption', { detail: (error as Error).message })}\n${t('usage')}`)
    process.exit(1)
  }
}

/** A bar on a terminal, a line for each stage elsewhere. */
function progress(words: ImportWords) {
  const bar = process.stderr.isTTY
    ? new SingleBar({
        format: '{stage} {bar} {value}/{total}',
        stream: process.stderr,
        hideCursor: true,
        clearOnComplete: true
      })
    : null
  let current: ImportPhase | null = null

  return {
    show(phase: ImportPhase, done: number, total: number): void {
      const stage = words(`phases.${phase}`)
      if (phase !== current) {
        current = phase
        if (bar) bar.start(total, done, { stage })
        else console.error(`${stage}…`)
      }
      bar?.update(done)
    },
    stop: () => bar?.stop()
  }
}

const { values, positionals } = readArguments()
if (positionals.length === 0) {
  console.error(`${refusalText(t, new RefusedImport('no-file'))}\n${t('usage')}`)
  process.exit(1)
}

const stop = new AbortController()
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort())

const database = await ensureDatabase()
const bar = progress(t)
try {
  await migrate(database.url)
  if (!values['dry-run']) await ensurePublication()

  const report = await importWordPress({
    files: positionals,
    actor: { kind: 'system', name: 'command line' },
    dryRun: values['dry-run'],
    mediaFolder: values.media,
    download: !values['no-media'],
    onProgress: bar.show,
    signal: stop.signal
  })
  bar.stop()
  console.log(reportText(t, report))
  if (values.report) writeReport(values.report, reportJson(t, report))
} catch (error) {
  bar.stop()
  process.exitCode = 1
  if (error instanceof RefusedImport) console.error(`${t('refusedTitle')}. ${refusalText(t, error)}`)
  else if (stop.signal.aborted) console.error(t('interrupted'))
  else {
    console.error(t('failed', { detail: (error as Error).message }))
    console.error((error as Error).stack)
  }
} finally {
  await db().$disconnect()
  await database.stop()
  process.exit()
}

function writeReport(file: string, json: string): void {
  try {
    writeFileSync(file, json)
  } catch {
    console.error(t('reportUnwritable', { file }))
    process.exitCode = 1
  }
}
