import 'server-only'
import { toMediaView } from '#features/media/data.ts'
import type { MediaView } from '#features/media/schema.ts'
import { publishedOnly } from '#features/posts/data.ts'
import { may, mayEver } from '#features/roles/policy.ts'
import type { Actor } from '#features/session/actor.ts'
import { db } from '#lib/db.ts'
import { AppError } from '#lib/errors.ts'
import type { Role } from '#prisma/generated/enums.ts'
import { type PersonLink, readPersonLinks } from '../byline.ts'

export type BylineCard = { id: string; name: string; handle: string; hasAccount: boolean; texts: number }

/** More names than a list shows at once, and than a publication has. */
const MOST = 2_000

/**
 * Everybody who signs or may sign, by name. Never an e-mail address.
 * @throws AppError `forbidden`
 */
export async function getBylines(actor: Actor): Promise<BylineCard[]> {
  if (!may(actor, 'people.describe')) throw new AppError('forbidden')

  const rows = await db().person.findMany({
    take: MOST,
    select: {
      id: true,
      name: true,
      handle: true,
      account: { select: { id: true } },
      _count: { select: { posts: true } }
    }
  })
  return rows
    .map(({ account, _count, ...person }) => ({ ...person, hasAccount: account !== null, texts: _count.posts }))
    .toSorted((one, other) => one.name.localeCompare(other.name, 'fr'))
}

/** The others as menus offer them: namesakes are told apart by their handles. */
export function choicesBeside(bylines: BylineCard[], id: string): { id: string; name: string }[] {
  const counts = new Map<string, number>()
  for (const { name } of bylines) counts.set(name, (counts.get(name) ?? 0) + 1)

  return bylines
    .filter((one) => one.id !== id)
    .map((one) => ({ id: one.id, name: (counts.get(one.name) ?? 0) > 1 ? `${one.name} (${one.handle})` : one.name }))
}

/**
 * People whose name holds the words, those who signed most first: for whoever says who signs a text.
 * @throws AppError `forbidden`
 */
export async function searchPeople(actor: Actor, words: string): Promise<{ id: string; name: string }[]> {
  if (!mayEver(actor, 'post.authors')) throw new AppError('forbidden')

  // In a pattern of SQL these three are not letters.
  const sought = words
    .toWellFormed()
    .replaceAll('\u0000', '')
    .trim()
    .replace(/[\\%_]/g, '\\$&')
  return db().person.findMany({
    where: { name: { contains: sought, mode: 'insensitive' } },
    orderBy: [{ posts: { _count: 'desc' } }, { name: 'asc' }],
    select: { id: true, name: true },
    take: 12
  })
}

export type BylineDetails = {
  id: string
  name: string
  handle: string
  bio: string
  url: string
  links: PersonLink[]
  fediverse: string
  avatar: MediaView | null
  account: { role: Role; disabled: boolean } | null
  /** Texts of every kind and state; those that readers find. */
  texts: number
  published: number
  /** Articles among them that open /author/{handle}. */
  isPublic: boolean
}

/**
 * What the desk shows of somebody who signs; null when there is nobody. Never an e-mail address.
 * @throws AppError `forbidden`
 */
export async function getByline(actor: Actor, id: string): Promise<BylineDetails | null> {
  if (!may(actor, 'people.describe')) throw new AppError('forbidden')

  const row = await db().person.findUnique({
    where: { id },
    select: {
      id: true,
      name: true,
      handle: true,
      bio: true,
      url: true,
      links: true,
      fediverse: true,
      avatar: true,
      account: { select: { role: true, disabledAt: true } },
      _count: { select: { posts: true } }
    }
  })
  if (!row) return null

  const signed = { personId: id, post: publishedOnly() }
  const [published, articles] = await Promise.all([
    db().postAuthor.count({ where: signed }),
    db().postAuthor.count({ where: { ...signed, post: { ...signed.post, kind: 'post' } } })
  ])
  const { _count, avatar, account, ...person } = row
  return {
    ...person,
    url: person.url ?? '',
    links: readPersonLinks(person.links),
    avatar: avatar && toMediaView(avatar),
    account: account && { role: account.role, disabled: account.disabledAt !== null },
    texts: _count.posts,
    published,
    isPublic: articles > 0
  }
}
