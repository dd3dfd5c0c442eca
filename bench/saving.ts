// node --import ./server/hooks.mjs bench/saving.ts [KILLS]
// Five writers save numbered edits over HTTP as fast as they are answered, each sent again until it is, while the
// server is killed without warning (20 times unless said otherwise). Counts acknowledged edits that are gone, and
// conflicts of writers with themselves: both must be 0.
import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import type { SaveInput, SaveResult } from '#features/drafts/schema.ts'
import { asJson } from '#features/drafts/working-copy.ts'
import { doc, paragraph } from '#features/editor/document/build.ts'
import { SCHEMA_VERSION } from '#features/editor/document/migrations.ts'
import { cookieOf, visit } from './visit.ts'

const KILLS = Number(process.argv[2] ?? 20)
const WRITERS = 5
const EMAIL = 'bench@example.org'

type Writer = { id: string; clientId: string; seq: number; version: number; repeated: number }

const place = await visit()
const { withDatabase } = place
place.addAccount({ email: EMAIL, name: 'Banc d’essai', role: 'editor' })
const writers = await withDatabase(async (database) => {
  const posts = await Promise.all(
    Array.from({ length: WRITERS }, () =>
      database.post.create({
        data: { kind: 'post', draft: { create: { doc: asJson(doc(paragraph('0'))), schemaVersion: SCHEMA_VERSION } } },
        select: { id: true }
      })
    )
  )
  return posts.map(({ id }): Writer => ({ id, clientId: randomUUID(), seq: 0, version: 1, repeated: 0 }))
})
const cookie = await cookieOf(place.server.url, EMAIL)

let going = true
let lost = 0
let conflicts = 0
const working = writers.map(write)
for (let kill = 1; kill <= KILLS; kill += 1) {
  await pause(300 + Math.random() * 1_500)
  await place.server.stop('SIGKILL')
  // Counted before the next server answers anything.
  const acknowledged = writers.map(({ seq }) => seq)
  await place.restart()
  lost += await countLost(acknowledged)
}
going = false
await Promise.all(working)
lost += await countLost(writers.map(({ seq }) => seq))
await place.server.stop()

console.log(`${KILLS} kills, ${sum(writers.map(({ seq }) => seq))} edits acknowledged`)
console.log(`${sum(writers.map(({ repeated }) => repeated))} requests sent again`)
console.log(`lost: ${lost}, false conflicts: ${conflicts}`)
process.exit(lost + conflicts === 0 ? 0 : 1)

async function write(writer: Writer): Promise<void> {
  while (going) {
    const number = writer.seq + 1
    const result = await sendUntilAnswered(writer, number)
    if (!result.ok) {
      conflicts += 1
      throw new Error(`An edit was refused: ${JSON.stringify(result)}`)
    }
    writer.seq = number
    writer.version = result.version
  }
}

async function sendUntilAnswered(writer: Writer, number: number): Promise<SaveResult> {
  const input: SaveInput = {
    baseVersion: writer.version,
    kind: 'autosave',
    draft: {
      title: String(number),
      slug: '',
      excerpt: '',
      doc: doc(paragraph(`Modification ${number}.`)),
      schemaVersion: SCHEMA_VERSION,
      featuredMediaId: null,
      tagIds: [],
      categoryIds: [],
      seriesId: null,
      seoTitle: '',
      seoDescription: '',
      language: ''
    },
    attempt: { clientId: writer.clientId, seq: number }
  }
  while (true) {
    const result = await send(writer.id, input)
    if (result) return result
    writer.repeated += 1
    await pause(100)
  }
}

/** Null when no answer came, or one of a server that is not up. */
async function send(id: string, input: SaveInput): Promise<SaveResult | null> {
  const headers = { 'content-type': 'application/json', origin: place.server.url, cookie }
  const body = JSON.stringify(input)
  try {
    const response = await fetch(`${place.server.url}/api/drafts/${id}`, { method: 'PUT', headers, body })
    return response.status >= 500 ? null : ((await response.json()) as SaveResult)
  } catch {
    return null
  }
}

/** Edits that had been acknowledged and that are not in the working copy, nor followed by a newer one. */
async function countLost(acknowledged: number[]): Promise<number> {
  const drafts = await withDatabase((database) => database.draft.findMany({ select: { postId: true, title: true } }))
  const newest = new Map(drafts.map(({ postId, title }) => [postId, Number(title)]))
  return sum(writers.map(({ id }, index) => Math.max(0, (acknowledged[index] ?? 0) - (newest.get(id) ?? 0))))
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
