import 'server-only'
import type { AccountActor } from '#features/session/actor.ts'
import { instantsOf } from '#lib/dates.ts'
import { db } from '#lib/db.ts'
import { type Media, Prisma } from '#prisma/generated/client.ts'
import { toMediaView } from '../data.ts'
import type { Variant } from '../picture.ts'
import type { MediaView } from '../schema.ts'
import { usedInSql } from '../usage/data.ts'
import { LIBRARY_SIZE, PICKER_SIZE } from './constants.ts'
import type { MediaListQuery, MediaSort } from './list-query.ts'
import { mayMedia } from './policy.ts'

export type MediaList = { items: MediaView[]; total: number; page: number; pages: number }

const ORDERS: Record<MediaSort, Prisma.Sql> = {
  newest: Prisma.sql`m.created_at DESC, m.id DESC`,
  oldest: Prisma.sql`m.created_at ASC, m.id ASC`,
  name: Prisma.sql`unaccent(lower(m.filename)), m.id`,
  size: Prisma.sql`m.bytes DESC, m.id`
}

type Asked = MediaListQuery & { timeZone: string; perPage?: number }

/** One page of the library, the first one when there is no such page. Whoever has a desk sees every picture. */
export async function getMediaList(actor: AccountActor, query: Asked): Promise<MediaList> {
  const { page, perPage = LIBRARY_SIZE } = query
  const rows = await db().$queryRaw<{ id: string; total: number }[]>`
    SELECT m.id, count(*) OVER ()::int AS total FROM media m
    WHERE ${Prisma.join(conditions(actor, query), ' AND ')}
    ORDER BY ${ORDERS[query.sort]}
    LIMIT ${perPage} OFFSET ${(page - 1) * perPage}`
  if (rows.length === 0 && page > 1) return getMediaList(actor, { ...query, page: 1 })

  const media = await db().media.findMany({ where: { id: { in: rows.map(({ id }) => id) } } })
  const total = rows[0]?.total ?? 0
  return {
    items: rows.flatMap(({ id }) => media.filter((row) => row.id === id).map(toMediaView)),
    total,
    page,
    pages: Math.max(1, Math.ceil(total / perPage))
  }
}

function conditions(actor: AccountActor, { search, filter, month, timeZone }: Asked): Prisma.Sql[] {
  const all = [Prisma.sql`true`]
  if (search !== '') {
    all.push(Prisma.sql`position(unaccent(lower(${search})) IN
      unaccent(lower(concat_ws(' ', m.filename, m.alt, m.caption, m.credit)))) > 0`)
  }
  if (filter === 'unused') all.push(Prisma.sql`m.id NOT IN (${usedInSql()})`)
  if (filter === 'no-alt') all.push(Prisma.sql`m.alt = ''`)
  if (filter === 'missing') all.push(Prisma.sql`m.state = 'missing'`)
  if (filter === 'mine') all.push(Prisma.sql`m.uploader_id = ${actor.accountId}::uuid`)
  if (month !== null) {
    const { from, until } = instantsOf({ ...month, timeZone })
    all.push(Prisma.sql`m.created_at >= ${from} AND m.created_at < ${until}`)
  }
  return all
}

/** Pictures to choose from, the newest first; those without a file can't be shown, and are left out. */
export async function searchMedia({
  search,
  page
}: {
  search: string
  page: number
}): Promise<{ items: MediaView[]; hasMore: boolean }> {
  const words = search.toWellFormed().replaceAll('\u0000', '').trim()
  const rows = await db().$queryRaw<{ id: string }[]>`
    SELECT id FROM media
    WHERE state = 'ready' AND position(unaccent(lower(${words})) IN
      unaccent(lower(concat_ws(' ', filename, alt, caption, credit)))) > 0
    ORDER BY created_at DESC, id DESC LIMIT ${PICKER_SIZE + 1} OFFSET ${(page - 1) * PICKER_SIZE}`
  const shown = rows.slice(0, PICKER_SIZE)
  const media = await db().media.findMany({ where: { id: { in: shown.map(({ id }) => id) } } })
  return {
    items: shown.flatMap(({ id }) => media.filter((row) => row.id === id).map(toMediaView)),
    hasMore: rows.length > PICKER_SIZE
  }
}

/** Months in which pictures came, the newest first, in the publication's zone. */
export async function getMediaMonths(timeZone: string): Promise<{ year: number; month: number; count: number }[]> {
  return db().$queryRaw`
    SELECT extract(year FROM created_at AT TIME ZONE ${timeZone})::int AS year,
      extract(month FROM created_at AT TIME ZONE ${timeZone})::int AS month, count(*)::int AS count
    FROM media GROUP BY 1, 2 ORDER BY 1 DESC, 2 DESC`
}

export type MediaDetail = MediaView & {
  /** Of the original, in pixels and bytes. */
  original: { width: number | null; height: number | null; bytes: number }
  files: { src: string; width: number; height: number; bytes: number }[]
  uploader: string | null
  createdAt: Date
  may: { change: boolean; delete: boolean; download: boolean }
}

/** One picture as its page of the desk shows it; null when it is not there. */
export async function getMediaDetail(actor: AccountActor, id: string): Promise<MediaDetail | null> {
  const row = await db().media.findUnique({
    where: { id },
    include: { uploader: { select: { person: { select: { name: true } } } } }
  })
  if (!row) return null

  const { width, height, bytes, createdAt } = row
  const change = mayMedia(actor, 'change', row)
  return {
    ...toMediaView(row),
    original: { width, height, bytes },
    files: filesOf(row),
    uploader: row.uploader?.person.name ?? null,
    createdAt,
    may: { change, delete: mayMedia(actor, 'delete', row), download: change && row.state === 'ready' }
  }
}

function filesOf({ hash, variants }: Media): MediaDetail['files'] {
  return (variants as Variant[]).map((variant) => ({ ...variant, src: `/media/${hash}/${variant.width}.webp` }))
}

/** The untouched file; null when it is not there, or not for this actor: it may tell where it was taken. */
export async function getOriginal(
  actor: AccountActor,
  id: string
): Promise<{ hash: string; filename: string; mime: string; bytes: number } | null> {
  const row = await db().media.findUnique({ where: { id } })
  if (!row || row.hash === null || row.state !== 'ready' || !mayMedia(actor, 'change', row)) return null

  const { hash, filename, mime, bytes } = row
  return { hash, filename, mime, bytes }
}
