import { type DBSchema, type IDBPDatabase, openDB } from 'idb'
import type { DraftInput, TermView } from '#features/drafts/schema.ts'
import { migrateDocument, SCHEMA_VERSION } from '#features/editor/document/migrations.ts'

/** What this browser keeps of one open editor until the server has it. */
export type JournalEntry = {
  postId: string
  accountId: string
  clientId: string
  /** What the writer started from. */
  baseVersion: number
  baseDraft: DraftInput
  draft: DraftInput
  tags: TermView[]
  /** Number of the save that carries this text. */
  seq: number
  savedAt: string
}

type Key = [postId: string, accountId: string, clientId: string]

interface Shelf extends DBSchema {
  texts: { key: Key; value: JournalEntry }
}

const NAME = 'parution'

let shelf: Promise<IDBPDatabase<Shelf>> | null = null

/** Opened once: at the end of a page there is no time to. @throws when the browser forbids it. */
function open(): Promise<IDBPDatabase<Shelf>> {
  shelf ??= openDB<Shelf>(NAME, 1, {
    upgrade: (database) => void database.createObjectStore('texts', { keyPath: ['postId', 'accountId', 'clientId'] }),
    terminated: () => {
      shelf = null
    }
  })
  return shelf
}

/** Keeps the text on this computer; false when the browser has no room or forbids it. */
export async function keepText(entry: JournalEntry): Promise<boolean> {
  try {
    const database = await open()
    await database.put('texts', entry)
    return true
  } catch {
    shelf = null
    return false
  }
}

/** Forgets what an editor kept, once the server has answered the save `seq`; newer words stay. */
export async function forgetText(key: Key, seq = Number.POSITIVE_INFINITY): Promise<void> {
  await (async () => {
    const transaction = (await open()).transaction('texts', 'readwrite')
    const entry = await transaction.store.get(key)
    if (entry && entry.seq <= seq) await transaction.store.delete(key)
    await transaction.done
  })().catch(ignore)
}

/** What editors of this post that are gone have kept for this account, newest first. */
export async function findTexts(postId: string, accountId: string): Promise<JournalEntry[]> {
  const all = await entries(IDBKeyRange.bound([postId, accountId], [postId, accountId, []]))
  return all.flatMap(inPresentGrammar).toSorted((one, other) => (one.savedAt < other.savedAt ? 1 : -1))
}

/** A text that an earlier release has kept, as this one writes it; what a later release has kept waits for it. */
function inPresentGrammar(entry: JournalEntry): JournalEntry[] {
  const { draft, baseDraft } = entry
  if (Math.max(draft.schemaVersion, baseDraft.schemaVersion) > SCHEMA_VERSION) return []
  return [{ ...entry, draft: migrated(draft), baseDraft: migrated(baseDraft) }]
}

function migrated(draft: DraftInput): DraftInput {
  return { ...draft, doc: migrateDocument(draft.doc, draft.schemaVersion), schemaVersion: SCHEMA_VERSION }
}

/** How many texts of anybody wait on this computer. */
export async function countTexts(): Promise<number> {
  return (await entries()).length
}

/** Leaves nothing on a computer that others may use. */
export async function forgetAllTexts(): Promise<void> {
  await open()
    .then((database) => database.clear('texts'))
    .catch(ignore)
}

async function entries(range?: IDBKeyRange): Promise<JournalEntry[]> {
  return open()
    .then((database) => database.getAll('texts', range))
    .catch(() => [])
}

/** A browser that forbids storage has kept nothing either. */
function ignore(): void {
  shelf = null
}
