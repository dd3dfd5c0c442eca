import 'server-only'
import { db } from '#lib/db.ts'
import { foldedName } from '#lib/folded-name.ts'
import { type Known, recordKey } from './known.ts'

type RecordRow = {
  kind: string
  source_id: string
  target_kind: string | null
  target_id: string | null
  fingerprint: string
  guid: string | null
  updated_at: Date
}

/** What is here already that an import of this source must fit in with. */
export async function getKnown(source: string): Promise<Known> {
  const [records, posts, handles, tags, categories, alive] = await Promise.all([
    db().$queryRaw<RecordRow[]>`
      SELECT kind, source_id, target_kind, target_id, fingerprint, coalesce(raw->>'guid', raw->>'date') AS guid, updated_at
      FROM import_record WHERE source = ${source}`,
    db().post.findMany({ select: { id: true, slug: true, guid: true } }),
    db().person.findMany({ select: { handle: true } }),
    db().tag.findMany({ select: { id: true, slug: true, name: true } }),
    db().category.findMany({ select: { id: true, slug: true, name: true, path: true, parentId: true } }),
    db().$queryRaw<{ id: string }[]>`
      SELECT r.target_id AS id FROM import_record r WHERE r.source = ${source} AND (
        EXISTS (SELECT 1 FROM post WHERE id = r.target_id) OR EXISTS (SELECT 1 FROM media WHERE id = r.target_id)
        OR EXISTS (SELECT 1 FROM tag WHERE id = r.target_id) OR EXISTS (SELECT 1 FROM category WHERE id = r.target_id)
        OR EXISTS (SELECT 1 FROM person WHERE id = r.target_id))`
  ])

  return {
    records: new Map(
      records.map((row) => [
        recordKey(row.kind, row.source_id),
        {
          targetKind: row.target_kind,
          targetId: row.target_id,
          fingerprint: row.fingerprint,
          guid: row.guid ?? '',
          updatedAt: row.updated_at
        }
      ])
    ),
    slugs: new Map(posts.flatMap(({ id, slug }) => (slug ? [[slug, id] as const] : []))),
    slugsByPost: new Map(posts.flatMap(({ id, slug }) => (slug ? [[id, slug] as const] : []))),
    guids: new Map(posts.flatMap(({ id, guid }) => (guid ? [[guid, id] as const] : []))),
    handles: new Set(handles.map(({ handle }) => handle)),
    tags: new Map(tags.map(({ id, slug }) => [slug, id])),
    tagsByName: byName(tags),
    categories: new Map(categories.map(({ id, path }) => [path, id])),
    rootsByName: byName(categories.filter(({ parentId }) => parentId === null)),
    alive: new Set(alive.map(({ id }) => id))
  }
}

function byName(terms: { id: string; slug: string; name: string }[]): Known['tagsByName'] {
  return new Map(terms.map(({ id, slug, name }) => [foldedName(name), { id, slug }]))
}

/**
 * Whether a post is as the import left it: its newest version is the
 * import's, and nobody put it in the trash. Null: it is not there any more.
 */
export async function getUntouched(postId: string): Promise<{ version: number } | null> {
  const post = await db().post.findUnique({
    where: { id: postId },
    select: {
      version: true,
      status: true,
      trashedAt: true,
      revisions: { orderBy: { version: 'desc' }, take: 1, select: { version: true, kind: true, createdAt: true } }
    }
  })
  const newest = post?.revisions[0]
  if (!post || newest?.kind !== 'import' || newest.version !== post.version) return null

  const wasTrashedHere = post.trashedAt !== null && post.trashedAt > newest.createdAt
  return wasTrashedHere ? null : { version: post.version }
}

export type MissingFile = { id: string; filename: string; mime: string; sourceUrl: string | null }

/** Of these media, those whose file is still to be had. */
export async function getMissingFiles(ids: string[]): Promise<MissingFile[]> {
  const missing: MissingFile[] = []
  for (let start = 0; start < ids.length; start += 5_000) {
    const rows = await db().media.findMany({
      where: { id: { in: ids.slice(start, start + 5_000) }, state: 'missing' },
      select: { id: true, filename: true, mime: true, sourceUrl: true }
    })
    missing.push(...rows)
  }
  return missing
}

/** What the newest import of this source said of its language; null when it was the publication's, or nothing was said. */
export async function getOtherLanguage(source: string): Promise<string | null> {
  const [row] = await db().$queryRaw<{ language: string | null }[]>`
    SELECT report->>'otherLanguage' AS language FROM import_run
    WHERE source = ${source} AND state = 'done' ORDER BY started_at DESC LIMIT 1`
  return row?.language ?? null
}

/** What an item was when it was last imported. */
export async function getRaw(source: string, kind: string, sourceId: string): Promise<unknown> {
  const row = await db().importRecord.findUnique({
    where: { source_kind_sourceId: { source, kind, sourceId } },
    select: { raw: true }
  })
  return row?.raw ?? null
}
