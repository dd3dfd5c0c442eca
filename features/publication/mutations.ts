import 'server-only'
import type { RefusedFile } from '#features/media/constants.ts'
import { ingestFile } from '#features/media/mutations.ts'
import { may } from '#features/roles/policy.ts'
import type { Actor } from '#features/session/actor.ts'
import { db } from '#lib/db.ts'
import { AppError, type Outcome } from '#lib/errors.ts'
import type { LogoInput } from './logo.ts'
import type { Settings } from './settings.ts'

/**
 * Makes the one row of settings where there is none yet. Two servers may start
 * at once: the database decides (ON CONFLICT DO NOTHING), where an upsert that
 * reads first would make one of them fail.
 */
export async function ensurePublication(): Promise<void> {
  await db().publication.createMany({
    data: [{ id: 1, name: 'Ma publication', tagline: 'Un journal fait avec Parution' }],
    skipDuplicates: true
  })
}

/**
 * Changes the settings.
 * @throws AppError `forbidden`
 */
export async function changeSettings(actor: Actor, settings: Settings): Promise<void> {
  if (!may(actor, 'settings.change')) throw new AppError('forbidden')

  await db().$transaction([
    db().publication.update({ where: { id: 1 }, data: settings }),
    record(actor, 'publication.settings')
  ])
}

/**
 * Takes a logo in, or one of the library; when neither is given, changes the text that stands for the present one.
 * Refused: `logo-missing`, and what is no picture.
 * @throws AppError `forbidden`
 */
export async function changeLogo(
  actor: Actor,
  { file, mediaId, alt }: LogoInput
): Promise<Outcome<null, RefusedFile | 'logo-missing'>> {
  if (!may(actor, 'settings.change')) throw new AppError('forbidden')

  const id = file.size > 0 ? await takeLogo(actor, file) : await (mediaId ? chosenLogo(mediaId) : presentLogo())
  if (!id.ok) return id

  await db().$transaction([
    db().media.update({ where: { id: id.value }, data: { alt } }),
    db().publication.update({ where: { id: 1 }, data: { logoMediaId: id.value } }),
    record(actor, 'publication.logo')
  ])
  return { ok: true, value: null }
}

/**
 * Takes the logo off the pages; the picture stays in the library.
 * @throws AppError `forbidden`
 */
export async function removeLogo(actor: Actor): Promise<void> {
  if (!may(actor, 'settings.change')) throw new AppError('forbidden')

  await db().$transaction([
    db().publication.update({ where: { id: 1 }, data: { logoMediaId: null } }),
    record(actor, 'publication.logo')
  ])
}

async function takeLogo(actor: Actor, file: File): Promise<Outcome<string, RefusedFile>> {
  const taken = await ingestFile(new Uint8Array(await file.arrayBuffer()), {
    filename: file.name.toWellFormed().replaceAll('\u0000', '').slice(-200) || 'logo',
    ...(actor.kind === 'account' && { uploaderId: actor.accountId })
  })
  return taken.ok ? { ok: true, value: taken.value.id } : taken
}

async function chosenLogo(id: string): Promise<Outcome<string, 'logo-missing'>> {
  const row = await db().media.findUnique({ where: { id, state: 'ready' }, select: { id: true } })
  return row ? { ok: true, value: row.id } : { ok: false, reason: 'logo-missing' }
}

async function presentLogo(): Promise<Outcome<string, 'logo-missing'>> {
  const { logoMediaId } = await db().publication.findUniqueOrThrow({ where: { id: 1 } })
  return logoMediaId === null ? { ok: false, reason: 'logo-missing' } : { ok: true, value: logoMediaId }
}

function record(actor: Actor, action: string) {
  const accountId = actor.kind === 'account' ? actor.accountId : null
  return db().auditEvent.create({
    data: { accountId, actor: actor.name, action, subjectKind: 'publication', subjectId: '1' }
  })
}
