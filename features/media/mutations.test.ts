import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { crc32, deflateSync } from 'node:zlib'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { db } from '#lib/db.ts'
import { setUpDatabase } from '#testing/database.ts'
import { UPLOAD_LIMITS } from './constants.ts'
import { deleteMediaFiles, ingestFile } from './mutations.ts'
import { mediaFile } from './store.ts'

setUpDatabase()

type Pixels = { width: number; height: number }

function picture({ width, height }: Pixels) {
  const [r = 0, g = 0, b = 0] = randomBytes(3)
  return sharp({ create: { width, height, channels: 3, background: { r, g, b } } })
}

async function taken(bytes: Uint8Array, about = {}) {
  const outcome = await ingestFile(bytes, { filename: 'x.jpg', ...about })
  if (!outcome.ok) throw new Error(`refused: ${outcome.reason}`)
  return outcome.value
}

test('a picture – gets every width up to its own, and its files are there', async () => {
  const view = await taken(await picture({ width: 1200, height: 800 }).jpeg().toBuffer(), { alt: 'Une place' })

  expect(view.variants.map(({ width, height }) => [width, height])).toEqual([
    [480, 320],
    [960, 640],
    [1200, 800]
  ])
  expect(view).toMatchObject({ state: 'ready', alt: 'Une place', width: 1200, height: 800, mime: 'image/jpeg' })
  for (const { src } of view.variants) {
    const [, , hash = '', name = ''] = src.split('/')
    expect(existsSync(mediaFile(hash, name) ?? '')).toBe(true)
  }
})

test('a picture lying on its side – is stored upright, without where it was taken', async () => {
  const bytes = await picture({ width: 600, height: 300 })
    .withExif({ IFD0: { Orientation: '6' }, IFD3: { GPSLatitude: '48/1 0/1 0/1' } })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer()
  const view = await taken(bytes)
  const [, , hash = '', name = ''] = view.src.split('/')
  const stored = await sharp(mediaFile(hash, name) ?? '').metadata()

  expect([view.width, view.height]).toEqual([300, 600])
  expect([stored.width, stored.height, stored.exif]).toEqual([300, 600, undefined])
})

test('the same bytes twice – give the same row', async () => {
  const bytes = await picture({ width: 20, height: 20 }).png().toBuffer()
  expect((await taken(bytes)).id).toBe((await taken(bytes)).id)
})

test('a missing row – is completed in place', async () => {
  const row = await db().media.create({
    data: { state: 'missing', filename: 'perdue.png', mime: 'image/png', alt: 'Gardée' }
  })
  const view = await taken(await picture({ width: 30, height: 20 }).png().toBuffer(), { mediaId: row.id })
  expect(view).toMatchObject({ id: row.id, state: 'ready', alt: 'Gardée', width: 30 })
})

const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>alert(1)</script></svg>'

test.each([
  ['nothing', Buffer.alloc(0), 'empty'],
  ['a PDF', Buffer.from('%PDF-1.7\n%âãÏÓ\n1 0 obj'), 'pdf'],
  ['an SVG', Buffer.from(svg), 'svg'],
  ['an SVG after a declaration', Buffer.from(`<?xml version="1.0"?><!-- x -->${svg}`), 'svg'],
  ['a photo of an iPhone', Buffer.from('\0\0\0\u0024ftypheic\0\0\0\0mif1heic'), 'heic'],
  ['an AVIF', Buffer.from('\0\0\0\u0020ftypavif\0\0\0\0avifmif1'), 'not-an-image'],
  ['the first bytes of a JPEG', Buffer.from([0xff, 0xd8, 0xff, 0xe0]), 'broken'],
  ['a page', Buffer.from('<!doctype html><script>alert(1)</script>'), 'not-an-image'],
  ['too many bytes', Buffer.alloc(UPLOAD_LIMITS.bytes + 1), 'too-large']
])('%s – is refused', async (_name, bytes, reason) => {
  expect(await ingestFile(bytes, { filename: 'photo.png' })).toEqual({ ok: false, reason })
})

test('a picture cut short – is refused, and leaves no row', async () => {
  const whole = await sharp(randomBytes(300 * 300 * 3), { raw: { width: 300, height: 300, channels: 3 } })
    .png()
    .toBuffer()
  const rows = await db().media.count()

  expect(await ingestFile(whole.subarray(0, whole.length / 2), { filename: 'x.png' })).toEqual({
    ok: false,
    reason: 'broken'
  })
  expect(await db().media.count()).toBe(rows)
})

test('a photograph cut short on its way – is refused', async () => {
  const whole = await sharp(randomBytes(400 * 300 * 3), { raw: { width: 400, height: 300, channels: 3 } })
    .jpeg()
    .toBuffer()
  const cut = whole.subarray(0, Math.floor(whole.length * 0.6))
  expect(await ingestFile(cut, { filename: 'x.jpg' })).toEqual({ ok: false, reason: 'broken' })
})

/** A PNG of one grey, which packs 400 million pixels into some 50 kB. */
function bomb({ width, height }: Pixels): Buffer {
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
    const frame = Buffer.alloc(8)
    frame.writeUInt32BE(data.length, 0)
    frame.writeUInt32BE(crc32(body), 4)
    return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)])
  }
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header[8] = 1
  const rows = deflateSync(Buffer.alloc((Math.ceil(width / 8) + 1) * height))
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', rows), chunk('IEND', Buffer.alloc(0))])
}

test('a small file of very many pixels – is refused before a pixel is decoded', async () => {
  const bytes = bomb({ width: 20_000, height: 20_000 })
  const before = process.memoryUsage.rss()
  expect(await ingestFile(bytes, { filename: 'bombe.png' })).toEqual({ ok: false, reason: 'too-many-pixels' })
  expect(process.memoryUsage.rss() - before).toBeLessThan(100_000_000)
  expect(await taken(bomb({ width: 1_000, height: 500 }))).toMatchObject({ width: 1_000, height: 500 })
})

/** A GIF whose frames are a single point each, on a screen as large as wished. */
function animation({ width, height }: Pixels, frames: number): Buffer {
  const screen = Buffer.from([...Buffer.from('GIF89a'), 0, 0, 0, 0, 0x80, 0, 0, 200, 60, 20, 0, 0, 0])
  screen.writeUInt16LE(width, 6)
  screen.writeUInt16LE(height, 8)
  const frame = (left: number) =>
    Buffer.from([0x21, 0xf9, 4, 0, 10, 0, 0, 0, 0x2c, left, 0, 0, 0, 1, 0, 1, 0, 0, 2, 2, 0x44, 1, 0])
  return Buffer.concat([screen, ...Array.from({ length: frames }, (_, at) => frame(at)), Buffer.from([0x3b])])
}

test('an animation – keeps its frames; one of too many is refused', async () => {
  const view = await taken(animation({ width: 60, height: 40 }, 4))
  const [, , hash = '', name = ''] = view.src.split('/')
  const stored = await sharp(mediaFile(hash, name) ?? '', { animated: true }).metadata()

  expect(view).toMatchObject({ mime: 'image/gif', width: 60, height: 40 })
  expect(stored.pages).toBe(4)
  expect(await ingestFile(animation({ width: 2_000, height: 2_000 }, 60), { filename: 'sans-fin.gif' })).toEqual({
    ok: false,
    reason: 'too-many-pixels'
  })
})

test('a photograph made for print (CMYK) – gets the colours of screens', async () => {
  const bytes = await sharp({ create: { width: 40, height: 40, channels: 3, background: { r: 200, g: 30, b: 40 } } })
    .toColourspace('cmyk')
    .jpeg()
    .toBuffer()
  expect((await sharp(bytes).metadata()).space).toBe('cmyk')

  const view = await taken(bytes)
  const [, , hash = '', name = ''] = view.src.split('/')
  const stored = sharp(mediaFile(hash, name) ?? '')
  expect((await stored.metadata()).space).toBe('srgb')
  const [red = 0, green = 0, blue = 0] = await stored.raw().toBuffer()
  expect([red > 150, green < 100, blue < 100]).toEqual([true, true, true])
})

test('files – are deleted only when no row uses them', async () => {
  const view = await taken(await picture({ width: 20, height: 10 }).png().toBuffer())
  const hash = view.src.split('/')[2] ?? ''
  const file = mediaFile(hash, '20.webp') ?? ''

  await deleteMediaFiles([hash])
  expect(existsSync(file)).toBe(true)

  await db().media.delete({ where: { id: view.id } })
  await deleteMediaFiles([hash])
  expect(existsSync(file)).toBe(false)
})

test.each(['../../etc/passwd', 'original/../x', '9.webp/..', '.webp', '1.png'])(
  'the name %s – leads to no file',
  (name) => {
    expect(mediaFile('a'.repeat(64), name)).toBeNull()
    expect(mediaFile(name, '1.webp')).toBeNull()
  }
)
