import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { PgBoss } from 'pg-boss'
import { expect, test, vi } from 'vitest'
import { beginStep, createRun, receivePiece } from '#features/import/desk/mutations.ts'
import { queueRun } from '#features/import/desk/queue.ts'
import type { AccountActor } from '#features/session/actor.ts'
import { db } from '#lib/db.ts'
import { makeActor } from '#testing/accounts.ts'
import { databaseUrlOfTest, environmentOfTest, setUpDatabase } from '#testing/database.ts'
import { exportOf, itemOf } from '#testing/wxr.ts'
import manifest from '../package.json' with { type: 'json' }
import { IMPORT_MEMORY } from './import-jobs.ts'
import { QUEUE_SCHEMA, startJobs } from './jobs.ts'

setUpDatabase()

const ITEMS = 1_500

async function sent(actor: AccountActor, xml: Buffer): Promise<string> {
  const files = [{ kind: 'export' as const, name: 'export.xml', size: xml.length }]
  const created = await createRun(actor, { pictures: 'none', files })
  if (!created.ok) throw new Error(created.reason)
  const { id, files: stored } = created.value
  await receivePiece(actor, { id, file: stored[0]?.id ?? '', offset: 0, bytes: xml })
  return id
}

const stateOf = async (id: string) => (await db().importRun.findUniqueOrThrow({ where: { id } })).state
const becomes = (id: string, state: string) =>
  vi.waitFor(async () => expect(await stateOf(id)).toBe(state), { timeout: 100_000, interval: 100 })

test('the child has the memory that the command has', () => {
  expect(manifest.scripts.import).toContain(IMPORT_MEMORY.join(' '))
})

test('a server that is killed in the middle – leaves the run interrupted, and another goes on to the end', async () => {
  const actor = await makeActor({ role: 'administrator' })
  const content = '<p>Des mots, <strong>encore</strong> des mots.</p>'.repeat(40)
  const items = Array.from({ length: ITEMS }, (_, index) => itemOf(index + 1, { slug: `texte-${index}`, content }))
  const id = await sent(actor, Buffer.from(exportOf({ items: items.join('\n') })))

  const first = await startJobs(databaseUrlOfTest())
  try {
    expect(await beginStep(actor, { id, step: 'check' })).toMatchObject({ ok: true })
    await queueRun(id)
    await becomes(id, 'checked')
    expect(await db().post.count()).toBe(0)
  } finally {
    await first.stop()
  }

  const killed = spawn(process.execPath, ['--import', './server/hooks.mjs', 'testing/one-job-server.ts'], {
    env: environmentOfTest(),
    stdio: 'ignore'
  })
  const ended = once(killed, 'exit')
  const boss = new PgBoss({ connectionString: databaseUrlOfTest(), schema: QUEUE_SCHEMA })
  await boss.start()
  try {
    expect(await beginStep(actor, { id, step: 'import' })).toMatchObject({ ok: true })
    await boss.send('import', { id })
    await vi.waitFor(async () => expect(await db().post.count()).toBeGreaterThan(0), { timeout: 60_000, interval: 20 })
  } finally {
    killed.kill('SIGKILL')
    await ended
    await boss.stop({ graceful: false })
  }

  // Its child hears that it is gone, and ends between two items.
  await becomes(id, 'interrupted')
  const before = await db().post.count()
  expect(before).toBeGreaterThan(0)
  expect(before).toBeLessThan(ITEMS)

  const second = await startJobs(databaseUrlOfTest())
  try {
    expect(await beginStep(actor, { id, step: 'import' })).toMatchObject({ ok: true })
    await queueRun(id)
    await becomes(id, 'done')
  } finally {
    await second.stop()
  }
  expect(await db().post.count()).toBe(ITEMS)
  expect(await db().importRecord.count({ where: { kind: 'post' } })).toBe(ITEMS)
}, 300_000)

test('a server that stops – ends an import that hangs, and leaves it interrupted', async () => {
  const actor = await makeActor({ role: 'administrator' })
  const id = await sent(actor, Buffer.from(exportOf({ blog: 'https://arret.example.org', items: itemOf(1) })))
  const server = await startJobs(databaseUrlOfTest())
  await db().$transaction(
    async (tx) => {
      await tx.$executeRaw`LOCK TABLE post IN ACCESS EXCLUSIVE MODE`
      expect(await beginStep(actor, { id, step: 'check' })).toMatchObject({ ok: true })
      await queueRun(id)
      const isAtWork = async () => {
        const { progress } = await db().importRun.findUniqueOrThrow({ where: { id } })
        expect(progress).toMatchObject({ stage: 'reading' })
      }
      await vi.waitFor(isAtWork, { timeout: 30_000, interval: 100 })
      await server.stop()
    },
    { timeout: 60_000 }
  )
  expect(await stateOf(id)).toBe('interrupted')
}, 90_000)
