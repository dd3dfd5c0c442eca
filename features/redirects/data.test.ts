import { beforeAll, describe, expect, test } from 'vitest'
import { db } from '#lib/db.ts'
import { buildCategory, buildPerson, buildPost, buildSeries, buildTag } from '#testing/builders.ts'
import { setUpDatabase } from '#testing/database.ts'
import { resolveRedirect } from './data.ts'
import { forgetRedirect, markGone, redirectFrom } from './mutations.ts'

setUpDatabase()

beforeAll(async () => {
  await db().publication.create({ data: { id: 1, name: 'Essai', postsPerPage: 2 } })
  const ville = await buildCategory('Ville')
  const eau = await buildCategory('Eau', ville)
  const tag = await buildTag('Nîmes')
  const lea = await buildPerson({ name: 'Léa', handle: 'lea-martin' })
  const terms = { tags: [tag], categories: [eau], authors: [lea], publishedAt: '2014-03-27T10:00:00Z' }

  const post = await buildPost({ title: 'Titre', ...terms })
  for (const number of [2, 3]) await buildPost({ title: `Titre ${number}`, ...terms })
  const page = await buildPost({ title: 'À propos', kind: 'page' })
  for (const path of ['/2014/03/27/titre/', '/?p=12', '/vieux-titre', '/2014/03/27/vieux-titre']) {
    await redirectFrom(path, { postId: post.id })
  }
  await redirectFrom('/about/a-propos', { postId: page.id })
  await redirectFrom('/?page_id=7', { postId: page.id })
  await redirectFrom('/?cat=3', { categoryId: eau.id })
  await redirectFrom('/category/eau', { categoryId: eau.id })
  await redirectFrom('/?author=1', { personId: lea.id })
  await redirectFrom('/author/lea', { personId: lea.id })
  await redirectFrom('/tag/nimes-gard', { tagId: tag.id })
  await redirectFrom('/tag/vide', { tagId: (await buildTag('Sans article')).id })
  const media = await db().media.create({
    data: { hash: 'a'.repeat(64), state: 'ready', filename: 'a.jpg', mime: 'image/jpeg', variants: [{ width: 800 }] }
  })
  await redirectFrom('/wp-content/uploads/2014/03/Été.jpg', { mediaId: media.id })
  await redirectFrom('/?attachment_id=40', { mediaId: media.id })
  await redirectFrom('/2014/03/27/titre/photo', { mediaId: media.id })

  const lost = { state: 'missing', filename: 'fête-du-port_2.jpg', mime: 'image/jpeg' } as const
  const shown = await db().media.create({ data: { ...lost, sourceUrl: 'https://ancien.example.org/x/fête.jpg' } })
  await db().post.update({ where: { id: page.id }, data: { mediaIds: [shown.id] } })
  await redirectFrom('/wp-content/uploads/2014/04/fete.jpg', { mediaId: shown.id })
  await redirectFrom('/2014/04/titre/fete', { mediaId: shown.id })
  const alone = await db().media.create({ data: { ...lost, sourceUrl: 'javascript:alert(1)' } })
  await redirectFrom('/wp-content/uploads/2014/05/seul.jpg', { mediaId: alone.id })
  const nameless = await db().media.create({ data: { ...lost, filename: '__.jpg' } })
  await redirectFrom('/wp-content/uploads/2014/05/rien.jpg', { mediaId: nameless.id })

  const draft = await buildPost({ status: 'draft' })
  const secret = await buildPost({ title: 'Secret', passwordHash: 'x' })
  await redirectFrom('/?p=20', { postId: draft.id })
  await redirectFrom('/?p=21', { postId: secret.id })
  await markGone('/2014/03/27/supprime')
})

const to = (target: string) => ({ kind: 'redirect', to: target })
const PHOTO = `/media/${'a'.repeat(64)}/800.webp`

describe('old addresses', () => {
  test.each([
    ['/2014/03/27/titre/', '', '/titre'],
    ['//2014//03/27/TITRE/', 'utm_source=x', '/titre?utm_source=x'],
    ['/index.php/2014/03/27/titre', '', '/titre'],
    ['/2014/03/titre/', '', '/titre'],
    ['/archives/12', '', '/titre'],
    ['/', 'p=12&utm_source=x', '/titre?utm_source=x'],
    ['/', 'p=12&feed=rss2', '/titre'],
    ['/index.php', 'p=12', '/titre'],
    ['/', 'name=titre', '/titre'],
    ['/', 'pagename=about/a-propos', '/a-propos'],
    ['/', 'page_id=7', '/a-propos'],
    // Its form, which asks for the password.
    ['/', 'p=21', '/secret'],
    ['/vieux-titre/', '', '/titre'],
    ['/vieux-titre/2/', '', '/titre'],
    ['/titre/feed/', '', '/titre'],
    ['/titre/amp', '', '/titre'],
    ['/titre/embed/', '', '/titre'],
    ['/titre/3/', '', '/titre'],
    ['/2014/03/27/titre/comment-page-2/', '', '/titre'],
    ['/2014/03/27/titre/trackback/', '', '/titre'],
    ['/', 'cat=3', '/category/ville/eau'],
    ['/', 'cat=3&paged=2', '/category/ville/eau/page/2'],
    ['/', 'cat=3&paged=9', '/category/ville/eau'],
    ['/', 'category_name=eau', '/category/ville/eau'],
    ['/category/eau/page/2/', '', '/category/ville/eau/page/2'],
    ['/category/eau/feed/', '', '/category/ville/eau/feed.xml'],
    ['/category/ville/eau/feed/atom/', '', '/category/ville/eau/atom.xml'],
    ['/', 'author=1', '/author/lea-martin'],
    ['/', 'author_name=Lea&paged=2', '/author/lea-martin/page/2'],
    ['/author/lea/', '', '/author/lea-martin'],
    ['/author/lea/feed/', '', '/author/lea-martin/feed.xml'],
    ['/tag/nimes-gard/feed.xml', '', '/tag/nimes/feed.xml'],
    ['/tag/nimes-gard/atom.xml', '', '/tag/nimes/atom.xml'],
    ['/tag/nimes-gard/feed.json', '', '/tag/nimes/feed.json'],
    ['/', 'tag=nimes', '/tag/nimes'],
    ['/tag/nimes-gard/page/2/', '', '/tag/nimes/page/2'],
    ['/archives/tag/nimes', '', '/tag/nimes'],
    ['/blog/category/eau', '', '/category/ville/eau'],
    ['/', 'm=201403', '/2014/03'],
    ['/', 'm=20140327&paged=2', '/2014/03/page/2'],
    ['/', 'year=2014&monthnum=3', '/2014/03'],
    ['/2014/03/27/', '', '/2014/03'],
    ['/2014/03/feed/', '', '/feed.xml'],
    ['/', 'paged=2', '/page/2'],
    ['/', 'feed=atom', '/atom.xml'],
    ['/feed/', 'x=1', '/feed.xml?x=1'],
    ['/wp-login.php', 'redirect_to=https://evil.example', '/sign-in'],
    ['/wp-content/uploads/2014/03/%C3%89t%C3%A9-300x200.jpg', '', PHOTO],
    ['/wp-content/uploads/2014/03/e%CC%81t%C3%A9.jpg', 'w=300', `${PHOTO}?w=300`],
    ['/', 'attachment_id=40', PHOTO],
    ['/2014/03/27/titre/photo/', '', PHOTO],
    ['/index.php', '', '/']
  ])('%s?%s leads in one hop to %s, which is there', async (path, query, target) => {
    expect(await resolveRedirect(path, query)).toEqual(to(target))
    if (/\.(xml|json)/.test(target) || target === '/sign-in' || target.startsWith('/media/')) return
    const [now = '', rest] = target.split('?')
    expect(await resolveRedirect(now, rest)).toBeNull()
  })

  test.each([
    '/titre',
    '/TITRE/',
    '/tag/nimes',
    '/tag/nimes/page/2',
    '/category/ville',
    '/2014',
    '/2014/03',
    '/page/2',
    '/tags',
    '/search',
    '/feed.xml',
    '/robots.txt',
    '/favicon.ico',
    '/tag/nimes/feed.xml',
    '/tag/nimes/atom.xml',
    '/category/ville/feed.json',
    '/atom.xml',
    '/feed.json',
    '/desk/posts/1',
    '/sign-in'
  ])('%s is a page of ours', async (path) => {
    expect(await resolveRedirect(path)).toBeNull()
  })

  test.each([
    ['/nulle-part', ''],
    ['/', 'p=99'],
    ['/', 'p=20'],
    ['/', 'cat=99'],
    ['/tag/vide', ''],
    ['/tag/sans-article', ''],
    ['/tag/vide/feed/', ''],
    ['/tag/vide/feed.xml', ''],
    ['/tag/nulle-part/feed.json', ''],
    ['/index.php/%C5%94', ''],
    ['/xmlrpc.php', ''],
    ['/tag/nimes/page/3', ''],
    ['/tag/nimes/page/01', ''],
    ['/tag/nimes/2', ''],
    ['/page/9999', ''],
    ['/page/2147483648', ''],
    ['/page/99999999999999999999', ''],
    ['/2013', ''],
    ['/2014/13', ''],
    ['/tag%2Fnimes', ''],
    ['/titre/nulle-part', ''],
    ['/2014/03/27/nulle-part', ''],
    ['/wp-content/uploads/2014/03/rien.jpg', ''],
    ['/wp-admin/install.php', ''],
    ['/__proto__', ''],
    ['/tag/constructor', ''],
    ['/archive/latest/1', ''],
    ['/archive/date/1/2015', ''],
    ['/fault/404', ''],
    [`/${'a'.repeat(9_000)}`, ''],
    [`/wp-content/uploads/${'-1x1'.repeat(2_000)}.jpg`, '']
  ])('%s?%s leads nowhere', async (path, query) => {
    expect(await resolveRedirect(path, query)).toEqual({ kind: 'unknown' })
  })

  test.each([
    '/wp-content/uploads/2014/04/fete.jpg',
    '/wp-content/uploads/2014/04/fete-300x200.jpg',
    '/2014/04/titre/fete/'
  ])('%s has not come in yet: its old address, or the text that shows it', async (path) => {
    const source = 'https://ancien.example.org/x/f%C3%AAte.jpg'
    expect(await resolveRedirect(path)).toEqual({ kind: 'meanwhile', source, within: '/a-propos' })
  })

  test('a file that no text shows is looked for by its name; one that is nothing leads nowhere', async () => {
    const within = `/search?${new URLSearchParams({ q: 'fête du port 2' })}`
    expect(await resolveRedirect('/wp-content/uploads/2014/05/seul.jpg')).toEqual({
      kind: 'meanwhile',
      source: null,
      within
    })
    expect(await resolveRedirect('/wp-content/uploads/2014/05/rien.jpg')).toEqual({ kind: 'unknown' })
  })

  test('a file that comes in is where its old address leads from then on', async () => {
    const path = '/wp-content/uploads/2014/06/tard.jpg'
    const late = { filename: 'tard.jpg', mime: 'image/jpeg', sourceUrl: 'https://ancien.example.org/tard.jpg' }
    const { id } = await db().media.create({ data: { ...late, state: 'missing' } })
    await redirectFrom(path, { mediaId: id })
    expect(await resolveRedirect(path)).toMatchObject({ kind: 'meanwhile' })
    const data = { state: 'ready', hash: 'b'.repeat(64), variants: [{ width: 400 }] } as const
    await db().media.update({ where: { id }, data })
    expect(await resolveRedirect(path)).toEqual(to(`/media/${'b'.repeat(64)}/400.webp`))
  })

  test('what was deleted is gone, until something takes the address', async () => {
    expect(await resolveRedirect('/2014/03/27/supprime/')).toEqual({ kind: 'gone' })
    await markGone('/repris')
    expect(await resolveRedirect('/repris')).toEqual({ kind: 'gone' })
    await buildPost({ title: 'Repris', publishedAt: '2013-01-01T00:00:00Z' })
    expect(await resolveRedirect('/repris')).toBeNull()
    await forgetRedirect('/repris')
  })

  test('a text that had one of our own names is found from it', async () => {
    const page = await buildPost({ title: 'Archive', slug: 'archive-2', publishedAt: '2013-01-01T00:00:00Z' })
    await redirectFrom('/archive', { postId: page.id })
    expect(await resolveRedirect('/archive/')).toEqual(to('/archive-2'))
    expect(await resolveRedirect('/archive/amp')).toEqual(to('/archive-2'))
  })

  test.each(['/search', '/tags', '/authors', '/series'])('%s stays ours, whatever stood there before', async (path) => {
    await buildPost({
      title: `Partie ${path}`,
      series: await buildSeries('Dossier'),
      publishedAt: '2013-01-01T00:00:00Z'
    })
    const old = await buildPost({ title: `Ancien${path}`, publishedAt: '2013-01-01T00:00:00Z' })
    await redirectFrom(`${path}/`, { postId: old.id })
    expect(await resolveRedirect(path)).toBeNull()
    expect(await resolveRedirect(path, 'q=eau')).toBeNull()
  })

  test('a fixed target must be a page of ours', async () => {
    await redirectFrom('/fixe', { toPath: '/titre' })
    expect(await resolveRedirect('/fixe')).toEqual(to('/titre'))
    for (const toPath of ['https://evil.example/', '//evil.example', '/nulle-part', '/boucle']) {
      await redirectFrom('/boucle', { toPath })
      expect(await resolveRedirect('/boucle')).toEqual({ kind: 'unknown' })
    }
  })
})
