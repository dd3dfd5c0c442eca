import 'server-only'
import { db, type Queries } from '#lib/db.ts'
import { oldAddress } from './path.ts'

/** What an address may lead to: one row of ours, which may move, or a path. */
export type Target =
  | { postId: string }
  | { tagId: string }
  | { categoryId: string }
  | { personId: string }
  | { mediaId: string }
  | { seriesId: string }
  | { toPath: string }

const NOTHING = {
  postId: null,
  tagId: null,
  categoryId: null,
  personId: null,
  mediaId: null,
  seriesId: null,
  toPath: null,
  gone: false
}

/**
 * From now on the old address leads to the target; what it led to before is
 * forgotten. `path` is the path of an address, encoded or not. Call it in the
 * transaction that gives the thing its new address.
 */
export async function redirectFrom(path: string, target: Target, queries: Queries = db()): Promise<void> {
  await write(path, { ...NOTHING, ...target }, queries)
}

/** The thing at this address was deleted for good: answer 410. */
export async function markGone(path: string, queries: Queries = db()): Promise<void> {
  await write(path, { ...NOTHING, gone: true }, queries)
}

/** The address is in use again: nothing may lead away from it. */
export async function forgetRedirect(path: string, queries: Queries = db()): Promise<void> {
  const key = keyOf(path)
  if (key) await queries.redirect.deleteMany({ where: { fromPath: key } })
}

/**
 * Addresses that led to `from`, which is about to be deleted, lead to the target from now on, or are gone.
 * Call it in the transaction that deletes, or they go with the row.
 */
export async function redirectAll(from: Target, to: Target | 'gone', queries: Queries): Promise<void> {
  const data = to === 'gone' ? { ...NOTHING, gone: true } : { ...NOTHING, ...to }
  await queries.redirect.updateMany({ where: from, data })
}

async function write(path: string, data: typeof NOTHING | Record<string, unknown>, queries: Queries): Promise<void> {
  const fromPath = keyOf(path)
  if (!fromPath || fromPath === '/') return
  await queries.redirect.upsert({ where: { fromPath }, create: { fromPath, ...data }, update: data })
}

function keyOf(path: string): string | null {
  const [pathname = '', query = ''] = path.split('?')
  return oldAddress(pathname, new URLSearchParams(query))?.key ?? null
}
