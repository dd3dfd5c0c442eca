import 'server-only'
import { db } from '#lib/db.ts'
import type { Language } from '#prisma/generated/enums.ts'

/** Name that letters are signed with, and language of those to people without an account. */
export async function getSender(): Promise<{ name: string; language: Language }> {
  const publication = await db().publication.findUnique({ where: { id: 1 }, select: { name: true, language: true } })
  return publication ?? { name: 'Parution', language: 'fr' }
}
