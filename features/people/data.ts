import 'server-only'
import { toMediaView } from '#features/media/data.ts'
import type { MediaView } from '#features/media/schema.ts'
import { publishedOnly } from '#features/posts/data.ts'
import type { PlaceLink } from '#features/posts/published.ts'
import { db } from '#lib/db.ts'
import type { Prisma } from '#prisma/generated/client.ts'
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

const person = {
  name: true,
  handle: true,
  bio: true,
  url: true,
  links: true,
  fediverse: true,
  avatar: true
} satisfies Prisma.PersonSelect

function toView(row: Prisma.PersonGetPayload<{ select: typeof person }>): PersonView {
  return { ...row, links: readLinks(row.links), avatar: row.avatar && toMediaView(row.avatar) }
}

/** Somebody who signed a published article, or null. */
export async function getPublishedPerson(handle: string): Promise<PersonView | null> {
  const row = await db().person.findFirst({
    where: { handle, posts: { some: { post: { ...publishedOnly(), kind: 'post' } } } },
    select: person
  })
  return row && toView(row)
}

/** Who signed this published text, in the order of its byline. */
export async function getPublishedAuthors(postId: string): Promise<PersonView[]> {
  const rows = await db().postAuthor.findMany({
    where: { post: { ...publishedOnly(), id: postId } },
    select: { person: { select: person } },
    orderBy: { position: 'asc' }
  })
  return rows.map((row) => toView(row.person))
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
