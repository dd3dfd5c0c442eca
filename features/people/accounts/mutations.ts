import 'server-only'
import type { Actor } from '#features/session/actor.ts'
import type { Queries } from '#lib/db.ts'
import { slugify } from '#lib/slug.ts'
import type { Prisma } from '#prisma/generated/client.ts'
import type { Role } from '#prisma/generated/enums.ts'

/** Key of the advisory lock under which accounts are made and administrators counted: two can't demote each other at once. */
const ACCOUNTS_LOCK = 7_246_002
/** A crowd at one lock waits its turn. */
export const PATIENT = { maxWait: 15_000, timeout: 15_000 } as const

/** Accounts are few: who makes or changes one does so while nobody else does, until the transaction ends. */
export async function lockAccounts(tx: Queries): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(${ACCOUNTS_LOCK})`
}

/** Key of the advisory lock under which handles are given out. */
const HANDLES_LOCK = 7_246_003

/**
 * A handle nobody has, made from a name: "Élise Roux" gives "elise-roux", then "elise-roux-2". It keeps clear of
 * addresses that lead to somebody else, and nobody else takes it before the transaction ends.
 */
export async function freeHandle(tx: Queries, name: string): Promise<string> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(${HANDLES_LOCK})`
  const base = slugify(name, 60) || 'person'
  const people = await tx.person.findMany({ where: { handle: { startsWith: base } }, select: { handle: true } })
  const redirects = await tx.redirect.findMany({
    where: { fromPath: { startsWith: `/author/${base}` } },
    select: { fromPath: true }
  })
  const taken = new Set([
    ...people.map(({ handle }) => handle),
    ...redirects.map(({ fromPath }) => fromPath.slice('/author/'.length))
  ])

  let handle = base
  for (let suffix = 2; taken.has(handle); suffix += 1) handle = `${base}-${suffix}`
  return handle
}

type NewAccount = {
  name: string
  email: string
  role: Role
  passwordHash: string
  /** The byline that it takes over; without one, one is made. */
  personId?: string | null | undefined
}

/** Writes an account and its person, within the transaction that has made sure that it may be; returns its id. */
export async function insertAccount(tx: Queries, { personId, name, email, ...account }: NewAccount): Promise<string> {
  const person = personId
    ? { connect: await tx.person.update({ where: { id: personId }, data: { name, email }, select: { id: true } }) }
    : { create: { name, handle: await freeHandle(tx, name), email } }
  const made = await tx.account.create({ data: { ...account, email, person }, select: { id: true } })
  return made.id
}

type Event = { action: string; accountId: string; detail?: Prisma.InputJsonObject }

/** One line in the journal about an account. */
export async function auditAccount(tx: Queries, actor: Actor, { action, accountId, detail = {} }: Event) {
  await tx.auditEvent.create({
    data: {
      accountId: actor.kind === 'account' ? actor.accountId : null,
      actor: actor.name,
      action,
      subjectKind: 'account',
      subjectId: accountId,
      detail
    }
  })
}
