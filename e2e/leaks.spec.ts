import { doc, paragraph } from '#features/editor/document/build.ts'
import { derive } from '#features/editor/document/derive.ts'
import { hashPassword } from '#features/session/password.ts'
import type { Database } from '#lib/db.ts'
import { expect, test } from './fixtures.ts'

const CANARY = 'canari'

const FORMS = [{}, { RSC: '1' }, { RSC: '1', 'Next-Router-Prefetch': '1' }, { 'x-middleware-subrequest': 'proxy' }]

const SITEMAPS = ['posts', 'pages', 'tags', 'categories', 'authors', 'dates'].map((kind) => `/sitemap-${kind}-1.xml`)

/** What no reader may see, each under its own word, in every field that pages print. */
async function hideCanaries(database: Database): Promise<string[]> {
  const text = (word: string) => doc(paragraph(`${CANARY} ${word} texte`))
  const shared = (word: string) => ({ title: `${CANARY} ${word} titre`, excerpt: `${CANARY} ${word} résumé` })
  const content = (word: string) => ({
    ...shared(word),
    slug: `${CANARY}-${word}`,
    doc: text(word) as object,
    ...derive(text(word))
  })
  const tag = await database.tag.create({ data: { name: `${CANARY} tag`, slug: `${CANARY}-tag` } })
  const category = await database.category.create({
    data: { name: `${CANARY} rubrique`, slug: `${CANARY}-rubrique`, path: `${CANARY}-rubrique` }
  })
  const person = await database.person.create({ data: { name: `${CANARY} plume`, handle: `${CANARY}-plume` } })
  const series = await database.series.create({ data: { name: `${CANARY} dossier`, slug: `${CANARY}-dossier` } })
  const file = {
    series: { connect: { id: series.id } },
    tags: { create: { tagId: tag.id } },
    categories: { create: { categoryId: category.id } },
    authors: { create: { personId: person.id } }
  }
  const past = new Date('2025-01-01T10:00:00Z')
  const future = new Date(Date.now() + 86_400_000)

  for (const status of ['draft', 'in_review'] as const) {
    const terms = { tagIds: [tag.id], seriesId: series.id }
    const draft = { ...shared(status), slug: `${CANARY}-${status}`, doc: text(status) as object, ...terms }
    await database.post.create({ data: { status, draft: { create: draft }, ...file } })
  }
  for (const [word, data] of [
    ['scheduled', { status: 'scheduled', publishedAt: future }],
    ['future', { status: 'published', publishedAt: future }],
    ['private', { status: 'private', publishedAt: past }],
    ['trashed', { status: 'trashed', publishedAt: past, trashedAt: past }],
    ['password', { status: 'published', publishedAt: past, passwordHash: await hashPassword('ouvre-toi') }]
  ] as const) {
    await database.post.create({ data: { ...content(word), ...data, ...file } })
  }

  const words = ['draft', 'in_review', 'scheduled', 'future', 'private', 'trashed']
  return [
    ...words.map((word) => `/${CANARY}-${word}`),
    `/tag/${CANARY}-tag`,
    `/category/${CANARY}-rubrique`,
    `/author/${CANARY}-plume`,
    `/series/${CANARY}-dossier`
  ]
}

/** Where the text behind a password asks for it: there, and nowhere else, its title is shown. */
const FORM = `/${CANARY}-password`

/** The site's own addresses that can be reached from the front page by links, this many at most. */
async function crawl(visit: (path: string) => Promise<string>, limit: number): Promise<string[]> {
  const queue = ['/', '/tags', '/series', '/authors', '/2025', '/2025/01', '/sitemap.xml', ...SITEMAPS]
  for (let next = 0; next < queue.length && queue.length < limit; next += 1) {
    const html = await visit(queue[next] ?? '/')
    for (const [, path = ''] of html.matchAll(/href="(\/[^"#?]*)"/g)) {
      if (!path.startsWith('/_next') && !queue.includes(path)) queue.push(path)
    }
  }
  return queue
}

test('what is not public – shows on no page, in no form that Next answers in', async ({ database, request }) => {
  test.setTimeout(180_000)
  const hidden = await hideCanaries(database)
  for (const path of hidden) expect((await request.get(path)).status(), path).toBe(404)

  const visit = async (path: string) => (await request.get(path)).text()
  const paths = await crawl(visit, 240)
  expect(paths.length).toBeGreaterThan(40)

  for (const path of [...paths, ...hidden]) {
    const isPage = !/\.(xml|json)$/.test(path)
    for (const headers of isPage ? FORMS : [{}]) {
      const body = await (await request.get(path, { headers })).text()
      const leaked = body.replaceAll(new RegExp(`${CANARY}-[a-z_]+`, 'g'), '').includes(CANARY)
      expect(leaked, `${path} ${JSON.stringify(headers)}`).toBe(false)
    }
  }
})

test('a text behind a password – shows its title on its form and nothing else anywhere', async ({ request }) => {
  for (const path of [FORM, `/protected${FORM}`, `/protected${FORM}?wrong`]) {
    for (const headers of FORMS) {
      const answer = await request.get(path, { headers })
      expect(answer.status(), path).toBe(200)
      const body = await answer.text()
      expect(body).toContain(`${CANARY} password titre`)
      expect(body).toContain('noindex')
      for (const word of ['texte', 'résumé']) expect(body, path).not.toContain(`${CANARY} password ${word}`)
      expect(body).not.toMatch(/application\/ld\+json|og:(title|description|image)|name="description"/)
    }
  }

  const nowhere = [`/card/${CANARY}-password.png`, `/protected/${CANARY}-private`, '/protected/rien', '/protected']
  for (const path of nowhere) expect((await request.get(path)).status(), path).toBe(404)
})

test('the desk – lets nobody in without a session', async ({ request, database }) => {
  const post = await database.post.findFirstOrThrow({ where: { status: 'draft' } })
  for (const path of [
    '/desk',
    `/desk/posts/${post.id}`,
    `/desk/posts/${post.id}/preview`,
    `/desk/posts/${post.id}/history`,
    '/desk/people',
    '/desk/settings',
    '/desk/account'
  ]) {
    for (const headers of [{}, { RSC: '1' }, { 'x-middleware-subrequest': 'proxy:proxy:proxy' }]) {
      const answer = await request.get(path, { headers, maxRedirects: 0 })
      const body = await answer.text()
      expect(body.includes(CANARY), path).toBe(false)
      expect(answer.status() === 200 && body.includes('Nouvel article'), path).toBe(false)
    }
  }

  const body = { baseVersion: 1, kind: 'manual', draft: {} }
  expect((await request.put(`/api/drafts/${post.id}`, { data: body })).status()).toBe(401)
  expect((await request.post('/api/media', { data: Buffer.from('x') })).status()).toBe(401)
})
