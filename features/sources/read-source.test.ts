import { createServer, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gzipSync } from 'node:zlib'
import { Agent, buildConnector } from 'undici'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readSource } from './read-source.ts'

const HEAD = `<!doctype html><html lang="fr-FR"><head>
  <title>Le budget | La Gazette</title>
  <meta property="og:title" content="Le budget expliqué aux habitants">
  <meta property="og:site_name" content="La Gazette">
  <meta name="author" content="Anne Dupont">
  <meta property="article:published_time" content="2015-03-27T08:00:00+01:00">
  <link rel="canonical" href="/budget">
</head><body>Des mots</body></html>`

/** Each path and what a server of the web might answer there. */
const PAGES: Record<string, (response: ServerResponse) => void> = {
  '/page': (response) => html(response, HEAD),
  '/moved': (response) => response.writeHead(302, { location: '/page' }).end(),
  '/inside': (response) => response.writeHead(302, { location: 'http://169.254.169.254/latest/' }).end(),
  '/file': (response) => response.writeHead(302, { location: 'file:///etc/passwd' }).end(),
  '/loop': (response) => response.writeHead(302, { location: '/loop' }).end(),
  '/latin': (response) =>
    response
      .writeHead(200, { 'content-type': 'text/html; charset=ISO-8859-1' })
      .end(Buffer.from('<title>L\xe9gende de l\xe0-bas</title>', 'latin1')),
  '/latin-meta': (response) =>
    response
      .writeHead(200, { 'content-type': 'text/html' })
      .end(Buffer.from('<meta charset=windows-1252><title>\x93\xc9t\xe9\x94</title>', 'latin1')),
  '/picture': (response) => response.writeHead(200, { 'content-type': 'image/png' }).end('x'),
  '/untyped': (response) => response.writeHead(200).end('<title>x</title>'),
  '/huge': (response) => {
    response.writeHead(200, { 'content-type': 'text/html' }).write('<title>Enfin</title>')
    pour(response)
  },
  '/bomb': (response) =>
    response
      .writeHead(200, { 'content-type': 'text/html', 'content-encoding': 'gzip' })
      .end(gzipSync(Buffer.concat([Buffer.from('<title>Petit</title>'), Buffer.alloc(30_000_000, 32)]))),
  '/slow': (response) => {
    response.writeHead(200, { 'content-type': 'text/html' }).write('<title>')
  },
  '/silent': () => {},
  '/deep': (response) => html(response, `<title>Profond</title>${'<div>'.repeat(150_000)}`),
  '/script': (response) => html(response, '<title><script>alert(1)</script> &amp; l’été</title>'),
  '/empty': (response) => html(response, '')
}

function html(response: ServerResponse, body: string): void {
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(body)
}

/** A body without an end, as fast as it is taken. */
function pour(response: ServerResponse): void {
  while (!response.destroyed && response.write(' '.repeat(64_000)));
  if (!response.destroyed) response.once('drain', () => pour(response))
}

describe('reading a page that is cited', () => {
  let server: Server
  let agent: Agent
  const hits: string[] = []
  // Port 80 on this machine can't be had in a test: the name check is kept, the connection goes to the test's server.
  const read = (path: string, timeout = 8_000) =>
    readSource(path.startsWith('/') ? `http://gazette.example.org${path}` : path, { agent, timeout })

  beforeAll(async () => {
    server = createServer((request, response) => {
      hits.push(request.url ?? '')
      const page = PAGES[request.url ?? '']
      if (page) page(response)
      else response.writeHead(404, { 'content-type': 'text/html' }).end('<title>Rien</title>')
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const { port } = server.address() as AddressInfo
    agent = new Agent({
      connect: (options, callback) =>
        buildConnector({})({ ...options, hostname: '127.0.0.1', port: String(port) }, callback)
    })
  })
  afterAll(async () => {
    await agent.destroy()
    server.closeAllConnections()
    server.close()
  })

  it.each(['/page', '/moved'])('%s – all that the page says of itself', async (path) => {
    expect(await read(path)).toEqual({
      ok: true,
      value: {
        title: 'Le budget expliqué aux habitants',
        author: 'Anne Dupont',
        publisher: 'La Gazette',
        date: '2015-03-27',
        lang: 'fr',
        url: 'http://gazette.example.org/budget'
      }
    })
  })

  it.each([
    ['/latin', 'Légende de là-bas'],
    ['/latin-meta', '“Été”'],
    ['/huge', 'Enfin'],
    ['/bomb', 'Petit'],
    ['/deep', 'Profond'],
    ['/script', '<script>alert(1)</script> & l’été']
  ])('%s – its title, as text', async (path, title) => {
    const said = await read(path)
    expect(said.ok && said.value.title).toBe(title)
  })

  it('a page that says nothing – its address', async () => {
    expect(await read('/empty')).toEqual({ ok: true, value: { url: 'http://gazette.example.org/empty' } })
  })

  it.each([
    ['http://127.0.0.1/', 'private'],
    ['http://[::1]/', 'private'],
    ['http://192.168.1.1/admin', 'private'],
    ['http://localhost/', 'private'],
    ['/inside', 'private'],
    ['/file', 'address'],
    ['ftp://gazette.example.org/', 'address'],
    ['http://gazette.example.org:22/', 'address'],
    ['javascript:alert(1)', 'address'],
    ['pas une adresse', 'address'],
    ['/loop', 'refused'],
    ['/absent', 'refused'],
    ['/picture', 'not-a-page'],
    ['/untyped', 'not-a-page']
  ])('%s is not read: %s', async (path, reason) => {
    expect(await read(path)).toEqual({ ok: false, reason })
    expect(hits).not.toContain('/latest/')
  })

  it.each(['/slow', '/silent'])('%s – a server that does not finish is left', async (path) => {
    expect(await read(path, 300)).toEqual({ ok: false, reason: 'unreachable' })
  })

  it('a name that leads to this machine gets no connection', async () => {
    expect(await readSource('http://localhost.localdomain.invalid/')).toMatchObject({ ok: false })
  })
})
