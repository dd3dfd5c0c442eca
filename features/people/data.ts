import 'server-only'
import { toMediaView } from '#features/media/data.ts'
import type { MediaView } from '#features/media/schema.ts'
import { publishedOnly } from '#features/posts/data.ts'
import type { PlaceLink } from '#features/posts/published.ts'
import { db } from '#lib/db.ts'
import { type PersonLink, readLinks } from './links.ts'

export type PersonView = {
  name: string
  handle: string
  bio: string
  url: string | null
  links: PersonLink[]
  /** "@name@host" or "". */
  fediverse: string
  avatar: MediaView | null
}

/** Somebody who signed a published article, or null. */
export async function getPublishedPerson(handle: string): Promise<PersonView | null> {
  const row = await db().person.findFirst({
    where: { handle, posts: { some: { post: { ...publishedOnly(), kind: 'post' } } } },
    select: { name: true, handle: true, bio: true, url: true, links: true, fediverse: true, avatar: true }
  })
  return row && { ...row, links: readLinks(row.links), avatar: row.avatar && toMediaView(row.avatar) }
}

/** Everybody who signed a published article, by name. */
export async function getPublishedPeople(): Promise<PlaceLink[]> {
  const rows = await db().person.findMany({
    where: { posts: { some: { post: { ...publishedOnly(), kind: 'post' } } } },
    select: { name: true, handle: true },
    orderBy: { name: 'asc' }
  })
  return rows.map(({ name, handle }) => ({ name, path: `/author/${handle}` }))
}
