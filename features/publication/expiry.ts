import 'server-only'
import { db } from '#lib/db.ts'

/** PostgreSQL channel on which every running server listens for names of cached pages to expire. */
export const EXPIRY_CHANNEL = 'parution_expiry'

/** PostgreSQL refuses notifications of 8,000 bytes and more. */
const NAMES_PER_NOTICE = 60

/**
 * Tells all running servers to drop what they cached under these names. For
 * whatever changes the publication outside of a request (the importer, the
 * command line, jobs) and for the other instances behind one address.
 */
export async function announceExpiry(names: string[]): Promise<void> {
  for (let start = 0; start < names.length; start += NAMES_PER_NOTICE) {
    const notice = JSON.stringify(names.slice(start, start + NAMES_PER_NOTICE))
    await db().$executeRaw`SELECT pg_notify(${EXPIRY_CHANNEL}, ${notice})`
  }
}
