import 'server-only'
import { cacheTags } from '#features/posts/constants.ts'
import { publishedInSql } from '#features/posts/data.ts'
import { may } from '#features/roles/policy.ts'
import type { AccountActor } from '#features/session/actor.ts'
import { db, type Queries } from '#lib/db.ts'
import { Prisma } from '#prisma/generated/client.ts'

/** A text that shows a picture, or will. */
export type TextUse = {
  id: string
  title: string
  slug: string | null
  /** True where readers see the picture. */
  public: boolean
  /** As what: within the text, as its picture in lists, or both. */
  inText: boolean
  featured: boolean
  /** Whether the actor finds it at the desk. */
  mayOpen: boolean
}

type TextRow = Omit<TextUse, 'mayOpen'> & { own: boolean; draftTitle: string | null }

export type MediaUsage = {
  texts: TextUse[]
  /** Working copies that are not this actor's to read. */
  hidden: number
  people: { name: string; handle: string }[]
  tags: { id: string; name: string }[]
  series: { id: string; name: string }[]
  logo: boolean
}

/** Everywhere that a picture stands. Texts that are not the actor’s to read are counted, or called as readers know them. */
export async function getMediaUsage(actor: AccountActor, id: string): Promise<MediaUsage> {
  const [texts, people, tags, series, publication] = await Promise.all([
    readTexts(actor, id),
    db().person.findMany({ where: { avatarMediaId: id }, select: { name: true, handle: true } }),
    db().tag.findMany({ where: { imageId: id }, select: { id: true, name: true } }),
    db().series.findMany({ where: { imageId: id }, select: { id: true, name: true } }),
    db().publication.count({ where: { logoMediaId: id } })
  ])
  const known = texts.map(({ own, draftTitle, title, ...text }) => {
    const mayOpen = may(actor, 'post.read', { own })
    return { ...text, title: mayOpen ? (draftTitle ?? title) : title, mayOpen }
  })
  const shown = known.filter((text) => text.public || text.mayOpen)
  return {
    texts: shown,
    hidden: texts.length - shown.length,
    people,
    tags,
    series,
    logo: publication > 0
  }
}

function readTexts(actor: AccountActor, id: string): Promise<TextRow[]> {
  const isPublic = publishedInSql('p')
  return db().$queryRaw`
    WITH showing AS (
      SELECT id FROM post WHERE media_ids @> ARRAY[${id}::uuid]
      UNION SELECT id FROM post WHERE featured_media_id = ${id}::uuid
      UNION SELECT post_id FROM draft WHERE featured_media_id = ${id}::uuid OR position(${id} IN doc::text) > 0
    )
    SELECT p.id, p.title, d.title AS "draftTitle", p.slug,
      (${isPublic} AND (p.media_ids @> ARRAY[${id}::uuid] OR p.featured_media_id = ${id}::uuid)) IS TRUE AS public,
      (p.media_ids @> ARRAY[${id}::uuid] OR position(${id} IN d.doc::text) > 0) IS TRUE AS "inText",
      (p.featured_media_id = ${id}::uuid OR d.featured_media_id = ${id}::uuid) IS TRUE AS featured,
      EXISTS (SELECT 1 FROM post_author a WHERE a.post_id = p.id AND a.person_id = ${actor.personId}::uuid) AS own
    FROM showing u JOIN post p ON p.id = u.id LEFT JOIN draft d ON d.post_id = p.id
    ORDER BY public DESC, p.published_at DESC NULLS LAST, p.id`
}

/** How many places there are in all. */
export function countUses({ texts, hidden, people, tags, series, logo }: MediaUsage): number {
  return texts.length + hidden + people.length + tags.length + series.length + (logo ? 1 : 0)
}

/** Ids of every picture that stands anywhere, texts in the trash among them: they may come back. */
export function usedInSql(): Prisma.Sql {
  return Prisma.sql`
    SELECT unnest(media_ids) FROM post
    UNION SELECT featured_media_id FROM post WHERE featured_media_id IS NOT NULL
    UNION SELECT featured_media_id FROM draft WHERE featured_media_id IS NOT NULL
    UNION SELECT (one #>> '{}')::uuid FROM draft
      CROSS JOIN LATERAL jsonb_path_query(doc, 'strict $.**.mediaId', silent => true) AS one
      WHERE one #>> '{}' ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'
    UNION SELECT avatar_media_id FROM person WHERE avatar_media_id IS NOT NULL
    UNION SELECT logo_media_id FROM publication WHERE logo_media_id IS NOT NULL
    UNION SELECT image_id FROM tag WHERE image_id IS NOT NULL
    UNION SELECT image_id FROM series WHERE image_id IS NOT NULL`
}

/** Whether a picture stands anywhere. */
export async function isUsed(tx: Queries, id: string): Promise<boolean> {
  const rows = await tx.$queryRaw<unknown[]>`SELECT 1 FROM (${usedInSql()}) AS used (id) WHERE id = ${id}::uuid LIMIT 1`
  return rows.length > 0
}

/** Names of the cached pages that show a picture. */
export async function namesShowing(queries: Queries, id: string): Promise<string[]> {
  const posts = await queries.post.findMany({
    where: { OR: [{ mediaIds: { has: id } }, { featuredMediaId: id }] },
    select: { id: true }
  })
  const people = await queries.person.findMany({ where: { avatarMediaId: id }, select: { handle: true } })
  const tags = await queries.tag.findMany({ where: { imageId: id }, select: { slug: true } })
  const series = await queries.series.findMany({ where: { imageId: id }, select: { slug: true } })
  const logos = await queries.publication.count({ where: { logoMediaId: id } })

  return [
    ...(posts.length > 0 ? [cacheTags.lists] : []),
    ...posts.map((post) => cacheTags.post(post.id)),
    ...people.map(({ handle }) => cacheTags.person(handle)),
    ...tags.map(({ slug }) => cacheTags.tag(slug)),
    ...series.map(({ slug }) => cacheTags.series(slug)),
    ...(logos > 0 ? [cacheTags.publication] : [])
  ]
}
