// One import in a process of its own: see import-jobs.ts, which says which, and where the database is.
import { once } from 'node:events'
import { z } from 'zod'
import { doStep } from '#features/import/desk/step.ts'
import { connect, db } from '#lib/db.ts'

const stop = new AbortController()
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort())
// The server is gone: nobody would show how far this is, nor end it.
process.once('disconnect', () => stop.abort())

try {
  const [message] = await once(process, 'message', { signal: stop.signal })
  const { id, url } = z.object({ id: z.uuid(), url: z.string() }).parse(message)
  globalThis.parutionDatabase = connect(url)
  await doStep(id, stop)
} catch (error) {
  if (!stop.signal.aborted) console.error('An import failed.', error)
  process.exitCode = 1
} finally {
  await db().$disconnect()
  process.exit()
}
