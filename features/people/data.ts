import 'server-only'
import { toMediaView } from '#features/media/data.ts'
import type { MediaView } from '#features/media/schema.ts'
import { publishedOnly } from '#features/posts/data.ts'
import type { PlaceLink } from '#features/posts/published.ts'
import { db } from '#lib/db.ts'
import { safeWebUrl } from '#lib/safe-url.ts'
import type { Prisma } from '#prisma/generated/client.ts'
import { hostOf, type PersonLink, readPersonLinks } from './byline.ts'

export type PersonView = {
  name: string
  handle: string
  bio: string
  /** Their website and their other addresses. */
  links: PersonLink[]
  /** "@name@host" or "". */
  fediverse: string
  avatar: MediaView | null
}

export type PersonCount = Pick<PersonView, 'name' | 'handle' | 'bio' | 'avatar'> & { count: number }

const personSelect = {
  name: true,
  handle: true,
  bio: true,
  url: true,
  links: true,
  fediverse: true,
  avatar: true
} satisfies Prisma.PersonSelect

function toView(row: Prisma.PersonGetPayload<{ select: typeof personSelect }>): PersonView {
  const { url, links, avatar, ...person } = row
  return { ...person, links: linksOf(url, links), avatar: avatar && toMediaView(avatar) }
}

/** The website first, called by its host. */
function linksOf(url: string | null, links: unknown): PersonLink[] {
  const site = safeWebUrl(url)
  const website = site !== null && URL.canParse(site) ? [{ label: hostOf(site), url: site }] : []
  return [...website, ...readPersonLinks(links).filter((link) => link.url !== site)]
}

/** Somebody who signed a published article, or null. */
export async function getPublishedPerson(handle: string): Promise<PersonView | null> {
  const row = await db().person.findFirst({
    where: { handle, posts: { some: { post: { ...publishedOnly(), kind: 'post' } } } },
    select: personSelect
  })
  return row && toView(row)
}

/** Who signed this published text, in the order of its byline. */
export async function getPublishedByline(postId: string): Promise<PersonView[]> {
  const rows = await db().postAuthor.findMany({
    where: { post: { ...publishedOnly(), id: postId } },
    select: { person: { select: personSelect } },
    orderBy: { position: 'asc' }
  })
  return rows.map(({ person }) => toView(person))
}

/** Everybody who signed a published article, with how many, by name. */
export async function getPublishedAuthors(): Promise<PersonCount[]> {
  const signed = { where: { post: { ...publishedOnly(), kind: 'post' as const } } }
  const rows = await db().person.findMany({
    where: { posts: { some: signed.where } },
    select: { name: true, handle: true, bio: true, avatar: true, _count: { select: { posts: signed } } }
  })
  return rows
    .map(({ avatar, _count, ...person }) => ({ ...person, avatar: avatar && toMediaView(avatar), count: _count.posts }))
    .sort((one, other) => one.name.localeCompare(other.name, 'fr'))
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
