import { PgBoss } from 'pg-boss'
import { z } from 'zod'
import { findDue } from '#features/drafts/scheduling/data.ts'
import { publishScheduled } from '#features/drafts/scheduling/mutations.ts'
import { sendNotices } from '#features/notices/letters.ts'
import { tagsOfAppearances } from '#features/posts/constants.ts'
import { announceExpiry } from '#features/publication/expiry.ts'
import { databaseUrl } from '#lib/database-url.ts'
import { AppError } from '#lib/errors.ts'
import { startImports } from './import-jobs.ts'
import { logError, logStep } from './log.ts'

// See docs/decisions/0011-schedule-in-postgresql.md.

/** One text at its hour. */
const ONE = 'publish-scheduled'
/** Every minute: whatever is due and was not published. */
const ALL = 'publish-due'

/** The queue's own tables, apart from ours: it makes and changes them itself. */
export const QUEUE_SCHEMA = 'queue'

const INSUFFICIENT_PRIVILEGE = '42501'
const MAY_NOT_CREATE = `The database’s user may not make the schema “${QUEUE_SCHEMA}”: grant it CREATE on the database.`

const appointment = z.object({ id: z.uuid() })

/** A worker that was killed holds its text for a minute; then another tries, five times, further and further apart. */
const TRIES = { retryLimit: 5, retryDelay: 5, retryBackoff: true, expireInSeconds: 60, deleteAfterSeconds: 86_400 }
/** One that waits or runs is enough: there are as many servers as there are. */
const ONCE = { policy: 'stately', retryLimit: 0, expireInSeconds: 60, deleteAfterSeconds: 3_600 } as const

/**
 * Publishes scheduled texts at their hour, and now those whose hour passed while no server ran, and does the imports
 * of the desk, until `stop` is called, which waits for those under way. Several servers share the work.
 */
export async function startJobs(url = databaseUrl()): Promise<{ stop: () => Promise<void> }> {
  const boss = new PgBoss({ connectionString: url, schema: QUEUE_SCHEMA, application_name: 'parution jobs', max: 3 })
  boss.on('error', (error) => logError('queue', error))
  await boss.start().catch((error: NodeJS.ErrnoException) => {
    throw error.code === INSUFFICIENT_PRIVILEGE ? new AppError('unavailable', MAY_NOT_CREATE) : error
  })
  await boss.createQueue(ONE, TRIES)
  await boss.createQueue(ALL, ONCE)

  await boss.work(ONE, { pollingIntervalSeconds: 1 }, async (jobs) => {
    for (const { data } of jobs) await publishAtItsHour(appointment.parse(data).id)
  })
  await boss.work(ALL, { pollingIntervalSeconds: 5 }, publishAllDue)
  await boss.schedule(ALL, '* * * * *')

  const queue: typeof globalThis.parutionQueue = async ({ id, at }) => {
    await boss.send(ONE, { id }, { startAfter: at })
  }
  globalThis.parutionQueue = queue
  await publishAllDue().catch((error) => logError('scheduled texts', error))
  const imports = await startImports(boss, url)

  return {
    stop: async () => {
      await imports.stop()
      if (globalThis.parutionQueue === queue) globalThis.parutionQueue = undefined
      await boss.stop({ graceful: true, timeout: 10_000 })
    }
  }
}

/** One that can't be published for now keeps no other from it. */
async function publishAllDue(): Promise<void> {
  for (const id of await findDue()) {
    await publishAtItsHour(id).catch((error) => logError(`scheduled text ${id}`, error))
  }
}

async function publishAtItsHour(id: string): Promise<void> {
  const run = await publishScheduled(id)
  if (run.kind === 'none') return

  const { before, after } = run.change
  await announceExpiry(tagsOfAppearances(before, after))
  await sendNotices(run.kind === 'published' ? run.change.told : run.told)
  logStep(
    run.kind === 'published' ? `Published at its hour: ${run.change.path}` : `Not published: ${run.reason} (${id})`
  )
}
