import 'server-only'
import { revalidateTag, updateTag } from 'next/cache'
import { announceExpiry } from './expiry.ts'

/** Drops what readers were shown under these names: here before the action answers, in other servers through the database. */
export async function expireInAction(names: string[]): Promise<void> {
  for (const name of new Set(names)) updateTag(name)
  await announceExpiry([...new Set(names)])
}

/** The same for a route handler. */
export async function expireInRoute(names: string[]): Promise<void> {
  for (const name of new Set(names)) revalidateTag(name, { expire: 0 })
  await announceExpiry([...new Set(names)])
}
