import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import sharp from 'sharp'
import { Agent, buildConnector } from 'undici'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { fileFetcher } from '#features/import/fetch.ts'
import { db } from '#lib/db.ts'
import { makeActor } from '#testing/accounts.ts'
import { setUpDatabase } from '#testing/database.ts'
import { copyPicture } from './copies.ts'
import { ingestFile } from './mutations.ts'
import type { CopyWish } from './schema.ts'

setUpDatabase()

const ORIGIN = 'https://parution.example'
const elsewhere = (path: string) => `http://pictures.example.org${path}`
let server: Server
let web: ReturnType<typeof fileFetcher>
let uploaderId = ''
const asked: string[] = []

/** A site on this machine that a name of the web leads to: the address is checked, the connection goes here. */
beforeAll(async () => {
  const picture = await sharp({ create: { width: 90, height: 60, channels: 3, background: 'teal' } })
    .jpeg()
    .toBuffer()
  server = createServer((request, response) => {
    asked.push(request.url ?? '')
    if (request.url === '/quai.jpg') response.writeHead(200, { 'content-type': 'image/jpeg' }).end(picture)
    else if (request.url === '/faux.png') response.writeHead(200, { 'content-type': 'image/png' }).end('%PDF-1.7')
    else if (request.url === '/page') response.writeHead(200, { 'content-type': 'text/html' }).end('<p>')
    else if (request.url === '/dedans') response.writeHead(302, { location: 'http://169.254.169.254/latest' }).end()
    else response.writeHead(404).end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const port = String((server.address() as AddressInfo).port)
  const connect = buildConnector({})
  web = fileFetcher(
    new Agent({ connect: (options, done) => connect({ ...options, hostname: '127.0.0.1', port }, done) })
  )
  uploaderId = (await makeActor({ role: 'author' })).accountId
})
afterAll(async () => {
  await web.close()
  server.close()
})

const copy = (wish: CopyWish) => copyPicture(wish, { fetchFile: web.fetchFile, origin: ORIGIN, uploaderId })

test('a picture of the web – is ours, with where it came from', async () => {
  const copied = await copy({ url: elsewhere('/quai.jpg') })
  if (!copied.ok) throw new Error(copied.reason)

  expect(copied.value).toMatchObject({ state: 'ready', filename: 'quai.jpg', width: 90 })
  expect(copied.value.src).toMatch(/^\/media\/[0-9a-f]{64}\/90\.webp$/)
  const row = await db().media.findUnique({ where: { id: copied.value.id } })
  expect(row).toMatchObject({ sourceUrl: elsewhere('/quai.jpg'), uploaderId })
})

test.each([
  ['/faux.png', 'pdf'],
  ['/page', 'not-an-image'],
  ['/dedans', 'not-fetched'],
  ['/perdu.jpg', 'not-fetched']
])('%s – is refused: %s', async (path, reason) => {
  expect(await copy({ url: elsewhere(path) })).toEqual({ ok: false, reason })
})

test.each([
  'http://127.0.0.1/a.png',
  'http://[::1]/a.png',
  'http://169.254.169.254/latest/meta-data/',
  'http://localhost:3000/media/a.png',
  'file:///etc/passwd',
  'ftp://example.org/a.png',
  'pas une adresse',
  ''
])('%s – nothing is sent', async (url) => {
  const before = asked.length
  expect(await copy({ url })).toEqual({ ok: false, reason: 'not-fetched' })
  expect(asked).toHaveLength(before)
})

test('a picture that is ours – is found, not fetched', async () => {
  const bytes = await sharp({ create: { width: 30, height: 30, channels: 3, background: 'plum' } })
    .png()
    .toBuffer()
  const taken = await ingestFile(bytes, { filename: 'prune.png' })
  if (!taken.ok) throw new Error(taken.reason)

  const before = asked.length
  expect(await copy({ url: `${ORIGIN}${taken.value.src}` })).toEqual(taken)
  expect(await copy({ mediaId: taken.value.id })).toEqual(taken)
  expect(await copy({ mediaId: uploaderId })).toEqual({ ok: false, reason: 'not-fetched' })
  expect(asked).toHaveLength(before)
})

test('of endless pictures – the web is asked for so many a minute; those that are ours go on', async () => {
  const { accountId } = await makeActor({ role: 'contributor' })
  let fetched = 0
  const fetchFile = async () => {
    fetched += 1
    return { ok: false, reason: 'http-404', isNetwork: false } as const
  }
  const around = { fetchFile, origin: ORIGIN, uploaderId: accountId }
  for (let at = 0; at < 140; at += 1) await copyPicture({ url: elsewhere(`/${at}.jpg`) }, around)
  expect(fetched).toBe(120)

  const [known] = await db().media.findMany({ where: { state: 'ready' }, take: 1 })
  expect((await copyPicture({ mediaId: known?.id ?? '' }, around)).ok).toBe(true)
})
