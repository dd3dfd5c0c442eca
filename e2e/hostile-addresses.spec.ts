import fc from 'fast-check'
import { buildPost } from '#testing/builders.ts'
import { expect, test } from './fixtures.ts'
import { getRaw, type RawAnswer, sendRaw } from './raw-request.ts'

const PORT = Number(process.env.E2E_PORT)
const SITE = 'La Place publique'

/** The site's own page, that nobody keeps or indexes. */
function expectOwnPage({ status, headers, body }: RawAnswer, what: string, statuses = [400, 404]): void {
  expect(statuses, what).toContain(status)
  expect(headers['content-type'], what).toMatch(/^text\/html/)
  expect(headers['cache-control'], what).toBe('no-store')
  // Next marks what comes from its cache, or has just entered it.
  expect(headers, what).not.toHaveProperty('x-nextjs-cache')
  expect(body, what).toContain('<html lang="fr"')
  expect(body, what).toContain(SITE)
  expect(body, what).toContain('noindex')
}

const NUMBERS = ['0', '9999', 'abc', '-1', '1e3', '01', '2147483648', '99999999999999999999', '1.5', '%31%00', '٣']
const PLACES = ['/page', '/tag/participation/page', '/author/awa-diarra/page', '/category/terrain/page', '/2024/page']

test('numbers of pages – that no list has are a 404', async () => {
  for (const place of PLACES) {
    for (const number of NUMBERS) {
      const path = encodeURI(`${place}/${number}`).replaceAll('%25', '%')
      expectOwnPage(await getRaw(PORT, path), path)
    }
  }
})

const PATHS = [
  `/${'a'.repeat(5_000)}`,
  `/tag/${'%C3%A9'.repeat(2_000)}`,
  `/category/${'a/'.repeat(2_500)}b`,
  '/%00',
  '/a%00b',
  '/tag/%00',
  '/%',
  '/%zz',
  '/%ED%A0%80',
  '/tag/%ED%BF%BF',
  '/%C0%AF',
  '/%E0%80%AF',
  '/%F8%88%80%80%80',
  '/a%2fb',
  '/tag%2Fparticipation',
  '/a%5cb',
  '/..%2f..%2fetc%2fpasswd',
  '/%2e%2e/%2e%2e/etc/passwd',
  '/../../etc/passwd',
  '/media/../../secrets/auth',
  '/%E2%80%AEtxt.exe',
  '/%F0%9F%8E%89',
  '/%C4%B0',
  '/%E1%BA%9E',
  '/%EF%AC%81n',
  '/__proto__',
  '/constructor',
  '/tag/__proto__',
  '/author/constructor',
  '/category/toString/valueOf',
  '/hasOwnProperty/feed',
  '/tag/a%20b',
  '/tag/%20',
  '/%20',
  '/$%7Bjndi:x%7D',
  '/[slug]',
  '/%5Bslug%5D',
  '/(reader)',
  '/_next/data/x/y.json',
  '/archive/latest/1',
  '/all/tags',
  '/archive/date/1/1815',
  '/fault/404',
  '/.well-known/security.txt',
  '/wp-admin/admin-ajax.php',
  '/xmlrpc.php',
  '/index.php/index.php/x',
  '/2024/13',
  '/0000',
  '/2024/02/30/nulle-part',
  '/?p=99999999999',
  '/?p=1&p=2',
  '/?name=%ED%A0%80',
  '/?author_name=../../x'
]

test('addresses made up by the malicious – are a 404 or a 400 with a page of the site', async () => {
  for (const path of PATHS) expectOwnPage(await getRaw(PORT, path), path.slice(0, 80))
})

test('raw bytes, no HTTP, too much of it – an answer, and the server goes on', async () => {
  for (const path of ['/é', '/\u0000', '/\u00ff\u00fe', '/a b', '*', 'x', '?p=1', 'file:///etc/passwd']) {
    expectOwnPage(await getRaw(PORT, path), path)
  }
  // RFC 9112, 3.2.2: the absolute form is to be taken, whatever host it names.
  for (const path of ['//', 'http://evil.example/', 'http://evil.example']) {
    const { status, body } = await getRaw(PORT, path)
    expect([status, body.includes('evil.example')], path).toEqual([200, false])
  }
  expectOwnPage(await sendRaw(PORT, 'BONJOUR\r\n\r\n'), 'no HTTP')
  expectOwnPage(await getRaw(PORT, `/${'a'.repeat(20_000)}`), 'long line', [431])
  expectOwnPage(await getRaw(PORT, '/', { headers: [`Cookie: a=${'b'.repeat(20_000)}`] }), 'long cookie', [431])
  expect((await getRaw(PORT, '/')).status).toBe(200)
})

test('queries – that mean nothing change nothing', async () => {
  const tail = `q=${'x'.repeat(5_000)}`
  for (const query of [
    '_rsc=',
    '_rsc=%00',
    '__proto__=1',
    'a[b]=c&a=d',
    'p=abc',
    'p=-1',
    'm=1',
    'paged=x',
    'tag=%00',
    '%',
    '=',
    tail
  ]) {
    expect((await getRaw(PORT, `/?${query}`)).status, query.slice(0, 20)).toBe(200)
    expect((await getRaw(PORT, `/a-propos?${query}`)).status, query.slice(0, 20)).toBe(200)
  }
})

const HEADERS = [
  'RSC: 1',
  'Next-Router-State-Tree: garbage',
  'Next-Router-State-Tree: %5B%22x',
  'Next-Router-Prefetch: 1',
  'Next-Router-Segment-Prefetch: /../_tree',
  'Next-Url: /%00',
  'Next-Action: 0123456789',
  'Next-Resume: 1',
  'X-Middleware-Subrequest: a:a:a:a:a',
  'X-Matched-Path: /desk',
  'X-Now-Route-Matches: 1=desk',
  'X-Forwarded-Host: evil.example',
  'X-Forwarded-Proto: gopher',
  'X-HTTP-Method-Override: DELETE',
  'Accept: ,;;q=x',
  'Accept-Language: zz-%%%;q=9',
  'Accept-Encoding: x;q=q',
  'Cookie: a=%E0%A4%A; next-auth.session-token=x; __prerender_bypass=x',
  'If-None-Match: "',
  'If-Modified-Since: hier',
  'Range: bytes=99999999-1',
  'Expect: 100-continue',
  'Upgrade: websocket',
  'Authorization: Bearer x'
]

test('headers – none breaks a page, nor leads anywhere else', async () => {
  for (const header of HEADERS) {
    for (const path of ['/', '/a-propos', '/sign-in', '/desk', '/nulle-part', '/a-propos?_rsc=x']) {
      const headers = ['Accept: text/html', header].slice(header.startsWith('Accept:') ? 1 : 0)
      const { status, headers: told, body } = await getRaw(PORT, path, { headers })
      const what = `${header} ${path}`
      expect(status, what).toBeLessThan(500)
      expect(`${told.location} ${body}`, what).not.toContain('evil.example')
    }
  }
  const many = Array.from({ length: 300 }, (_, index) => `X-Header-${index}: ${index}`)
  expect((await getRaw(PORT, '/', { headers: many })).status).toBe(200)
  for (const host of ['', 'Host: ', 'Host: [', 'Host: a b', 'Host: évil', 'Host: a@b', 'Host: a/b']) {
    expect((await getRaw(PORT, '/', { host })).status, host).toBe(400)
  }
})

test('methods – only those in use, and what is allowed is said', async () => {
  for (const method of ['DELETE', 'OPTIONS', 'PATCH', 'TRACE', 'PROPFIND']) {
    const answer = await getRaw(PORT, '/', { method })
    expectOwnPage(answer, method, [405])
    expect(answer.headers.allow, method).toContain('GET')
  }
  for (const method of ['POST', 'PUT']) {
    const headers = ['Accept: text/html', 'Origin: http://localhost', 'Content-Length: 0']
    const answer = await getRaw(PORT, '/tags', { method, headers })
    expectOwnPage(answer, method, [405])
    expect(answer.headers.allow, method).toBe('GET, HEAD')
  }
  const head = await getRaw(PORT, '/nulle-part', { method: 'HEAD' })
  expect([head.status, head.body]).toEqual([404, ''])
})

test('a form that nobody can take apart – is refused, at the door too', async () => {
  const headers = ['Origin: http://localhost', 'Content-Type: multipart/form-data', 'Content-Length: 0']
  for (const path of ['/', '/tags', '/sign-in', '/desk']) {
    expect((await getRaw(PORT, path, { method: 'POST', headers })).status, path).toBe(400)
  }
})

test('programs – are told in a sentence', async () => {
  for (const [path, accept] of [
    ['/nulle-part.jpg', 'image/avif,image/webp,*/*;q=0.8'],
    ['/nulle-part', 'application/json'],
    ['/tag/nulle-part/feed.xml', '*/*'],
    ['/media/nulle-part.webp', 'image/webp,*/*']
  ] as const) {
    const { status, headers, body } = await getRaw(PORT, path, { headers: [`Accept: ${accept}`] })
    expect([status, headers['content-type']], path).toEqual([404, 'text/plain; charset=utf-8'])
    expect(body, path).toMatch(/^Page introuvable\. .+\.\n$/)
  }
})

test('a few hundred random addresses – never a fault of ours, never a wait, nothing kept', async () => {
  test.setTimeout(180_000)
  const bytes = fc.stringMatching(/^[!-~\u0080-\u00ff]{0,40}$/)
  const encoded = fc.string({ unit: 'binary', maxLength: 20 }).map((text) => encodeURIComponent(text.toWellFormed()))
  const head = fc.constantFrom(
    '',
    'tag/',
    'author/',
    'category/',
    '2024/',
    'page/',
    'index.php/',
    'wp-content/uploads/',
    '?'
  )
  const path = fc.tuple(head, fc.array(fc.oneof(bytes, encoded), { maxLength: 4 }))

  await fc.assert(
    fc.asyncProperty(path, async ([start, segments]) => {
      const target = `/${start}${segments.join('/')}`
      const answer = await getRaw(PORT, target)
      expect(answer.status, target).toBeLessThan(500)
      if (answer.status === 404) expectOwnPage(answer, target)
      if (answer.status !== 308) return
      const { location = '' } = answer.headers
      expect(location, target).toMatch(/^\/(?!\/)/)
      expect((await getRaw(PORT, location)).status, `${target} → ${location}`).toBe(200)
    }),
    { seed: 27_03_2015, numRuns: 300 }
  )
})

test('tags in any script – have an archive, its pages and its feeds', async ({ page, database }) => {
  for (const [name, slug] of [
    ['مدينة', 'مدينة'],
    ['🎉', '🎉'],
    ['Ελληνικά', 'ελληνικά']
  ] as const) {
    const tag = await database.tag.create({ data: { name, slug } })
    for (let count = 1; count <= 11; count += 1) {
      await buildPost({ title: `${slug} ${count}`, slug: `ecriture-${tag.id}-${count}`, tags: [tag] })
    }
    await page.goto(`/tag/${slug}/`)
    await expect(page).toHaveURL(`/tag/${encodeURIComponent(slug)}`)
    await expect(page.getByRole('heading', { level: 1 })).toContainText(name)
    await page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name: '2' }).first().click()
    await expect(page).toHaveURL(`/tag/${encodeURIComponent(slug)}/page/2`)
    await expect(page.getByRole('heading', { level: 1 })).toContainText(name)
    for (const link of await page.locator('link[rel=alternate]').all()) {
      expect((await page.request.get((await link.getAttribute('href')) ?? '')).status()).toBe(200)
    }
    const posts = { tags: { some: { tagId: tag.id } } }
    await database.post.deleteMany({ where: posts })
    await database.tag.delete({ where: { id: tag.id } })
  }
})
