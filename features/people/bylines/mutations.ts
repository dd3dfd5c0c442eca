import 'server-only'
import type { RefusedFile } from '#features/media/constants.ts'
import { ingestFile } from '#features/media/mutations.ts'
import { forgetRedirect, redirectFrom } from '#features/redirects/mutations.ts'
import { may, mayEver } from '#features/roles/policy.ts'
import type { Actor } from '#features/session/actor.ts'
import { db, type Queries } from '#lib/db.ts'
import { AppError, type Outcome } from '#lib/errors.ts'
import { Prisma } from '#prisma/generated/client.ts'
import { freeHandle, PATIENT } from '../accounts/mutations.ts'
import type { BylineInput } from './schema.ts'

/** Handles whose pages show something else now. */
type Change = { handles: string[] }

/**
 * Changes what readers are told of somebody. From a handle that changes, the old address leads to the new.
 * @throws AppError `forbidden`
 */
export async function describePerson(
  actor: Actor,
  { id, handle, url, ...words }: BylineInput
): Promise<Outcome<Change, 'not-found' | 'handle-taken'>> {
  if (!may(actor, 'people.describe')) throw new AppError('forbidden')

  try {
    return await db().$transaction(async (tx) => {
      const [before] = await tx.$queryRaw<{ handle: string }[]>`
        SELECT handle FROM person WHERE id = ${id}::uuid FOR UPDATE`
      if (!before) return { ok: false, reason: 'not-found' }

      await tx.person.update({ where: { id }, data: { ...words, handle, url: url || null }, select: { id: true } })
      if (handle !== before.handle) {
        await forgetRedirect(`/author/${handle}`, tx)
        await redirectFrom(`/author/${before.handle}`, { personId: id }, tx)
      }
      await auditPerson(tx, actor, { action: 'person.describe', id, detail: { handle: before.handle } })
      return { ok: true, value: { handles: [...new Set([before.handle, handle])] } }
    })
  } catch (error) {
    const isTaken = error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002'
    if (isTaken) return { ok: false, reason: 'handle-taken' }
    throw error
  }
}

/**
 * Somebody who signs without an account, known by a name alone. Namesakes are two people.
 * @throws AppError `forbidden`
 */
export async function createGuest(actor: Actor, name: string): Promise<{ id: string; name: string }> {
  if (!mayEver(actor, 'post.authors')) throw new AppError('forbidden')

  return db().$transaction(async (tx) => {
    const handle = await freeHandle(tx, name)
    const person = await tx.person.create({ data: { name, handle }, select: { id: true, name: true } })
    await auditPerson(tx, actor, { action: 'person.create', id: person.id })
    return person
  }, PATIENT)
}

/**
 * Gives somebody a portrait.
 * @throws AppError `forbidden`
 */
export async function changePortrait(
  actor: Actor,
  { id, file }: { id: string; file: File }
): Promise<Outcome<Change, RefusedFile | 'not-found'>> {
  if (!may(actor, 'people.describe')) throw new AppError('forbidden')
  if ((await db().person.count({ where: { id } })) === 0) return { ok: false, reason: 'not-found' }

  const taken = await ingestFile(new Uint8Array(await file.arrayBuffer()), {
    filename: file.name.toWellFormed().replaceAll('\u0000', '').slice(-200) || 'portrait',
    ...(actor.kind === 'account' && { uploaderId: actor.accountId })
  })
  return taken.ok ? setPortrait(actor, { id, avatarMediaId: taken.value.id }) : taken
}

/**
 * Takes somebody's portrait off the pages; the picture stays in the library.
 * @throws AppError `forbidden`
 */
export async function removePortrait(actor: Actor, id: string): Promise<Outcome<Change, 'not-found'>> {
  if (!may(actor, 'people.describe')) throw new AppError('forbidden')
  return setPortrait(actor, { id, avatarMediaId: null })
}

async function setPortrait(
  actor: Actor,
  { id, avatarMediaId }: { id: string; avatarMediaId: string | null }
): Promise<Outcome<Change, 'not-found'>> {
  return db().$transaction(async (tx) => {
    const person = await tx.person.findUnique({ where: { id }, select: { handle: true } })
    if (!person) return { ok: false, reason: 'not-found' }

    await tx.person.update({ where: { id }, data: { avatarMediaId }, select: { id: true } })
    await auditPerson(tx, actor, { action: 'person.portrait', id })
    return { ok: true, value: { handles: [person.handle] } }
  })
}

type Event = { action: string; id: string; detail?: Prisma.InputJsonObject }

/** One line in the journal about somebody who signs. */
export async function auditPerson(tx: Queries, actor: Actor, { action, id, detail = {} }: Event): Promise<void> {
  const accountId = actor.kind === 'account' ? actor.accountId : null
  await tx.auditEvent.create({
    data: { accountId, actor: actor.name, action, subjectKind: 'person', subjectId: id, detail }
  })
}
