import 'server-only'
import { db, type Queries } from '#lib/db.ts'
import type { Media } from '#prisma/generated/client.ts'
import type { Variant } from './picture.ts'
import type { MediaView } from './schema.ts'

/** The media named, by id; unknown ids are left out. */
export async function getMediaViews(ids: string[], queries: Queries = db()): Promise<Record<string, MediaView>> {
  if (ids.length === 0) return {}

  const rows = await queries.media.findMany({ where: { id: { in: ids } } })
  return Object.fromEntries(rows.map((row) => [row.id, toMediaView(row)]))
}

export function toMediaView(row: Media): MediaView {
  const variants = (row.variants as Variant[]).map(({ width, height }) => ({
    src: `/media/${row.hash}/${width}.webp`,
    width,
    height
  }))
  const largest = variants.at(-1)

  return {
    id: row.id,
    state: row.state,
    filename: row.filename,
    mime: row.mime,
    src: largest?.src ?? '',
    width: largest?.width ?? null,
    height: largest?.height ?? null,
    variants,
    alt: row.alt,
    caption: row.caption,
    credit: row.credit,
    licence: row.licence,
    focalX: row.focalX,
    focalY: row.focalY
  }
}
