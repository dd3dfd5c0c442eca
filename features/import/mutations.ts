import 'server-only'
import { may } from '#features/roles/policy.ts'
import type { Actor } from '#features/session/actor.ts'
import { db, type Queries } from '#lib/db.ts'
import { AppError } from '#lib/errors.ts'
import type { Prisma } from '#prisma/generated/client.ts'
import type { ImportState } from '#prisma/generated/enums.ts'
import type { Batch, Replacement } from './batch.ts'
import { insertRows } from './bulk.ts'
import { RefusedImport } from './refusal.ts'

/** Any number will do, as long as nobody else takes it ("WXR" on a telephone's keys). */
export const IMPORT_LOCK = 997
const DAY = 86_400_000

/**
 * Runs `work` while no other import runs, whichever process asks.
 * @throws RefusedImport `already-running`
 */
export async function withImportLock<T>(work: () => Promise<T>): Promise<T> {
  return db().$transaction(
    async (queries) => {
      const [row] = await queries.$queryRaw<
        { locked: boolean }[]
      >`SELECT pg_try_advisory_xact_lock(${IMPORT_LOCK}) AS locked`
      if (!row?.locked) throw new RefusedImport('already-running')
      return work()
    },
    { timeout: DAY, maxWait: 10_000 }
  )
}

type NewRun = { source: string; files: string[]; id?: string | undefined }

/**
 * A new run, or the one of this id, which somebody prepared at the desk; an earlier one of the same source that
 * never ended was interrupted.
 * @throws AppError `forbidden`
 */
export async function startRun(actor: Actor, { source, files, id }: NewRun): Promise<string> {
  if (!may(actor, 'import.run')) throw new AppError('forbidden', 'Only administrators import.')

  await db().importRun.updateMany({
    where: { source, state: 'running', ...(id !== undefined && { id: { not: id } }) },
    data: { state: 'interrupted', finishedAt: new Date() }
  })
  if (id !== undefined) {
    await db().importRun.update({ where: { id }, data: { source } })
    return id
  }

  const accountId = actor.kind === 'account' ? actor.accountId : null
  const run = await db().importRun.create({ data: { format: 'wordpress', source, files, accountId } })
  await db().auditEvent.create({
    data: {
      accountId,
      actor: actor.name,
      action: 'import.start',
      subjectKind: 'import_run',
      subjectId: run.id,
      detail: { source }
    }
  })
  return run.id
}

/** Says how a run ended. One that somebody stopped stays so. */
export async function finishRun(id: string, state: ImportState, report: unknown): Promise<void> {
  await db().$transaction([
    db().importRun.update({
      where: { id },
      data: { report: report as Prisma.InputJsonObject, finishedAt: new Date() }
    }),
    db().importRun.updateMany({ where: { id, state: { not: 'cancelled' } }, data: { state } })
  ])
}

/** Writes all of a batch or nothing. Returns how many redirects are new. */
export async function writeBatch(batch: Batch): Promise<number> {
  return db().$transaction(
    async (queries) => {
      // A power cut may take the last batches with it: whole, and the next import brings them again.
      await queries.$executeRaw`SET LOCAL synchronous_commit TO off`
      // Search looks into what `refreshSearch` makes of texts and tags together, while the next batch is on its way.
      await queries.$executeRaw`SET LOCAL parution.search TO 'later'`
      await insertRows(queries, 'media', batch.media)
      await insertRows(queries, 'post', batch.posts)
      await insertRows(queries, 'draft', batch.drafts)
      await insertRows(queries, 'revision', batch.revisions)
      await insertRows(queries, 'post_tag', batch.postTags)
      await insertRows(queries, 'post_category', batch.postCategories)
      await insertRows(queries, 'post_author', batch.postAuthors)
      for (const replacement of batch.replacements) await replace(queries, replacement)
      for (const { id, parentId } of batch.parents) {
        await queries.post.updateMany({ where: { id, parentId: null }, data: { parentId } })
      }
      await insertRows(queries, 'comment', batch.comments)
      await insertRows(queries, 'editorial_note', batch.editorialNotes)
      await writeRecords(queries, batch)
      return insertRows(queries, 'redirect', batch.redirects, { skipDuplicates: true })
    },
    { timeout: 120_000, maxWait: 30_000 }
  )
}

async function writeRecords(queries: Queries, { records, changedRecords }: Batch): Promise<void> {
  await insertRows(queries, 'import_record', records)

  for (const { source, kind, sourceId, runId, fingerprint, raw } of changedRecords) {
    await queries.importRecord.update({
      where: { source_kind_sourceId: { source, kind, sourceId } },
      data: { runId, fingerprint, raw }
    })
  }
}

/** The export's newer version takes the place of the older one, which stays in the history. */
async function replace(
  queries: Queries,
  { post, draft, revision, tags, categories, authors }: Replacement
): Promise<void> {
  const { id, createdAt: _, ...data } = post
  await queries.post.update({ where: { id }, data })
  await queries.draft.deleteMany({ where: { postId: id } })
  if (draft) await queries.draft.create({ data: draft })
  await queries.revision.create({ data: revision })

  await queries.postTag.deleteMany({ where: { postId: id } })
  await queries.postCategory.deleteMany({ where: { postId: id } })
  await queries.postAuthor.deleteMany({ where: { postId: id } })
  await queries.postTag.createMany({ data: tags })
  await queries.postCategory.createMany({ data: categories })
  await queries.postAuthor.createMany({ data: authors })
}

export type FoundationRows = {
  people: Prisma.PersonCreateManyInput[]
  tags: Prisma.TagCreateManyInput[]
  /** Parents before children. */
  categories: Prisma.CategoryCreateManyInput[]
  redirects: Prisma.RedirectCreateManyInput[]
  records: Prisma.ImportRecordCreateManyInput[]
}

/** People and terms, which everything else refers to. Returns how many redirects are new. */
export async function writeFoundation(rows: FoundationRows): Promise<number> {
  return db().$transaction(
    async (queries) => {
      await queries.person.createMany({ data: rows.people })
      await queries.tag.createMany({ data: rows.tags })
      await queries.category.createMany({ data: rows.categories })
      await queries.importRecord.createMany({ data: rows.records })
      return (await queries.redirect.createMany({ data: rows.redirects, skipDuplicates: true })).count
    },
    { timeout: 120_000, maxWait: 30_000 }
  )
}

type Names = { name: string; text: string }
type Renaming = { id: string; before: Names; after: Names; record: Prisma.ImportRecordCreateManyInput }

/** Takes over a new name or description, unless somebody changed ours meanwhile; says whether it did. */
export async function renameUntouched(
  kind: 'tag' | 'category' | 'author' | 'attachment',
  change: Renaming
): Promise<boolean> {
  const { id, before, after, record } = change

  return db().$transaction(async (queries) => {
    const described = {
      where: { id, name: before.name, description: before.text },
      data: { name: after.name, description: after.text }
    }
    const { count } =
      kind === 'tag'
        ? await queries.tag.updateMany(described)
        : kind === 'category'
          ? await queries.category.updateMany(described)
          : kind === 'author'
            ? await queries.person.updateMany({
                where: { id, name: before.name, bio: before.text },
                data: { name: after.name, bio: after.text }
              })
            : await queries.media.updateMany({
                where: { id, alt: before.name, caption: before.text },
                data: { alt: after.name, caption: after.text }
              })
    if (count === 0) return false

    const { source, sourceId, runId, fingerprint, raw } = record
    await queries.importRecord.update({
      where: { source_kind_sourceId: { source, kind: record.kind, sourceId } },
      data: { runId, fingerprint, raw }
    })
    return true
  })
}
