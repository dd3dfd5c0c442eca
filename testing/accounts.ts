import { randomUUID } from 'node:crypto'
import type { AccountActor } from '#features/session/actor.ts'
import { hashPassword } from '#features/session/password.ts'
import { db } from '#lib/db.ts'
import type { Role } from '#prisma/generated/enums.ts'

export const PASSWORD = 'un long mot de passe'
let hashed: Promise<string> | undefined

type Wish = { role?: Role; name?: string; email?: string; disabled?: boolean }

/** An account that can sign in with `PASSWORD`, as the actor that a session of it gives. */
export async function makeActor({ role = 'author', name = 'Léa Martin', ...wish }: Wish = {}): Promise<AccountActor> {
  hashed ??= hashPassword(PASSWORD)
  const handle = `person-${randomUUID().slice(0, 8)}`
  const email = wish.email ?? `${handle}@example.org`
  const account = await db().account.create({
    data: {
      email,
      role,
      passwordHash: await hashed,
      disabledAt: wish.disabled ? new Date() : null,
      person: { create: { name, handle } }
    }
  })
  return { kind: 'account', accountId: account.id, personId: account.personId, role, name, email, language: 'fr' }
}
