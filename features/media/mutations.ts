import 'server-only'
import { createHash } from 'node:crypto'
import { may } from '#features/roles/policy.ts'
import type { Actor } from '#features/session/actor.ts'
import { db } from '#lib/db.ts'
import type { Outcome } from '#lib/errors.ts'
import type { RefusedFile } from './constants.ts'
import { toMediaView } from './data.ts'
import { readPicture } from './picture.ts'
import type { MediaDefaults, MediaView } from './schema.ts'
import { removeFiles, storeFile } from './store.ts'
import { namesShowing } from './usage/data.ts'

export type AboutFile = {
  filename: string
  alt?: string
  caption?: string
  credit?: string
  sourceUrl?: string
  uploaderId?: string
  isDemo?: boolean
  /** A row whose file is missing, or that these bytes replace. */
  mediaId?: string
}

/**
 * Takes a picture in: decoded, encoded anew, stored, and its row written last,
 * so that no row ever points at a missing file. The same bytes twice give the
 * same row. The original is kept too (it leaves with an export, it is never served).
 */
export async function ingestFile(bytes: Uint8Array, about: AboutFile): Promise<Outcome<MediaView, RefusedFile>> {
  const hash = createHash('sha256').update(bytes).digest('hex')
  const { mediaId, ...texts } = about
  const known = mediaId ? null : await db().media.findFirst({ where: { hash } })
  if (known) return { ok: true, value: toMediaView(known) }

  const picture = await readPicture(bytes)
  if (typeof picture === 'string') return { ok: false, reason: picture }

  await storeFile(hash, 'original', bytes)
  for (const file of picture.files) await storeFile(hash, file.name, file.bytes)

  const { mime, width, height, variants } = picture
  const data = { state: 'ready' as const, hash, mime, bytes: bytes.byteLength, width, height, variants }
  const row = mediaId
    ? await db().media.update({ where: { id: mediaId }, data: { ...data, filename: about.filename } })
    : await db().media.create({ data: { ...data, ...texts } })

  return { ok: true, value: toMediaView(row) }
}

type Described = { media: MediaView; names: string[] }

/**
 * Says what is true of a picture wherever it is shown: its alternative, whose it is, what may be done
 * with it, what must stay in sight. `names`: those of the cached pages that show it.
 */
export async function describeMedia(
  actor: Actor,
  { id, ...defaults }: MediaDefaults
): Promise<Outcome<Described, 'not-found' | 'forbidden'>> {
  const found = await db().media.findUnique({ where: { id }, select: { uploaderId: true } })
  if (!found) return { ok: false, reason: 'not-found' }
  const own = actor.kind === 'account' && found.uploaderId === actor.accountId
  if (!may(actor, 'media.change', { own })) return { ok: false, reason: 'forbidden' }

  const clean = (text: string) => text.toWellFormed().replaceAll('\u0000', '').trim()
  const { alt, credit, licence, ...focus } = defaults
  const data = { alt: clean(alt), credit: clean(credit), licence: clean(licence), ...focus }
  const row = await db().media.update({ where: { id }, data })
  return { ok: true, value: { media: toMediaView(row), names: await namesShowing(db(), id) } }
}

/** Deletes the files of the hashes that no row uses any more. */
export async function deleteMediaFiles(hashes: string[]): Promise<void> {
  const used = await db().media.findMany({ where: { hash: { in: hashes } }, select: { hash: true } })
  const kept = new Set(used.map((row) => row.hash))
  await Promise.all(hashes.filter((hash) => !kept.has(hash)).map(removeFiles))
}
