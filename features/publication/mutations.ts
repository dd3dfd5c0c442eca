import 'server-only'
import { db } from '#lib/db.ts'

/** Makes the one row of settings where there is none yet. */
export async function ensurePublication(): Promise<void> {
  await db().publication.upsert({
    where: { id: 1 },
    update: {},
    create: { name: 'Ma publication', tagline: 'Un journal fait avec Parution' }
  })
}
