import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gzipSync } from 'node:zlib'
import { Agent, buildConnector } from 'undici'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { UPLOAD_LIMITS } from '#features/media/constants.ts'
import { checkAddress, guardedLookup, isPublicAddress } from '#lib/fetch-guard.ts'
import { fileFetcher } from './fetch.ts'

/** Names and numbers that lead into a private network, or that are no file of the web. */
const FORBIDDEN = [
  'http://127.0.0.1/',
  'http://127.1/',
  'http://2130706433/',
  'http://0x7f000001/',
  'http://0177.0.0.1/',
  'http://0.0.0.0/',
  'http://[::1]/',
  'http://[::ffff:127.0.0.1]/',
  'http://[fe80::1]/',
  'http://[fd00::1]/',
  'http://[64:ff9b::7f00:1]/',
  'http://10.0.0.1/',
  'http://172.16.0.1/',
  'http://192.168.1.1/',
  'http://100.64.0.1/',
  'http://169.254.169.254/latest/meta-data/',
  'http://[2002:7f00:1::]/',
  'http://[::7f00:1]/',
  'http://[::a00:1]/',
  'http://[64:ff9b:1::a00:1]/',
  'http://[100:0:0:1::1]/',
  'http://[fec0::1]/',
  'http://[4000::1]/',
  'http://localhost/',
  'http://localhost./',
  'http://printer.local/',
  'http://metadata.google.internal/'
]

describe('addresses of private networks', () => {
  it.each(FORBIDDEN)('%s is refused before anything is sent', (address) => {
    expect(() => checkAddress(address)).toThrow(expect.objectContaining({ reason: 'private-address' }))
  })

  it.each(['http://example.org:22/', 'http://example.org:8080/'])('%s: only the web’s own ports', (address) => {
    expect(() => checkAddress(address)).toThrow(expect.objectContaining({ reason: 'bad-port' }))
  })

  it.each(['ftp://example.org/', 'file:///etc/passwd', 'http://a:b@example.org/', 'gopher://x/', 'x'])(
    '%s is no address of a file',
    (address) => {
      expect(() => checkAddress(address)).toThrow(expect.objectContaining({ reason: 'bad-address' }))
    }
  )

  it('public addresses pass', () => {
    expect(checkAddress('https://example.org/a.jpg').hostname).toBe('example.org')
    expect(isPublicAddress('93.184.216.34')).toBe(true)
    expect(isPublicAddress('2606:2800:220:1:248:1893:25c8:1946')).toBe(true)
  })

  it('a name that leads to this machine is refused at the connection', async () => {
    const error = await new Promise((resolve) => guardedLookup('localhost', { all: true }, resolve))
    expect(error).toMatchObject({ reason: 'private-address' })
  })
})

describe('fetching', () => {
  let server: Server
  const hits: string[] = []
  // Port 80 on this machine can't be had in a test: the name check is kept, the connection goes to the test's server.
  const addressOf = (path: string) => `http://pictures.example.org${path}`
  let fetcher: ReturnType<typeof fileFetcher>

  beforeAll(async () => {
    server = createServer((request, response) => {
      hits.push(request.url ?? '')
      if (request.url === '/a.jpg') response.writeHead(200, { 'content-type': 'image/jpeg' }).end('bytes')
      else if (request.url === '/page') response.writeHead(200, { 'content-type': 'text/html' }).end('<p>')
      else if (request.url === '/inside') response.writeHead(302, { location: 'http://127.0.0.1/secret' }).end()
      else if (request.url === '/loop') response.writeHead(302, { location: '/loop' }).end()
      else if (request.url === '/bomb') {
        response
          .writeHead(200, { 'content-type': 'image/png', 'content-encoding': 'gzip' })
          .end(gzipSync(Buffer.alloc(UPLOAD_LIMITS.bytes + 10)))
      } else response.writeHead(404).end()
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const { port } = server.address() as AddressInfo
    fetcher = fileFetcher(
      new Agent({
        connect: (options, callback) =>
          buildConnector({})({ ...options, hostname: '127.0.0.1', port: String(port) }, callback)
      })
    )
  })
  afterAll(async () => {
    await fetcher.close()
    server.close()
  })

  it.each([
    ['/page', 'not-an-image'],
    ['/inside', 'private-address'],
    ['/loop', 'too-many-redirects'],
    ['/bomb', 'too-large'],
    ['/absent', 'http-404']
  ])('%s is refused: %s', async (path, reason) => {
    expect(await fetcher.fetchFile(addressOf(path))).toEqual({ ok: false, reason, isNetwork: false })
    expect(hits).not.toContain('/secret')
  })

  it('a picture arrives', async () => {
    const fetched = await fetcher.fetchFile(addressOf('/a.jpg'))
    expect(fetched.ok && Buffer.from(fetched.bytes).toString()).toBe('bytes')
  })

  it('a name of a private machine gets no connection', async () => {
    const real = fileFetcher()
    const before = hits.length
    expect(await real.fetchFile('http://localhost.localdomain.invalid/')).toMatchObject({ ok: false })
    expect(hits).toHaveLength(before)
    await real.close()
  })
})
