import { may } from '#features/roles/policy.ts'
import type { AccountActor } from '#features/session/actor.ts'
import { instantsOf } from '#lib/dates.ts'
import { slugify } from '#lib/slug.ts'
import { Prisma } from '#prisma/generated/client.ts'
import type { DraftFilter } from '../list-query.ts'

// What the filters of the desk's lists mean in SQL: `p` is the post. Tags and categories are those that readers
// see or that the working copy has: who looks for a text remembers either.

/** What a search found beforehand (`found`), if anything was searched for. */
type Around = { timeZone: string; isSearched: boolean }

/** The texts of the list in every state: what `stateOf` narrows further. */
export function conditionsOf(actor: AccountActor, filter: DraftFilter, { timeZone, isSearched }: Around): Prisma.Sql {
  const { kind, mine, author, tag, category, year, changed, featured } = filter
  const conditions = [
    Prisma.sql`p.kind = ${kind}::"PostKind"`,
    ...(isSearched ? [Prisma.sql`p.id IN (SELECT id FROM found)`] : []),
    ...(mine || !may(actor, 'post.read')
      ? [Prisma.sql`p.id IN (SELECT post_id FROM post_author WHERE person_id = ${actor.personId}::uuid)`]
      : []),
    ...(author === '' ? [] : [signedBy(author)]),
    ...(tag === '' ? [] : [tagged(tag)]),
    ...(category === '' ? [] : [filedUnder(category)]),
    ...(year === null ? [] : [datedWithin({ year, month: filter.month ?? undefined, timeZone })]),
    ...(changed ? [Prisma.sql`p.status = 'published' AND EXISTS (SELECT FROM draft WHERE draft.post_id = p.id)`] : []),
    ...(featured ? [Prisma.sql`p.featured`] : [])
  ]
  return Prisma.join(conditions, ' AND ')
}

/** Everything but the trash, unless a state is asked for. */
export function inState({ state }: DraftFilter): Prisma.Sql {
  return state === undefined ? Prisma.sql`p.status <> 'trashed'` : Prisma.sql`p.status = ${state}::"PostStatus"`
}

function signedBy(handle: string): Prisma.Sql {
  return Prisma.sql`p.id IN (
    SELECT pa.post_id FROM post_author pa JOIN person a ON a.id = pa.person_id WHERE a.handle = ${handle})`
}

function tagged(nameOrSlug: string): Prisma.Sql {
  const tag = Prisma.sql`(SELECT id FROM tag WHERE slug = ${slugify(nameOrSlug)})`
  return Prisma.sql`p.id IN (
    SELECT post_id FROM post_tag WHERE tag_id = ${tag}
    UNION SELECT post_id FROM draft WHERE ${tag} = ANY(tag_ids))`
}

function filedUnder(path: string): Prisma.Sql {
  const branch = Prisma.sql`SELECT id FROM category WHERE path = ${path} OR starts_with(path, ${`${path}/`})`
  return Prisma.sql`p.id IN (
    SELECT post_id FROM post_category WHERE category_id IN (${branch})
    UNION SELECT post_id FROM draft WHERE category_ids && ARRAY(${branch}))`
}

function datedWithin(period: { year: number; month: number | undefined; timeZone: string }): Prisma.Sql {
  const { from, until } = instantsOf(period)
  return Prisma.sql`p.published_at >= ${from} AND p.published_at < ${until}`
}
