import { z } from 'zod'
import { type PostKind, PostStatus } from '#prisma/generated/enums.ts'
import type { DraftListQuery } from './data.ts'

const STATES: string[] = Object.values(PostStatus)

/** What the address of a list asks for; anything odd counts as not asked. */
export function readListQuery(kind: PostKind, given: Record<string, string | string[] | undefined>): DraftListQuery {
  const one = (name: string) => (typeof given[name] === 'string' ? given[name] : '')
  const state = STATES.includes(one('state')) ? (one('state') as PostStatus) : undefined
  const page = Number(one('page'))

  return {
    kind,
    state,
    mine: one('mine') === '1',
    search: one('q').toWellFormed().replaceAll('\u0000', '').slice(0, 200),
    page: Number.isInteger(page) && page > 0 && page < 100_000 ? page : 1
  }
}

/** Address of a list; without `page` the first one. */
export function listPath({
  kind,
  state,
  mine,
  search,
  page
}: Omit<DraftListQuery, 'page'> & { page?: number }): string {
  const query = new URLSearchParams()
  if (state) query.set('state', state)
  if (mine) query.set('mine', '1')
  if (search) query.set('q', search)
  if (page && page > 1) query.set('page', String(page))

  const path = kind === 'post' ? '/desk' : '/desk/pages'
  return query.size > 0 ? `${path}?${query}` : path
}

/** The text that was just put into the trash, by the address that its button leads to; null when none was. */
export function readTrashed(given: Record<string, string | string[] | undefined>): string | null {
  return z.uuid().safeParse(given.trashed).data ?? null
}

/** Where a list says that a text of it went to the trash. */
export function trashedPath(list: string, id: string): string {
  return `${list}${list.includes('?') ? '&' : '?'}trashed=${id}`
}
