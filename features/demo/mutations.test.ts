import { existsSync } from 'node:fs'
import { beforeEach, expect, test, vi } from 'vitest'
import { doc, figure, paragraph } from '#features/editor/document/build.ts'
import { validateDocument } from '#features/editor/document/validate.ts'
import { mediaFile } from '#features/media/store.ts'
import { db } from '#lib/db.ts'
import type { Prisma } from '#prisma/generated/client.ts'
import { makeActor } from '#testing/accounts.ts'
import { buildCategory, buildComment, buildPerson, buildPost, buildTag } from '#testing/builders.ts'
import { setUpDatabase } from '#testing/database.ts'
import { demoArticles } from './articles.ts'
import { demoDrafts } from './drafts.ts'
import { pictureNames } from './images/catalogue.ts'
import { removeDemo, seedDemo } from './mutations.ts'

setUpDatabase()
// Forty pictures are drawn and encoded in several widths: seconds on a quiet machine, more on a busy one.
vi.setConfig({ testTimeout: 120_000 })

const OWN = { name: 'Le Journal de la classe', tagline: 'Écrit par nous' }

beforeEach(async () => {
  await db().post.deleteMany()
  await db().account.deleteMany()
  await db().tag.deleteMany()
  await db().series.deleteMany()
  while ((await db().category.deleteMany({ where: { children: { none: {} } } })).count > 0);
  await db().person.deleteMany()
  await db().auditEvent.deleteMany()
  // Pictures that an earlier test kept are the demonstration's again, so that they need not be encoded anew.
  await db().media.updateMany({ data: { isDemo: true } })
})

/** How many rows of the demonstration there are, by table. */
async function demoCounts() {
  const where = { isDemo: true }
  return {
    posts: await db().post.count({ where }),
    comments: await db().comment.count({ where }),
    tags: await db().tag.count({ where }),
    categories: await db().category.count({ where }),
    series: await db().series.count({ where }),
    people: await db().person.count({ where }),
    media: await db().media.count({ where })
  }
}

const NONE = { posts: 0, comments: 0, tags: 0, categories: 0, series: 0, people: 0, media: 0 }

async function demoMedia(filename: string) {
  return db().media.findFirstOrThrow({ where: { filename, isDemo: true } })
}

test('an empty database – is filled with the demonstration', async () => {
  await seedDemo()

  expect(await db().post.count({ where: { status: 'published' } })).toBe(demoArticles.length)
  expect(await db().draft.count()).toBe(demoDrafts.length)
  expect(await db().revision.count({ where: { kind: 'import' } })).toBe(demoArticles.length + demoDrafts.length)
  expect(await demoCounts()).toMatchObject({ tags: 12, series: 2, media: pictureNames.length })
  expect(await db().account.count()).toBe(0)
  expect(await db().publication.findUnique({ where: { id: 1 } })).toMatchObject({
    name: 'La Place publique',
    isDemo: true
  })
})

test('a seeded article – has what readers see derived from its document', async () => {
  await seedDemo()

  const post = await db().post.findUniqueOrThrow({
    where: { slug: 'crue-de-la-lisane-douze-heures-d-annonces' },
    include: { authors: { orderBy: { position: 'asc' }, include: { person: true } }, tags: true, comments: true }
  })
  expect(validateDocument(post.doc, post.schemaVersion)).toEqual(post.doc)
  expect(post.authors.map(({ person }) => person.handle)).toEqual(['awa-diarra', 'malo-kerdrel', 'theo-lansac'])
  expect(post.wordCount).toBeGreaterThan(350)
  expect(post.mediaIds).toEqual([(await demoMedia('echelle-de-crue.png')).id])
  expect(post.comments.find((comment) => comment.parentId !== null)?.authorName).toBe('Awa Diarra')
})

test('seeding twice, or two servers at once – gives one demonstration', async () => {
  await Promise.all([seedDemo(), seedDemo()])
  const once = await demoCounts()
  await seedDemo()

  expect(await demoCounts()).toEqual(once)
  expect(once.posts).toBe(demoArticles.length + demoDrafts.length)
})

test('a database with a person – is left alone', async () => {
  await buildPerson()
  await seedDemo()

  expect(await db().post.count()).toBe(0)
})

test('anyone but an administrator – may not end the demonstration', async () => {
  await buildPost()
  await db().post.updateMany({ data: { isDemo: true } })
  const editor = await makeActor({ role: 'editor' })

  await expect(removeDemo(editor, OWN)).rejects.toMatchObject({ code: 'forbidden' })
  expect((await demoCounts()).posts).toBe(1)
})

test('ending the demonstration – removes every row and file of it, keeps accounts and their texts', async () => {
  await seedDemo()
  const administrator = await makeActor({ role: 'administrator' })
  const tag = await buildTag('À nous')
  const category = await buildCategory('Chez nous')
  const author = await db().person.findUniqueOrThrow({ where: { id: administrator.personId } })
  const own = await buildPost({ title: 'Notre texte', authors: [author], tags: [tag], categories: [category] })
  await buildComment(own)
  const hashes = (await db().media.findMany()).map(({ hash }) => String(hash))

  await removeDemo(administrator, OWN)

  expect(await demoCounts()).toEqual(NONE)
  expect(await db().post.findMany({ select: { title: true } })).toEqual([{ title: 'Notre texte' }])
  expect(await db().person.findMany({ select: { id: true } })).toEqual([{ id: administrator.personId }])
  expect(await db().account.count()).toBe(1)
  expect(await db().comment.count()).toBe(1)
  expect(await db().tag.count()).toBe(1)
  expect(await db().category.count()).toBe(1)
  expect(await db().series.count()).toBe(0)
  expect(await db().media.count()).toBe(0)
  expect(hashes.length).toBe(pictureNames.length)
  for (const hash of hashes) expect(existsSync(mediaFile(hash, 'original') ?? '')).toBe(false)
  expect(await db().publication.findUnique({ where: { id: 1 } })).toMatchObject({ ...OWN, isDemo: false })
  expect(await db().auditEvent.findFirst({ where: { action: 'publication.demo-removed' } })).toMatchObject({
    accountId: administrator.accountId
  })
})

test('what real texts, working copies and their history use – stays and is real from then on', async () => {
  await seedDemo()
  const administrator = await makeActor({ role: 'administrator' })
  const tag = await db().tag.findUniqueOrThrow({ where: { slug: 'presse-locale' } })
  const category = await db().category.findUniqueOrThrow({ where: { path: 'methodes/ecrire-simple' } })
  const person = await db().person.findUniqueOrThrow({ where: { handle: 'awa-diarra' } })
  const shown = await demoMedia('carte-du-val.png')
  const featured = await demoMedia('urne.png')
  const own = await buildPost({
    title: 'Notre carte',
    doc: doc(figure({ mediaId: shown.id, alt: 'Une carte' })),
    featuredMediaId: featured.id,
    authors: [person],
    tags: [tag],
    categories: [category]
  })

  const draftedTag = await db().tag.findUniqueOrThrow({ where: { slug: 'memoire' } })
  const draftedCategory = await db().category.findUniqueOrThrow({ where: { path: 'terrain/communes' } })
  const draftedSeries = await db().series.findUniqueOrThrow({ where: { slug: 'quand-l-eau-monte' } })
  const [drafted, former] = [await demoMedia('plateau.png'), await demoMedia('microphones.png')]
  const unwritten = await buildPost({ title: '', status: 'draft' })
  const asDoc = (mediaId: string) =>
    doc(paragraph('Voir.'), figure({ mediaId, alt: 'Un dessin' })) as Prisma.InputJsonObject
  await db().draft.create({
    data: {
      postId: unwritten.id,
      doc: asDoc(drafted.id),
      tagIds: [draftedTag.id],
      categoryIds: [draftedCategory.id],
      seriesId: draftedSeries.id
    }
  })
  await db().revision.create({
    data: { postId: unwritten.id, version: 1, kind: 'manual', title: '', doc: asDoc(former.id), schemaVersion: 1 }
  })

  await removeDemo(administrator, OWN)

  expect(await demoCounts()).toEqual(NONE)
  const kept = await db().post.findUniqueOrThrow({
    where: { id: own.id },
    include: { authors: true, tags: true, categories: true }
  })
  expect(kept.authors.map(({ personId }) => personId)).toEqual([person.id])
  expect(kept.tags.map(({ tagId }) => tagId)).toEqual([tag.id])
  expect(kept.featuredMediaId).toBe(featured.id)
  expect((await db().category.findMany({ orderBy: { path: 'asc' } })).map(({ path }) => path)).toEqual([
    'methodes',
    'methodes/ecrire-simple',
    'terrain',
    'terrain/communes'
  ])
  expect((await db().tag.findMany()).map(({ slug }) => slug).toSorted()).toEqual(['memoire', 'presse-locale'])
  expect((await db().series.findMany()).map(({ slug }) => slug)).toEqual(['quand-l-eau-monte'])
  // Shown or featured, drafted, in the history, the portrait of the byline, the pictures of tags and series.
  expect((await db().media.findMany()).map(({ filename }) => filename).toSorted()).toEqual([
    'carte-du-val.png',
    'echelle-de-crue.png',
    'microphones.png',
    'plateau.png',
    'portrait-awa.png',
    'presentoir.png',
    'rayonnages.png',
    'urne.png'
  ])
  expect(existsSync(mediaFile(String(shown.hash), 'original') ?? '')).toBe(true)
})
