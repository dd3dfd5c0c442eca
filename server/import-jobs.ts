import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { PgBoss } from 'pg-boss'
import { z } from 'zod'
import { leaveRun } from '#features/import/desk/mutations.ts'
import { settleSilentRuns } from '#features/import/desk/settling.ts'
import { databaseUrl } from '#lib/database-url.ts'
import { logError, logStep } from './log.ts'

const QUEUE = 'import'
const PROGRAM = join(import.meta.dirname, 'import-child.ts')
const HOOKS = join(import.meta.dirname, 'hooks.mjs')

/** As for the command in package.json: exports may be larger than memory, and readers are served meanwhile. */
export const IMPORT_MEMORY = ['--max-old-space-size=300', '--max-semi-space-size=8']

/** Longer than writing what is on its way takes. What is left then is whole all the same: batches are transactions. */
const PATIENCE = 8_000

/** Seconds: what this machine was at when it stopped is over, but another server may be about to begin one. */
const SILENCE_AT_START = 5

/** Tried once: somebody looks at the page, and goes on from there. */
const ONCE = { retryLimit: 0, expireInSeconds: 86_400, deleteAfterSeconds: 3_600 }

const job = z.object({ id: z.uuid() })

/**
 * Takes up imports that people start at the desk, one after the other, each in a process of its own. `stop` ends the
 * one under way between two items; it is interrupted then, and somebody may go on with it.
 */
export async function startImports(boss: PgBoss, url = databaseUrl()): Promise<{ stop: () => Promise<void> }> {
  const children = new Set<ChildProcess>()
  await settleSilentRuns(SILENCE_AT_START)
  await boss.createQueue(QUEUE, ONCE)
  await boss.work(QUEUE, { pollingIntervalSeconds: 1 }, async (jobs) => {
    for (const { data } of jobs) await runApart(job.parse(data).id, { url, children })
  })

  const queue: typeof globalThis.parutionImports = async (id) => void (await boss.send(QUEUE, { id }))
  globalThis.parutionImports = queue
  return {
    stop: async () => {
      if (globalThis.parutionImports === queue) globalThis.parutionImports = undefined
      await Promise.all([...children].map(endChild))
    }
  }
}

type Place = { url: string; children: Set<ChildProcess> }

async function runApart(id: string, { url, children }: Place): Promise<void> {
  const child = spawn(process.execPath, [...IMPORT_MEMORY, '--import', HOOKS, PROGRAM], {
    // The line between both tells it when this process is gone, however that ended.
    stdio: ['ignore', 'inherit', 'inherit', 'ipc']
  })
  children.add(child)
  try {
    child.send({ id, url })
    const [code] = await once(child, 'exit')
    logStep(`Import ${id} ended${code === 0 ? '' : ` with ${code ?? child.signalCode}`}`)
  } catch (error) {
    logError(`import ${id}`, error)
  } finally {
    children.delete(child)
    // Nothing is to do where it said itself how it ended.
    await leaveRun(id)
  }
}

async function endChild(child: ChildProcess): Promise<void> {
  const ended = once(child, 'exit')
  child.kill('SIGTERM')
  await Promise.race([ended, pause(PATIENCE, undefined, { ref: false })])
  if (child.exitCode === null && child.signalCode === null) child.kill('SIGKILL')
}
