import { expect, test } from '@playwright/test'

test('health – the process answers, and says when the database is ready', async ({ request }) => {
  const alive = await request.get('/healthz')
  expect([alive.status(), await alive.json()]).toEqual([200, { status: 'ok' }])
  const ready = await request.get('/readyz')
  expect(await ready.json()).toEqual({ status: 'ok', database: 'ok', pendingMigrations: [] })
})

for (const [from, to] of [
  ['/tags/', '/tags'],
  ['/Tags', '/tags'],
  ['/page/1', '/'],
  ['/tags//?utm_source=x', '/tags?utm_source=x']
] as const) {
  test(`address – ${from} leads to ${to} in one permanent hop`, async ({ request }) => {
    const answer = await request.get(from, { maxRedirects: 0 })
    expect([answer.status(), answer.headers().location]).toEqual([308, to])
    expect((await request.get(to, { maxRedirects: 0 })).status()).toBe(200)
  })
}

for (const path of ['/%', '/%00', '/%E0%A4%A', '/tag/%ff']) {
  test(`address – ${path} that cannot be read is a 400`, async ({ request }) => {
    expect((await request.get(path)).status()).toBe(400)
  })
}

for (const path of [
  '/.env',
  '/.git/config',
  '/data/secrets/auth',
  '/media/../secrets/auth',
  '/media/%2e%2e/secrets/auth',
  `/media/${'a'.repeat(64)}/original`,
  `/media/${'a'.repeat(64)}/480.webp`,
  '/package.json',
  '/page/0',
  '/page/9999',
  '/page/abc',
  '/page/01',
  '/tag/does-not-exist',
  '/category/does/not/exist',
  '/author/nobody',
  '/1815',
  '/2024/13',
  '/archive/latest/1/x'
]) {
  test(`address – ${path} is a 404 with a page of the site`, async ({ request }) => {
    const answer = await request.get(path)
    expect(answer.status()).toBe(404)
    const html = await answer.text()
    // Drawn on the server: a reader without scripts sees it too.
    expect(html).toMatch(/<h1[^>]*>Page introuvable<\/h1>/)
    expect(html).toMatch(/<meta name="robots" content="noindex/)
  })
}

test('a change asked for by another site – is refused before anything runs', async ({ request }) => {
  for (const headers of [
    { origin: 'https://evil.example' },
    { origin: 'null' },
    { origin: 'https://evil.example', 'x-forwarded-host': 'evil.example' },
    { cookie: 'a=b' }
  ]) {
    const answer = await request.post('/sign-in', { headers, data: {} })
    expect(answer.status(), JSON.stringify(headers)).toBe(403)
  }
})

test('dropping cached pages – takes the key', async ({ request }) => {
  expect((await request.post('/api/expire', { data: ['lists'] })).status()).toBe(404)
  const answer = await request.post('/api/expire', { data: ['lists'], headers: { authorization: 'Bearer x' } })
  expect(answer.status()).toBe(404)
})

test('readers’ pages – are HTML alone: no script, no payload, nothing that a policy would have to allow', async ({
  request
}) => {
  for (const path of ['/', '/tags', '/tag/collectivite-territoriale', '/trois-ans-de-carnet', '/nothing/here']) {
    const answer = await request.get(path)
    const html = await answer.text()
    expect(html, path).not.toMatch(/<script(?! type="application\/ld\+json"| type="module" src="\/)/)
    expect(html, path).not.toMatch(/__next_f|<template|\$RC\(|<!--/)
    expect(answer.headers()['content-security-policy'], path).toContain("script-src 'self';")
  }
})

test('a page – is sent compressed, and not again to who has it', async ({ baseURL }) => {
  const url = `${baseURL}/trois-ans-de-carnet`
  for (const encoding of ['br', 'gzip']) {
    const answer = await fetch(url, { headers: { 'accept-encoding': encoding } })
    expect(answer.headers.get('content-encoding')).toBe(encoding)
    expect(await answer.text()).toContain('</html>')
  }
  const plain = await fetch(url, { headers: { 'accept-encoding': 'identity' } })
  expect(plain.headers.get('content-encoding')).toBeNull()
  const etag = plain.headers.get('etag') ?? ''
  expect((await fetch(url, { headers: { 'if-none-match': etag } })).status).toBe(304)
  const head = await fetch(url, { method: 'HEAD', headers: { 'accept-encoding': 'identity' } })
  expect(Number(head.headers.get('content-length'))).toBe((await plain.arrayBuffer()).byteLength)
})

test('every page – forbids framing and sniffing, names no software', async ({ request }) => {
  for (const path of ['/', '/tags', '/nothing-here', '/sign-in']) {
    const headers = (await request.get(path)).headers()
    expect(headers['x-content-type-options']).toBe('nosniff')
    expect(headers['x-frame-options']).toBe('DENY')
    expect(headers['x-powered-by']).toBeUndefined()
  }
})

test('what is too large, without a length, or asked in a strange way – is turned away unread', async ({
  request,
  baseURL
}) => {
  const large = Buffer.alloc(3_000_000, 'x')
  expect((await request.post('/api/auth/callback/credentials', { data: large })).status()).toBe(413)
  const stream = new ReadableStream({
    start(controller) {
      controller.enqueue(new TextEncoder().encode('x'))
      controller.close()
    }
  })
  const options = { method: 'POST', body: stream, duplex: 'half' }
  expect((await fetch(`${baseURL}/api/auth/csrf`, options)).status).toBe(411)
  expect((await request.fetch('/', { method: 'OPTIONS' })).status()).toBe(405)
  expect((await request.get('/', { headers: { host: '[' } })).status()).toBe(400)
})

test('readiness – asked hundreds of times at once, holds up nobody', async ({ request }) => {
  const answers = await Promise.all(Array.from({ length: 300 }, () => request.get('/readyz')))
  expect(new Set(answers.map((answer) => answer.status()))).toEqual(new Set([200]))
})
