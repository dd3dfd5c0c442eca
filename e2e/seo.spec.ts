import type { APIResponse, Page } from '@playwright/test'
import { decodeHTML } from 'entities'
import sharp from 'sharp'
import { doc, paragraph, sources } from '#features/editor/document/build.ts'
import { derive } from '#features/editor/document/derive.ts'
import type { Database } from '#lib/db.ts'
import { crawl } from './crawl.ts'
import { expect, test } from './fixtures.ts'
import { freePort, freshFolder, startServer } from './server-process.ts'

/** What the server takes for its public address. */
const SITE = `http://localhost:${process.env.E2E_PORT}`

type Thing = { '@type': string; [property: string]: unknown }

/** What a page says of itself in its head. */
function headOf(html: string) {
  const head = /<head>([\s\S]*)<\/head>/.exec(html)?.[1] ?? ''
  const read = (pattern: RegExp) => Array.from(head.matchAll(pattern), ([, value = '']) => decodeHTML(value))
  const meta = (name: string) => read(new RegExp(`<meta (?:name|property)="${name}" content="([^"]*)"`, 'g'))
  return {
    title: read(/<title>([^<]*)<\/title>/g)[0],
    language: /<html [^>]*lang="([^"]*)"/.exec(html)?.[1],
    description: meta('description'),
    canonical: read(/<link rel="canonical" href="([^"]*)"/g),
    robots: meta('robots').join(),
    meta
  }
}

function dataOf(html: string): Thing[] {
  const scripts = html.matchAll(/<script type="application\/ld\+json">([\s\S]*?)<\/script>/g)
  return Array.from(scripts, ([, json = '']) => JSON.parse(json)).flatMap((data) => {
    expect(data['@context']).toBe('https://schema.org')
    return data['@graph'] as Thing[]
  })
}

const thing = (things: Thing[], type: string) => things.find((one) => one['@type'] === type) ?? { '@type': 'none' }

type Wish = {
  title?: string
  status?: 'published' | 'private' | 'scheduled'
  publishedAt?: Date
  passwordHash?: string
}

async function publish(database: Database, slug: string, { title = `Texte ${slug}`, ...rest }: Wish = {}) {
  const person = await database.person.create({
    data: {
      handle: `plume-${slug}`,
      name: 'Élise Roux',
      fediverse: '@elise@social.example',
      url: 'https://elise.example.org/',
      links: [
        { label: 'Mastodon', url: 'https://social.example/@elise' },
        { label: 'Piège', url: 'javascript:alert(1)' }
      ]
    }
  })
  const text = doc(
    paragraph('Des mots.'),
    sources({ title: 'Le rapport', publisher: 'La Cour', url: 'https://example.org/rapport', date: '2024-06' })
  )
  return database.post.create({
    data: {
      slug,
      title,
      doc: text as object,
      ...derive(text),
      status: 'published',
      publishedAt: new Date('2024-07-14T22:30:00Z'),
      ...rest,
      authors: { create: { personId: person.id } }
    }
  })
}

async function sizeOf(answer: APIResponse) {
  const { format, width, height } = await sharp(await answer.body()).metadata()
  return { status: answer.status(), type: answer.headers()['content-type'], format, width, height }
}

const CARD = { status: 200, type: 'image/png', format: 'png', width: 1_200, height: 630 }

test('every page – says where it is, in French, with a title and a description of its own', async ({ request }) => {
  test.setTimeout(180_000)
  // Of its own, where no other test has published.
  const server = startServer({ port: await freePort(), DATA_DIR: freshFolder(), SEED_DEMO: '1' })
  await server.ready
  const pages = await crawl(request, server.url, ['/']).finally(() => server.stop())
  const titles = new Map<string, string>()
  const descriptions = new Map<string, string>()
  expect([...pages.keys()]).toEqual(expect.arrayContaining(['/', '/page/2', '/a-propos', '/tags']))

  for (const [path, html] of pages) {
    const { title = '', language, description, canonical, meta, robots } = headOf(html)
    if (path.startsWith('/search')) continue

    const address = new URL(server.url + path).href
    expect(
      canonical.map((url) => new URL(url).href),
      path
    ).toEqual([address])
    expect(
      meta('og:url').map((url) => new URL(url).href),
      path
    ).toEqual([address])
    expect(language, path).toBe('fr')
    expect(meta('og:locale'), path).toEqual(['fr_FR'])
    expect(meta('og:site_name'), path).toHaveLength(1)
    expect(meta('og:title'), path).toHaveLength(1)
    expect(meta('og:type'), path).toHaveLength(1)
    expect(meta('og:image:width'), path).toEqual(['1200'])
    expect(meta('og:image:alt')[0], path).toBeTruthy()
    expect(meta('og:image')[0], path).toMatch(new RegExp(`^${server.url}/card`))
    expect(meta('twitter:card'), path).toEqual(['summary_large_image'])
    expect(robots, path).not.toContain('noindex')
    expect(html, path).not.toContain('hreflang')

    expect(titles.get(title), `${path}: “${title}”`).toBeUndefined()
    expect(descriptions.get(description[0] ?? ''), `${path}: “${description[0]}”`).toBeUndefined()
    expect(description[0], path).toBeTruthy()
    titles.set(title, path)
    descriptions.set(description[0] ?? '', path)
  }
  expect(titles.size).toBeGreaterThan(60)
})

test('the canonical address – drops what trackers add', async ({ request }) => {
  for (const path of ['/page/2', '/tags', '/a-propos']) {
    const { canonical, meta } = headOf(await (await request.get(`${path}?utm_source=x&fbclid=y&page=3`)).text())
    expect([...canonical, ...meta('og:url')]).toEqual([SITE + path, SITE + path])
  }
})

test('a page that is not there – has a title and is kept out of results', async ({ request }) => {
  for (const path of ['/nulle-part', '/nulle/part', '/tag/nulle-part']) {
    const answer = await request.get(path)
    const { title, robots, canonical } = headOf(await answer.text())
    expect(answer.status(), path).toBe(404)
    expect(title, path).toMatch(/^Page introuvable – /)
    expect(robots, path).toContain('noindex')
    expect(canonical, path).toEqual([])
  }
})

test('an article – names its dates, authors and sources to machines, whatever its title holds', async ({
  request,
  page,
  database
}) => {
  const slug = `donnees-${Date.now()}`
  const title = '</script><script>document.title = "pris"</script> \u2028 & “fin”'
  await publish(database, slug, { title })
  const html = await (await request.get(`/${slug}`)).text()
  const { meta } = headOf(html)

  expect(meta('og:type')).toEqual(['article'])
  expect(meta('article:published_time')).toEqual(['2024-07-15T00:30:00+02:00'])
  expect(meta('article:author')).toEqual([`${SITE}/author/plume-${slug}`])
  expect(meta('fediverse:creator')).toEqual(['@elise@social.example'])

  const things = dataOf(html)
  expect(thing(things, 'BlogPosting')).toMatchObject({
    headline: title,
    mainEntityOfPage: { '@id': `${SITE}/${slug}` },
    datePublished: '2024-07-15T00:30:00+02:00',
    inLanguage: 'fr',
    author: [{ '@type': 'Person', name: 'Élise Roux', url: `${SITE}/author/plume-${slug}` }],
    publisher: { '@type': 'Organization', logo: { '@type': 'ImageObject' } },
    citation: [
      {
        '@type': 'CreativeWork',
        name: 'Le rapport',
        publisher: { name: 'La Cour' },
        url: 'https://example.org/rapport',
        datePublished: '2024-06'
      }
    ]
  })
  expect(thing(things, 'BreadcrumbList').itemListElement).toMatchObject([{ item: `${SITE}/` }, { name: title }])

  await page.goto(`/${slug}`)
  await expect(page).not.toHaveTitle('pris')
  await expect(page.getByRole('main')).not.toContainText(/\d{2}\/\d{2}\/\d{4}/)

  const author = dataOf(await (await request.get(`/author/plume-${slug}`)).text())
  expect(thing(author, 'ProfilePage').mainEntity).toMatchObject({
    name: 'Élise Roux',
    sameAs: ['https://elise.example.org/', 'https://social.example/@elise']
  })
})

test('archives – say what they are and how they are reached', async ({ request }) => {
  const read = async (path: string) => dataOf(await (await request.get(path)).text())
  const front = await read('/')
  expect(thing(front, 'WebSite').potentialAction).toMatchObject({
    '@type': 'SearchAction',
    target: { urlTemplate: `${SITE}/search?q={search_term_string}` }
  })

  for (const path of ['/tag/collectivite-territoriale', '/category/terrain/communes', '/2025', '/2025/03']) {
    const things = await read(path)
    expect(thing(things, 'CollectionPage'), path).toMatchObject({ url: SITE + path, inLanguage: 'fr' })
    const trail = thing(things, 'BreadcrumbList').itemListElement as { item: string }[]
    expect(trail[0]?.item).toBe(`${SITE}/`)
    expect(trail.at(-1)?.item).toBe(SITE + path)
  }
  const deep = thing(await read('/category/terrain/communes'), 'BreadcrumbList').itemListElement
  expect(deep).toMatchObject([{}, { item: `${SITE}/category/terrain` }, {}])
})

test('cards – are drawn for what is published, and for nothing else', async ({ request, database }) => {
  const stamp = Date.now()
  await publish(database, `carte-${stamp}`, { title: '😀 مرحبا <b> & « »\u202f! '.repeat(30) })
  expect(await sizeOf(await request.get(`/card/carte-${stamp}.png`))).toEqual(CARD)
  expect(await sizeOf(await request.get('/card/a-propos.png'))).toEqual(CARD)
  expect(await sizeOf(await request.get('/card/la-rumeur-du-pont.png'))).toEqual(CARD)
  expect(await sizeOf(await request.get('/card.png'))).toEqual(CARD)

  const tomorrow = new Date(Date.now() + 86_400_000)
  await publish(database, `carte-privee-${stamp}`, { status: 'private' })
  await publish(database, `carte-programmee-${stamp}`, { status: 'scheduled', publishedAt: tomorrow })
  await publish(database, `carte-future-${stamp}`, { publishedAt: tomorrow })
  await publish(database, `carte-secrete-${stamp}`, { passwordHash: 'x' })
  const refused = ['privee', 'programmee', 'future', 'secrete'].map((name) => `/card/carte-${name}-${stamp}.png`)
  const nothing = ['/card/nulle-part.png', '/card/carte', `/card/carte-${stamp}.jpg`, '/card/.png', '/card/tags.png']
  for (const path of [...refused, ...nothing, `/card/${'x'.repeat(5_000)}.png`, '/card/%F0%9F%98%80.png']) {
    const answer = await request.get(path)
    expect([answer.status(), answer.headers()['content-type']], path).toEqual([404, 'text/plain; charset=utf-8'])
  }
  for (const path of ['/card/%00.png', '/card/%ED%A0%80.png', '/card/%zz.png', '/card/a%2Fb.png']) {
    expect((await request.get(path)).status(), path).toBeLessThan(500)
  }
})

test('a card and an icon – follow the settings at once', async ({ page, signIn, request }) => {
  await signIn({ role: 'administrator' })
  const before = await (await request.get('/icon.svg')).text()
  const card = await (await request.get('/card/a-propos.png')).body()
  await page.goto('/desk/settings')
  const colour = page.getByLabel('Couleur', { exact: false })
  const old = await colour.inputValue()

  const save = async (value: string) => {
    await colour.fill(value)
    await page.getByRole('button', { name: 'Enregistrer', exact: true }).click()
    await expect(page.getByText('Les réglages sont enregistrés.')).toBeVisible()
  }
  await save('#1f6f8f')
  expect(await (await request.get('/icon.svg')).text()).not.toBe(before)
  expect((await (await request.get('/card/a-propos.png')).body()).equals(card)).toBe(false)

  await page.reload()
  await save(old)
  await expect(async () => expect(await (await request.get('/icon.svg')).text()).toBe(before)).toPass()
})

test('icons and manifest – are there, of their type, and in the head', async ({ request }) => {
  const html = await (await request.get('/')).text()
  for (const href of ['/favicon.ico', '/icon.svg', '/apple-touch-icon.png', '/manifest.webmanifest']) {
    expect(html).toContain(`href="${href}"`)
  }

  for (const [path, side] of [
    ['/icon-192.png', 192],
    ['/icon-512.png', 512],
    ['/apple-touch-icon.png', 180]
  ] as const) {
    const size = { ...CARD, width: side, height: side }
    expect(await sizeOf(await request.get(path)), path).toEqual(size)
  }
  const ico = await request.get('/favicon.ico')
  expect(ico.headers()['content-type']).toBe('image/x-icon')
  expect([...(await ico.body()).subarray(0, 6)]).toEqual([0, 0, 1, 0, 3, 0])
  const svg = await request.get('/icon.svg')
  expect(svg.headers()['content-type']).toBe('image/svg+xml')

  const answer = await request.get('/manifest.webmanifest')
  const manifest = await answer.json()
  expect(answer.headers()['content-type']).toBe('application/manifest+json')
  expect(manifest).toMatchObject({ lang: 'fr', start_url: '/', name: headOf(html).meta('og:site_name')[0] })
  for (const { src, type } of manifest.icons) {
    expect((await request.get(SITE + src)).headers()['content-type'], src).toBe(type)
  }
})

async function hide(page: Page, hidden: boolean): Promise<void> {
  await page.goto('/desk/settings')
  await page.getByRole('checkbox').setChecked(hidden)
  await page.getByRole('button', { name: 'Enregistrer', exact: true }).click()
  await expect(page.getByText('Les réglages sont enregistrés.')).toBeVisible()
}

test('a publication hidden from search – asks of every page to be left out, until it is shown', async ({
  page,
  signIn,
  request
}) => {
  await signIn({ role: 'administrator' })
  const robots = async (path: string) => headOf(await (await request.get(path)).text()).robots
  const paths = ['/', '/page/2', '/a-propos', '/tags', '/2025']

  await hide(page, true)
  for (const path of paths) expect(await robots(path), path).toBe('noindex, nofollow')
  await hide(page, false)
  for (const path of paths) {
    await expect(async () => expect(await robots(path), path).toBe('max-image-preview:large')).toPass()
  }
})

test('the account page – takes an account of the fediverse, refuses what is none, and articles name it', async ({
  page,
  signIn,
  request,
  database
}) => {
  const { personId } = await signIn({ role: 'author' })
  const slug = `fedivers-${Date.now()}`
  const post = await publish(database, slug)
  await database.postAuthor.create({ data: { postId: post.id, personId, position: 1 } })
  const creators = async () => headOf(await (await request.get(`/${slug}`)).text()).meta('fediverse:creator')
  expect(await creators()).toEqual(['@elise@social.example'])

  await page.goto('/desk/account')
  const field = page.getByRole('textbox', { name: 'Compte du Fédivers' })
  const profile = page.getByRole('region', { name: 'Profil' })
  await field.fill('lea sur mastodon')
  await profile.getByRole('button', { name: 'Enregistrer', exact: true }).click()
  await expect(page.getByText('Un compte du Fédivers s’écrit @nom@serveur.')).toBeVisible()
  await expect(field).toHaveValue('lea sur mastodon')

  await field.fill('lea@Mastodon.example')
  await profile.getByRole('button', { name: 'Enregistrer', exact: true }).click()
  await expect(profile.getByText('C’est enregistré.')).toBeVisible()
  expect(await creators()).toEqual(['@elise@social.example', '@lea@mastodon.example'])
})
