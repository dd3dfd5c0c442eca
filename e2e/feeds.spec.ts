import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { APIRequestContext, APIResponse } from '@playwright/test'
import { auditSite, auditSitemap } from '#testing/site-audit.ts'
import { EditorPage } from './editor-page.ts'
import { expect, test } from './fixtures.ts'

const TYPES = {
  'feed.xml': 'application/rss+xml',
  'atom.xml': 'application/atom+xml',
  'feed.json': 'application/feed+json'
}
const FILES = Object.keys(TYPES)

const unique = (words: string) => `${words} ${Math.random().toString(36).slice(2, 8)}`
const textAt = async (request: APIRequestContext, path: string) => (await request.get(path)).text()

test('every feed and every sitemap of the demonstration – obeys its specification', async ({ baseURL }) => {
  const { feeds, sitemaps, faults } = await auditSite(baseURL ?? '')
  expect(faults).toEqual([])
  expect(feeds).toBeGreaterThan(60)
  expect(sitemaps).toBeGreaterThan(5)
})

for (const path of ['/feed.xml', '/atom.xml', '/feed.json', '/sitemap.xml', '/sitemap-posts-1.xml', '/robots.txt']) {
  test(`${path} – is not sent again to who has it, and says how long it may be kept`, async ({ request }) => {
    const whole = await request.get(path)
    const { etag = '', 'last-modified': date = '', 'cache-control': cache = '' } = whole.headers()
    expect(whole.status()).toBe(200)
    expect(whole.headers()['content-type']).toMatch(/; charset=utf-8$/)
    expect(Number(/s-maxage=(\d+)/.exec(cache)?.[1])).toBeLessThanOrEqual(300)

    for (const headers of [{ 'If-None-Match': etag }, { 'If-Modified-Since': date }] as Record<string, string>[]) {
      const again = await request.get(path, { headers })
      expect([again.status(), (await again.body()).length], JSON.stringify(headers)).toEqual([304, 0])
    }
    expect((await request.get(path, { headers: { 'If-None-Match': '"other"' } })).status()).toBe(200)

    const head = await request.head(path)
    expect([head.status(), (await head.body()).length]).toEqual([200, 0])
    expect([head.headers().etag, head.headers()['content-type']]).toEqual([etag, whole.headers()['content-type']])
  })
}

test('discovery – every page names feeds, archives their own, and all are there', async ({
  reader,
  request,
  database
}) => {
  const post = await database.post.findFirstOrThrow({
    where: { isDemo: true, kind: 'post', status: 'published', tags: { some: {} } },
    select: { slug: true, tags: { select: { tag: true } }, authors: { select: { person: true } } }
  })
  const tag = `/tag/${post.tags[0]?.tag.slug}`
  const author = `/author/${post.authors[0]?.person.handle}`
  const pages = {
    '/': '',
    [`/${post.slug}`]: '',
    '/tags': '',
    '/2025': '',
    '/nothing-here': '',
    [tag]: tag,
    [author]: author,
    '/category/methodes/ecrire-simple': '/category/methodes/ecrire-simple'
  }

  for (const [page, own] of Object.entries(pages)) {
    await reader.goto(page)
    const links = await reader.locator('head link[rel="alternate"][type]').all()
    const found = await Promise.all(
      links.map(async (link) => [await link.getAttribute('type'), await link.getAttribute('href')])
    )
    const wanted = Object.entries(TYPES).map(([file, type]) => [type, `${new URL(reader.url()).origin}${own}/${file}`])
    expect(found.sort(), page).toEqual(wanted.sort())

    for (const [type = '', href] of found) {
      const answer = await request.get(href ?? '', { maxRedirects: 0 })
      expect([answer.status(), answer.headers()['content-type']], href ?? '').toEqual([200, `${type}; charset=utf-8`])
    }
  }
})

test('links for people – stand at the foot of every page and at the head of archives', async ({ reader }) => {
  await reader.goto('/category/methodes')
  const head = reader.getByRole('main').getByRole('link', { name: 'RSS – Méthodes' })
  await expect(head).toHaveAttribute('href', '/category/methodes/feed.xml')
  const foot = reader.getByRole('contentinfo').getByRole('link', { name: /^RSS – / })
  await expect(foot).toHaveAttribute('href', '/feed.xml')
})

test('publishing – is in the feeds at once; so is a change of tags; taking back leaves nothing', async ({
  page,
  signIn,
  request
}) => {
  await signIn({ role: 'author', name: 'Nadia Ferrand' })
  const editor = new EditorPage(page)
  const title = unique('Le marché déménage')
  const tag = unique('Halles')
  const archive = `/tag/${tag.toLowerCase().replace(' ', '-')}`
  const everywhere = async () => {
    const paths = [
      ...FILES.map((file) => `/${file}`),
      `${archive}/feed.xml`,
      '/sitemap-posts-1.xml',
      '/sitemap-tags-1.xml'
    ]
    return Promise.all(paths.map(async (path) => ({ path, body: await textAt(request, path) })))
  }
  const slug = title.toLowerCase().replaceAll(' ', '-').replaceAll('é', 'e')
  const shows = ({ path, body }: { path: string; body: string }) =>
    body.includes(path === '/sitemap-tags-1.xml' ? `${archive}<` : `/${slug}`)

  expect((await everywhere()).filter(shows)).toEqual([])
  await editor.open()
  await editor.write({ title, text: 'Samedi, place du Jeu-de-Paume.' })
  await editor.addNote('Selon les placiers.')
  await editor.addFigure({ alt: 'Les halles vides' })
  await editor.addTag(tag)
  expect(await editor.publish()).toBe(`/${slug}`)

  expect((await everywhere()).filter((one) => !shows(one)).map(({ path }) => path)).toEqual([])
  const { items } = JSON.parse(await textAt(request, '/feed.json'))
  expect(items[0]).toMatchObject({ title, authors: [{ name: 'Nadia Ferrand' }], tags: [tag] })
  expect(items[0].content_html).toContain('alt="Les halles vides"')
  expect(items[0].content_html).toContain('Selon les placiers.')

  await editor.button(`Retirer le mot-clé ${tag}`).click()
  await editor.button('Mettre à jour').click()
  await expect(page.getByText('L’article en ligne est à jour')).toBeVisible()
  expect((await request.get(`${archive}/feed.xml`)).status()).toBe(404)
  expect(await textAt(request, '/sitemap-tags-1.xml')).not.toContain(`${archive}<`)
  const { items: later } = JSON.parse(await textAt(request, '/feed.json'))
  expect(later[0]).toMatchObject({ title, id: items[0].id })
  expect(later[0].tags).toBeUndefined()

  await editor.button('Dépublier').click()
  await page.getByRole('dialog').getByRole('button', { name: 'Dépublier' }).click()
  await expect(editor.button('Publier…')).toBeVisible()
  expect((await everywhere()).filter(shows).map(({ path }) => path)).toEqual([])
})

test('the sitemap – holds every published text, and each address answers and says it is the one', async ({
  baseURL,
  request,
  database
}) => {
  const { places, faults } = await auditSitemap(baseURL ?? '')
  expect(faults).toEqual([])
  const rows = await database.post.findMany({
    where: { status: 'published', publishedAt: { lte: new Date() }, passwordHash: null },
    select: { slug: true }
  })
  const slugs = rows.map(({ slug }) => `${baseURL}/${encodeURI(slug ?? '')}`)
  expect(slugs.filter((address) => !places.includes(address))).toEqual([])

  for (const place of places) {
    const answer = await request.get(place, { maxRedirects: 0 })
    const [, canonical] = /<link rel="canonical" href="([^"]*)"/.exec(await answer.text()) ?? []
    expect([answer.status(), canonical?.replace(/\/$/, '')], place).toEqual([200, place.replace(/\/$/, '')])
  }
})

test('robots.txt – refuses nothing public and names the sitemap', async ({ request, baseURL }) => {
  expect(await textAt(request, '/robots.txt')).toBe(`User-agent: *\nDisallow:\n\nSitemap: ${baseURL}/sitemap.xml\n`)
})

test('a publication hidden from search – says so everywhere, and takes it back', async ({ page, signIn, request }) => {
  await signIn({ role: 'administrator' })
  const hide = page.getByRole('checkbox', { name: /Demander aux moteurs de recherche/ })
  const save = async (hidden: boolean) => {
    await page.goto('/desk/settings')
    await hide.setChecked(hidden)
    await page.getByRole('button', { name: 'Enregistrer', exact: true }).click()
    await expect(page.getByText('Les réglages sont enregistrés.')).toBeVisible()
  }
  const tagOf = async (path: string) => (await request.get(path)).headers()['x-robots-tag']

  await save(true)
  try {
    expect(await textAt(request, '/robots.txt')).toBe('User-agent: *\nDisallow: /\n')
    for (const path of ['/sitemap.xml', '/sitemap-posts-1.xml'])
      expect((await request.get(path)).status(), path).toBe(404)
    expect(await textAt(request, '/')).toContain('<meta name="robots" content="noindex, nofollow"')
    await expect.poll(() => tagOf('/feed.xml')).toBe('noindex, nofollow')
    expect((await request.get('/feed.xml')).status()).toBe(200)
  } finally {
    await save(false)
  }
  await expect.poll(() => tagOf('/feed.xml')).toBeUndefined()
  expect((await request.get('/sitemap.xml')).status()).toBe(200)
  expect(await textAt(request, '/robots.txt')).toContain('Sitemap: ')
})

for (const [from, to] of [
  ['/feed/', '/feed.xml'],
  ['/feed/atom/', '/atom.xml'],
  ['/comments/feed/', '/feed.xml'],
  ['/?feed=rss2', '/feed.xml'],
  ['/tag/presse-locale/feed/', '/tag/presse-locale/feed.xml'],
  ['/category/methodes/ecrire-simple/feed/atom/', '/category/methodes/ecrire-simple/atom.xml'],
  ['/TAG/presse-locale/Feed.xml', '/tag/presse-locale/feed.xml'],
  ['/wp-sitemap.xml', '/sitemap.xml']
] as const) {
  test(`old address – ${from} leads to a document in one hop`, async ({ request }) => {
    const answer = await request.get(from, { maxRedirects: 0 })
    expect([answer.status(), answer.headers().location]).toEqual([308, to])
    expect((await request.get(to, { maxRedirects: 0 })).status()).toBe(200)
  })
}

const isMissing = (answer: APIResponse) => [400, 404].includes(answer.status())

for (const path of [
  '/tag/nothing/feed.xml',
  '/tag/a%2Fb/feed.xml',
  '/tag/%00/feed.xml',
  '/tag/%ED%A0%80/feed.xml',
  `/tag/${'a'.repeat(10_000)}/feed.xml`,
  '/author/nobody/atom.xml',
  '/category/does/not/exist/feed.json',
  '/category/methodes/feed.xml/feed.xml',
  '/series/nothing/feed.xml',
  '/feed/latest/page.html',
  '/feed/latest/x/feed.xml',
  '/feed/constructor/x/feed.xml',
  '/feed/tag/feed.xml',
  '/sitemap-posts-0.xml',
  '/sitemap-posts-01.xml',
  '/sitemap-posts-99999999999999999999.xml',
  '/sitemap-constructor-1.xml',
  '/sitemap-posts-2.xml',
  '/crawlers/else.txt'
]) {
  test(`address – ${path.slice(0, 60)} is nothing`, async ({ request }) => {
    expect(isMissing(await request.get(path))).toBe(true)
  })
}

test('an address with accents – has its feed', async ({ request, database }) => {
  const post = await database.post.findFirstOrThrow({ where: { isDemo: true, kind: 'post', status: 'published' } })
  const slug = unique('été').replace(' ', '-')
  const tag = await database.tag.create({ data: { name: 'Été', slug, posts: { create: { postId: post.id } } } })
  try {
    const answer = await request.get(`/tag/${encodeURIComponent(slug)}/feed.json`)
    const { title, feed_url: address } = await answer.json()
    expect(title).toMatch(/^Été – /)
    expect(new URL(address).pathname).toBe(`/tag/${encodeURIComponent(slug)}/feed.json`)
  } finally {
    await database.tag.delete({ where: { id: tag.id } })
  }
})

test('pictures of a feed – show on the pages of a feed reader', async ({ reader, request }) => {
  const { items } = JSON.parse(await textAt(request, '/feed.json'))
  const [item] = items.filter(({ image }: { image?: string }) => image)
  const elsewhere = createServer((_request, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8')
    response.end(item.content_html)
  }).listen(0, '127.0.0.1')

  try {
    await once(elsewhere, 'listening')
    await reader.goto(`http://127.0.0.1:${(elsewhere.address() as AddressInfo).port}/`)
    const picture = reader.getByRole('img').first()
    await picture.scrollIntoViewIfNeeded()
    await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0)
  } finally {
    elsewhere.closeAllConnections()
    elsewhere.close()
  }
})
