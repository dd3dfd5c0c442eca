import { existsSync } from 'node:fs'
import sharp from 'sharp'
import { beforeAll, describe, expect, test } from 'vitest'
import { createDraft } from '#features/drafts/mutations.ts'
import { doc, figure, paragraph } from '#features/editor/document/build.ts'
import { cacheTags } from '#features/posts/constants.ts'
import { resolveRedirect } from '#features/redirects/data.ts'
import { redirectFrom } from '#features/redirects/mutations.ts'
import type { AccountActor } from '#features/session/actor.ts'
import { db } from '#lib/db.ts'
import type { Prisma } from '#prisma/generated/client.ts'
import { makeActor } from '#testing/accounts.ts'
import { buildPost, buildSeries, buildTag } from '#testing/builders.ts'
import { setUpDatabase } from '#testing/database.ts'
import { deleteMediaFiles, ingestFile } from '../mutations.ts'
import { mediaFile } from '../store.ts'
import { countUses, getMediaUsage } from '../usage/data.ts'
import { getMediaDetail, getMediaList, getMediaMonths, getOriginal, searchMedia } from './data.ts'
import { mediaListPath, readMediaQuery } from './list-query.ts'
import { changeMedia, deleteMedia, replaceMedia } from './mutations.ts'
import { mediaInput } from './schema.ts'

setUpDatabase()

let editor: AccountActor
let author: AccountActor
let contributor: AccountActor

beforeAll(async () => {
  editor = await makeActor({ role: 'editor' })
  author = await makeActor({ role: 'author' })
  contributor = await makeActor({ role: 'contributor' })
})

const timeZone = 'Europe/Paris'
const SAID = { alt: '', caption: '', credit: '', licence: '', focalX: 0.5, focalY: 0.5 }
let shade = 0

/** A picture like no other. */
async function bytes(): Promise<Buffer> {
  shade += 1
  const background = { r: shade, g: 90, b: 30 }
  return sharp({ create: { width: 600, height: 400, channels: 3, background } })
    .png()
    .toBuffer()
}

async function upload(by: AccountActor | null = editor, about: object = {}) {
  const taken = await ingestFile(await bytes(), {
    filename: 'photo.png',
    ...(by && { uploaderId: by.accountId }),
    ...about
  })
  if (!taken.ok) throw new Error(taken.reason)
  return taken.value
}

const hashOf = (src: string) => src.split('/')[2] ?? ''
const isThere = (src: string) => existsSync(mediaFile(hashOf(src), src.split('/')[3] ?? '') ?? '')

async function draftShowing(mediaId: string, actor = editor): Promise<string> {
  const id = await createDraft(actor, 'post')
  const content = doc(paragraph('Voir.'), figure({ mediaId })) as unknown as Prisma.InputJsonObject
  await db().draft.update({ where: { postId: id }, data: { doc: content, title: 'Brouillon' } })
  return id
}

describe('where a picture stands', () => {
  test('every place is named; drafts of others are only counted', async () => {
    const { id } = await upload()
    await buildPost({ title: 'Dans le texte', doc: doc(paragraph('Oh.'), figure({ mediaId: id })) })
    await buildPost({ title: 'À la une', featuredMediaId: id })
    await draftShowing(id)
    const [tag, series] = [await buildTag('Illustré'), await buildSeries('Illustrée')]
    await db().tag.update({ where: { id: tag.id }, data: { imageId: id } })
    await db().series.update({ where: { id: series.id }, data: { imageId: id } })
    await db().person.update({ where: { id: author.personId }, data: { avatarMediaId: id } })

    const usage = await getMediaUsage(editor, id)
    expect(
      usage.texts.map(({ title, public: isPublic, inText, featured }) => [title, isPublic, inText, featured])
    ).toEqual(
      expect.arrayContaining([
        ['Dans le texte', true, true, false],
        ['À la une', true, false, true],
        ['Brouillon', false, true, false]
      ])
    )
    expect(usage).toMatchObject({
      hidden: 0,
      tags: [{ name: 'Illustré' }],
      series: [{ name: 'Illustrée' }],
      logo: false
    })
    expect(countUses(usage)).toBe(6)
    expect(await getMediaUsage(contributor, id)).toMatchObject({
      hidden: 1,
      texts: [{ mayOpen: false }, { mayOpen: false }]
    })
  })

  test('of a published text, others read the title that readers do', async () => {
    const { id } = await upload()
    const post = await buildPost({ title: 'Titre public', doc: doc(figure({ mediaId: id })) })
    await db().draft.create({ data: { postId: post.id, title: 'Titre secret', doc: {} } })
    expect((await getMediaUsage(editor, id)).texts).toMatchObject([{ title: 'Titre secret' }])
    expect((await getMediaUsage(contributor, id)).texts).toMatchObject([{ title: 'Titre public' }])
  })

  test('unused is what stands nowhere, not even in a draft or the trash', async () => {
    const [used, trashed, unused] = [await upload(), await upload(), await upload()]
    await draftShowing(used.id)
    await buildPost({ title: 'Jeté', status: 'trashed', doc: doc(figure({ mediaId: trashed.id })) })
    const list = await getMediaList(editor, { ...readMediaQuery({ show: 'unused' }), timeZone })
    const ids = list.items.map(({ id }) => id)
    expect(ids).toContain(unused.id)
    expect(ids).not.toContain(used.id)
    expect(ids).not.toContain(trashed.id)
  })
})

describe('the list', () => {
  test('words in name, alternative, caption and credit, whatever their accents', async () => {
    const { id } = await upload(author, { filename: 'crue.png', alt: 'La rivière', caption: 'En crue', credit: 'Zoé' })
    const found = async (given: Record<string, string>) =>
      (await getMediaList(author, { ...readMediaQuery(given), timeZone })).items.some((item) => item.id === id)
    for (const q of ['CRUE.png', 'riviere', 'en crue', 'zoe']) expect(await found({ q }), q).toBe(true)
    expect(await found({ q: 'montagne' })).toBe(false)
    expect(await found({ show: 'mine' })).toBe(true)
    expect(await found({ show: 'no-alt' })).toBe(false)
    expect(await found({ show: 'missing' })).toBe(false)
    expect((await searchMedia({ search: 'RIVIÈRE \u0000', page: 1 })).items.map((item) => item.id)).toEqual([id])
  })

  test('by month in the publication’s zone, and in each order', async () => {
    const early = await upload(editor, { filename: 'aaa.png' })
    await db().media.update({ where: { id: early.id }, data: { createdAt: new Date('2019-12-31T23:30:00Z') } })
    expect(await getMediaMonths(timeZone)).toContainEqual({ year: 2020, month: 1, count: 1 })
    const ids = async (given: Record<string, string>) =>
      (await getMediaList(editor, { ...readMediaQuery(given), timeZone })).items.map(({ id }) => id)
    expect(await ids({ month: '2020-01' })).toEqual([early.id])
    expect(await ids({ month: '2019-12' })).toEqual([])
    expect((await ids({ sort: 'oldest' }))[0]).toBe(early.id)
    expect((await ids({ sort: 'name' }))[0]).toBe(early.id)
  })

  test('twenty thousand pictures – any page of them', async () => {
    await db().$executeRaw`
      INSERT INTO media (id, state, filename, mime, alt) SELECT gen_random_uuid(), 'missing', 'lot-' || n, 'image/png', ''
      FROM generate_series(1, 20000) AS n`
    const list = await getMediaList(editor, { ...readMediaQuery({ show: 'missing', q: 'lot', page: '417' }), timeZone })
    expect(list).toMatchObject({ total: 20_000, pages: 417, page: 417 })
    expect(list.items).toHaveLength(32)
    const unused = await getMediaList(editor, { ...readMediaQuery({ show: 'unused', q: 'lot' }), timeZone })
    expect(unused.total).toBe(20_000)
    await db().media.deleteMany({ where: { filename: { startsWith: 'lot-' } } })
  })

  test('addresses say only what there is', () => {
    expect(readMediaQuery({ q: ['a'], show: 'x', sort: '1', month: '2020-13', page: 'abc' })).toEqual({
      search: '',
      filter: null,
      sort: 'newest',
      month: null,
      page: 1
    })
    const query = readMediaQuery({ q: 'é', show: 'mine', sort: 'size', month: '2020-01', page: '2' })
    expect(mediaListPath(query)).toBe('/desk/media?q=%C3%A9&show=mine&sort=size&month=2020-01&page=2')
  })
})

test('what is said of a picture – is kept, and its pages expire', async () => {
  const { id } = await upload(contributor)
  const post = await buildPost({ title: 'Décrite', doc: doc(figure({ mediaId: id })) })
  const said = { alt: 'Un pont', caption: 'Vu d’en bas', credit: 'Ali', licence: 'CC0', focalX: 0.2, focalY: 1 }
  expect(await changeMedia(contributor, { id, ...said })).toEqual({
    ok: true,
    value: { names: [cacheTags.lists, cacheTags.post(post.id)] }
  })
  expect(await getMediaDetail(contributor, id)).toMatchObject({ ...said, may: { change: true, delete: false } })
  await expect(changeMedia(author, { id, ...SAID })).rejects.toThrow('forbidden')
  expect(await changeMedia(editor, { id: post.id, ...SAID })).toEqual({ ok: false, reason: 'not-found' })
})

test('the form – percents become shares; what no page can show is refused or cleaned', () => {
  const id = '019c0000-0000-7000-8000-000000000000'
  const form = { id, alt: ' a\u0000\n b ', caption: '', credit: '', licence: '', focalX: '20', focalY: '100' }
  expect(mediaInput.parse(form)).toEqual({ ...SAID, id, alt: 'a b', focalX: 0.2, focalY: 1 })
  for (const odd of [{ focalX: '101' }, { focalY: 'x' }, { alt: 'x'.repeat(501) }, { alt: ['x'] }, { id: '1' }]) {
    expect(mediaInput.safeParse({ ...form, ...odd }).success, JSON.stringify(odd)).toBe(false)
  }
})

describe('replacing the file', () => {
  test('the same id shows the new one; the old file goes when nothing else uses it', async () => {
    const [old, twin] = [await upload(author, { alt: 'Gardé' }), await upload(author)]
    const post = await buildPost({ title: 'Remplacée', featuredMediaId: old.id })
    const replaced = await replaceMedia(author, { id: old.id, bytes: await bytes(), filename: 'neuf.png' })
    if (!replaced.ok) throw new Error(replaced.reason)

    const { media, before, names } = replaced.value
    expect(media).toMatchObject({ id: old.id, alt: 'Gardé', filename: 'neuf.png' })
    expect(media.src).not.toBe(old.src)
    expect(names).toContain(cacheTags.post(post.id))
    await deleteMediaFiles([before ?? ''])
    expect([isThere(old.src), isThere(media.src), isThere(twin.src)]).toEqual([false, true, true])
  })

  test('a picture that another row has too stays where it is', async () => {
    const [one, other] = [await upload(), await upload()]
    const same = await replaceMedia(editor, {
      id: one.id,
      bytes: await sharp({ create: { width: 9, height: 9, channels: 3, background: '#123456' } })
        .png()
        .toBuffer(),
      filename: 'x.png'
    })
    if (!same.ok) throw new Error(same.reason)
    await db().media.update({ where: { id: other.id }, data: { hash: hashOf(same.value.media.src) } })
    const again = await replaceMedia(editor, { id: one.id, bytes: await bytes(), filename: 'y.png' })
    await deleteMediaFiles([(again.ok && again.value.before) || ''])
    expect(isThere(same.value.media.src)).toBe(true)
  })

  test('a file missing since an import is completed so', async () => {
    const row = await db().media.create({ data: { state: 'missing', filename: 'perdue.jpg', mime: 'image/jpeg' } })
    expect(await replaceMedia(editor, { id: row.id, bytes: await bytes(), filename: 'p.png' })).toMatchObject({
      ok: true,
      value: { media: { state: 'ready' }, before: null }
    })
  })

  test('what is no picture changes nothing; others may not', async () => {
    const { id, src } = await upload(author)
    const bad = { id, bytes: Buffer.from('%PDF-1.7'), filename: 'x.png' }
    expect(await replaceMedia(author, bad)).toEqual({ ok: false, reason: 'pdf' })
    expect(await getMediaDetail(author, id)).toMatchObject({ src })
    await expect(replaceMedia(contributor, bad)).rejects.toThrow('forbidden')
  })
})

describe('deleting', () => {
  test('one that stands nowhere goes, with its file and its old address', async () => {
    const { id, src } = await upload(author)
    await redirectFrom('/wp-content/uploads/2014/03/pont.png', { mediaId: id })
    const deleted = await deleteMedia(author, { id, confirmed: false })
    expect(deleted).toEqual({ ok: true, value: { names: [], before: hashOf(src) } })
    expect(await resolveRedirect('/wp-content/uploads/2014/03/pont.png')).toEqual({ kind: 'gone' })
  })

  test('one that stands somewhere only when that was confirmed; texts stay', async () => {
    const { id } = await upload()
    const post = await buildPost({ title: 'Illustrée', doc: doc(figure({ mediaId: id })), featuredMediaId: id })
    const draft = await draftShowing(id)
    await db().draft.update({ where: { postId: draft }, data: { featuredMediaId: id } })
    expect(await deleteMedia(editor, { id, confirmed: false })).toEqual({ ok: false, reason: 'used' })
    expect(await deleteMedia(editor, { id, confirmed: true })).toMatchObject({ ok: true })
    expect(await db().post.findUnique({ where: { id: post.id } })).toMatchObject({
      status: 'published',
      featuredMediaId: null
    })
    expect(await db().draft.findUnique({ where: { postId: draft } })).toMatchObject({ featuredMediaId: null })
  })

  test('contributors delete none, authors their own', async () => {
    const [theirs, others] = [await upload(contributor), await upload(editor)]
    await expect(deleteMedia(contributor, { id: theirs.id, confirmed: true })).rejects.toThrow('forbidden')
    await expect(deleteMedia(author, { id: others.id, confirmed: true })).rejects.toThrow('forbidden')
  })
})

test('the original – is for who may change the picture', async () => {
  const { id, src } = await upload(author)
  expect(await getOriginal(author, id)).toMatchObject({ hash: hashOf(src), mime: 'image/png' })
  expect(await getOriginal(contributor, id)).toBeNull()
})
