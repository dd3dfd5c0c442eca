import 'server-only'
import { deleteMediaFiles, ingestFile } from '#features/media/mutations.ts'
import { may } from '#features/roles/policy.ts'
import type { Actor } from '#features/session/actor.ts'
import { db, type Queries } from '#lib/db.ts'
import { AppError } from '#lib/errors.ts'
import { type InUse, readInUse } from './data.ts'
import type { Picture, PictureName } from './images/catalogue.ts'
import type { DemoRows } from './rows.ts'

/** Key of the advisory lock under which the demonstration is written or removed: two servers may start at once. */
const DEMO_LOCK = 7_246_010
const PATIENT = { maxWait: 15_000, timeout: 120_000 } as const

/** Pictures taken in at the same time: sharp has threads of its own, more would only wait. */
const HANDS = 3

const PUBLICATION = {
  name: 'La Place publique',
  tagline: 'Carnet d’un atelier de communication publique',
  description:
    'Une classe, sa tutrice et quelques invités lisent des façades, des factures, des cartes et des affiches, et écoutent ceux qui les écrivent.',
  isDemo: true
}

/**
 * Fills an empty database, one without posts and people, with the demonstration
 * publication; does nothing to any other. Interrupted, it can be called again:
 * pictures are known by their content and all other rows are written at once.
 * @returns whether it wrote anything.
 */
export async function seedDemo(): Promise<boolean> {
  if (!(await isEmpty(db()))) return false

  // Loaded when needed only: the desk, which removes the demonstration, shall not carry its texts and pictures.
  const { demoRows } = await import('./rows.ts')

  return db().$transaction(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(${DEMO_LOCK})`
    if (!(await isEmpty(tx))) return false

    // Pictures have files, which no transaction can take back: they are written outside of this one, before it ends.
    const rows = demoRows(await takePictures())
    await tx.publication.upsert({ where: { id: 1 }, update: PUBLICATION, create: PUBLICATION })
    await writeRows(tx, rows)
    return true
  }, PATIENT)
}

async function isEmpty(queries: Queries): Promise<boolean> {
  return (await queries.post.findFirst()) === null && (await queries.person.findFirst()) === null
}

async function takePictures(): Promise<Record<PictureName, string>> {
  const { pictureNames, pictures } = await import('./images/catalogue.ts')
  const { toPng, whileDrawing } = await import('./images/render.ts')
  const mediaIds: Partial<Record<PictureName, string>> = {}
  const queue = pictureNames.values()

  async function take(): Promise<void> {
    for (const name of queue) {
      const { draw, ...about }: Picture = pictures[name]
      const taken = await ingestFile(await toPng(draw()), { ...about, isDemo: true })
      if (!taken.ok) throw new Error(`The picture "${name}" was refused: ${taken.reason}.`)
      mediaIds[name] = taken.value.id
    }
  }

  await whileDrawing(() => Promise.all(Array.from({ length: HANDS }, take)))
  return mediaIds as Record<PictureName, string>
}

async function writeRows(tx: Queries, rows: DemoRows): Promise<void> {
  await tx.person.createMany({ data: rows.people })
  await tx.tag.createMany({ data: rows.tags })
  await tx.category.createMany({ data: rows.categories })
  await tx.series.createMany({ data: rows.series })
  await tx.post.createMany({ data: rows.posts })
  await tx.draft.createMany({ data: rows.drafts })
  await tx.revision.createMany({ data: rows.revisions })
  await tx.postAuthor.createMany({ data: rows.authors })
  await tx.postTag.createMany({ data: rows.postTags })
  await tx.postCategory.createMany({ data: rows.postCategories })
  await tx.comment.createMany({ data: rows.comments })
}

/**
 * Ends the demonstration: removes all of its rows and files and gives the
 * publication its own name. Accounts, people and texts that are not of the
 * demonstration stay, and so does what they use of it, which is theirs from now on.
 * @throws AppError `forbidden`
 */
export async function removeDemo(actor: Actor, publication: { name: string; tagline: string }): Promise<void> {
  if (!may(actor, 'settings.change')) throw new AppError('forbidden')

  const hashes = await db().$transaction(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(${DEMO_LOCK})`
    const removed = await removeRows(tx)

    const settings = { ...publication, description: '', isDemo: false }
    await tx.publication.upsert({ where: { id: 1 }, update: settings, create: settings })
    await tx.auditEvent.create({
      data: {
        accountId: actor.kind === 'account' ? actor.accountId : null,
        actor: actor.name,
        action: 'publication.demo-removed',
        subjectKind: 'publication',
        subjectId: '1',
        detail: { posts: removed.posts, media: removed.hashes.length }
      }
    })
    return removed.hashes
  }, PATIENT)

  await deleteMediaFiles(hashes)
}

/** From what shows to what is shown, so that each step knows what is still in use. */
async function removeRows(tx: Queries): Promise<{ posts: number; hashes: string[] }> {
  const { count: posts } = await tx.post.deleteMany({ where: { isDemo: true } })
  await tx.comment.deleteMany({ where: { isDemo: true } })

  const inUse = await readInUse(tx)
  await removeTags(tx, inUse)
  await removeSeries(tx, inUse)
  await removeCategories(tx, inUse)
  await removePeople(tx)
  return { posts, hashes: await removeMedia(tx, inUse) }
}

async function removeTags(tx: Queries, { tagIds }: InUse): Promise<void> {
  await tx.tag.deleteMany({ where: { isDemo: true, posts: { none: {} }, id: { notIn: tagIds } } })
  await tx.tag.updateMany({ where: { isDemo: true }, data: { isDemo: false } })
}

async function removeSeries(tx: Queries, { seriesIds }: InUse): Promise<void> {
  await tx.series.deleteMany({ where: { isDemo: true, posts: { none: {} }, id: { notIn: seriesIds } } })
  await tx.series.updateMany({ where: { isDemo: true }, data: { isDemo: false } })
}

/** The tree goes from its leaves down, one level at a time: a branch that bears something real stays whole. */
async function removeCategories(tx: Queries, { categoryIds }: InUse): Promise<void> {
  const unused = { isDemo: true, posts: { none: {} }, children: { none: {} }, id: { notIn: categoryIds } }

  while ((await tx.category.deleteMany({ where: unused })).count > 0) {
    // The next level has become leaves.
  }
  await tx.category.updateMany({ where: { isDemo: true }, data: { isDemo: false } })
}

async function removePeople(tx: Queries): Promise<void> {
  await tx.person.deleteMany({ where: { isDemo: true, posts: { none: {} }, account: null } })
  await tx.person.updateMany({ where: { isDemo: true }, data: { isDemo: false } })
}

async function removeMedia(tx: Queries, { mediaIds }: InUse): Promise<string[]> {
  const none = { none: {} }
  const unused = {
    ...{ isDemo: true, id: { notIn: mediaIds } },
    ...{ avatarOf: none, featuredIn: none, imageOfTags: none, imageOfSeries: none, logoOf: none }
  }
  const rows = await tx.media.findMany({ where: unused, select: { id: true, hash: true } })
  await tx.media.deleteMany({ where: { id: { in: rows.map((row) => row.id) } } })
  await tx.media.updateMany({ where: { isDemo: true }, data: { isDemo: false } })
  return rows.flatMap((row) => row.hash ?? [])
}
