import 'server-only'
import { may } from '#features/roles/policy.ts'
import type { AccountActor, Actor } from '#features/session/actor.ts'
import { db } from '#lib/db.ts'
import { AppError } from '#lib/errors.ts'
import type { Role } from '#prisma/generated/enums.ts'
import { type PersonLink, readPersonLinks } from '../byline.ts'

export type AccountView = {
  id: string
  personId: string
  name: string
  email: string
  role: Role
  disabled: boolean
  lastSeenAt: Date | null
  /** Texts that they sign, whatever their state. */
  texts: number
}

/**
 * Everybody who can sign in.
 * @throws AppError `forbidden`
 */
export async function getAccounts(actor: Actor): Promise<AccountView[]> {
  if (!may(actor, 'people.manage')) throw new AppError('forbidden')

  const rows = await db().account.findMany({
    orderBy: [{ role: 'asc' }, { person: { name: 'asc' } }],
    select: {
      id: true,
      personId: true,
      email: true,
      role: true,
      disabledAt: true,
      person: { select: { name: true, _count: { select: { posts: true } } } },
      sessions: { orderBy: { lastSeenAt: 'desc' }, take: 1, select: { lastSeenAt: true } }
    }
  })
  return rows.map(({ disabledAt, person, sessions, ...account }) => ({
    ...account,
    name: person.name,
    disabled: disabledAt !== null,
    lastSeenAt: sessions[0]?.lastSeenAt ?? null,
    texts: person._count.posts
  }))
}

/**
 * Id of the account with this address, or null.
 * @throws AppError `forbidden`
 */
export async function findAccountId(actor: Actor, email: string): Promise<string | null> {
  if (!may(actor, 'people.manage')) throw new AppError('forbidden')

  const account = await db().account.findUnique({ where: { email }, select: { id: true } })
  return account?.id ?? null
}

/** What readers are told of the actor beside the name. */
export async function getOwnByline(actor: AccountActor): Promise<{ bio: string; url: string; links: PersonLink[] }> {
  const person = await db().person.findUniqueOrThrow({
    where: { id: actor.personId },
    select: { bio: true, url: true, links: true }
  })
  return { bio: person.bio, url: person.url ?? '', links: readPersonLinks(person.links) }
}
