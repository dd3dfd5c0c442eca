import 'server-only'
import { toMediaView } from '#features/media/data.ts'
import type { MediaView } from '#features/media/schema.ts'
import { publishedOnly } from '#features/posts/data.ts'
import type { PlaceLink } from '#features/posts/published.ts'
import { db } from '#lib/db.ts'

export type PersonView = { name: string; handle: string; bio: string; url: string | null; avatar: MediaView | null }

/** Somebody who signed a published article, or null. */
export async function getPublishedPerson(handle: string): Promise<PersonView | null> {
  const row = await db().person.findFirst({
    where: { handle, posts: { some: { post: { ...publishedOnly(), kind: 'post' } } } },
    select: { name: true, handle: true, bio: true, url: true, avatar: true }
  })
  return row && { ...row, avatar: row.avatar && toMediaView(row.avatar) }
}

/** Who signed this published text, in the order of its byline. */
export async function getPublishedAuthors(postId: string): Promise<PersonView[]> {
  const rows = await db().postAuthor.findMany({
    where: { post: { ...publishedOnly(), id: postId } },
    select: { person: { select: { name: true, handle: true, bio: true, url: true, avatar: true } } },
    orderBy: { position: 'asc' }
  })
  return rows.map(({ person }) => ({ ...person, avatar: person.avatar && toMediaView(person.avatar) }))
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
