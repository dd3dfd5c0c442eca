import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import { expect, test, vi } from 'vitest'
import { queuePublication } from '#features/drafts/scheduling/queue.ts'
import { db } from '#lib/db.ts'
import { makeActor } from '#testing/accounts.ts'
import { databaseUrlOfTest, environmentOfTest, setUpDatabase } from '#testing/database.ts'
import { drafted, due, passHour, planned } from '#testing/drafts.ts'
import { startJobs } from './jobs.ts'

setUpDatabase()

const rowOf = (id: string) => db().post.findUniqueOrThrow({ where: { id } })
const publications = (id: string) => db().auditEvent.count({ where: { subjectId: id, action: 'post.publish' } })

test('two servers on one database – what was missed and what comes is published once each', async () => {
  const author = await makeActor()
  const editor = await makeActor({ role: 'editor' })
  const missed = await drafted({ title: 'Manqué' }, author)
  await planned({ ...missed, actor: editor })
  await passHour(missed.id)

  const servers = await Promise.all([startJobs(databaseUrlOfTest()), startJobs(databaseUrlOfTest())])
  try {
    const soon = await drafted({ title: 'Bientôt' }, author)
    await planned({ ...soon, actor: editor })
    const at = new Date(Date.now() + 1_500)
    await db().post.update({ where: { id: soon.id }, data: { scheduledAt: at } })
    // Both look at it, as after a change of the hour.
    await Promise.all([1, 2, 3, 4].map(() => queuePublication({ id: soon.id, at })))

    await vi.waitFor(async () => expect((await rowOf(soon.id)).status).toBe('published'), { timeout: 15_000 })
    await pause(2_500)
    for (const { id } of [missed, soon]) {
      expect(await rowOf(id)).toMatchObject({ status: 'published' })
      expect(await publications(id)).toBe(1)
      expect(await db().revision.count({ where: { postId: id, kind: 'publish' } })).toBe(1)
      expect(await db().notice.count({ where: { postId: id } })).toBe(1)
    }
    expect((await rowOf(soon.id)).publishedAt).toEqual(at)
  } finally {
    await Promise.all(servers.map((server) => server.stop()))
  }
})

test('a server killed between its claim and the commit – another publishes, once', async () => {
  const text = await due({ title: 'Coupure' })
  const killed = await holdAudits(async () => {
    const worker = spawn(process.execPath, ['--import', './server/hooks.mjs', 'testing/one-job-server.ts'], {
      env: environmentOfTest(),
      stdio: 'ignore'
    })
    const ended = once(worker, 'exit')
    // It has written the content, and waits to write the audit.
    await vi.waitFor(async () => expect(await waitingForAudits()).toBe(1), { timeout: 25_000, interval: 100 })
    worker.kill('SIGKILL')
    await ended
    return worker.signalCode
  })
  expect(killed).toBe('SIGKILL')
  await vi.waitFor(async () => expect(await waitingForAudits()).toBe(0), { timeout: 10_000 })
  expect(await rowOf(text.id)).toMatchObject({ status: 'scheduled', version: 2, slug: null })

  const server = await startJobs(databaseUrlOfTest())
  await server.stop()
  expect(await rowOf(text.id)).toMatchObject({ status: 'published', version: 3, publishedAt: text.at })
  expect(await publications(text.id)).toBe(1)
  expect(await db().revision.count({ where: { postId: text.id, kind: 'publish' } })).toBe(1)
})
/** Nobody else writes what happened while this runs. */
function holdAudits<T>(run: () => Promise<T>): Promise<T> {
  return db().$transaction(
    async (tx) => {
      await tx.$executeRaw`LOCK TABLE audit_event IN EXCLUSIVE MODE`
      return run()
    },
    { timeout: 30_000 }
  )
}

async function waitingForAudits(): Promise<number> {
  const [row] = await db().$queryRaw<[{ count: number }]>`
    SELECT count(*)::int AS count FROM pg_locks
    WHERE relation = 'audit_event'::regclass AND NOT granted`
  return row.count
}
