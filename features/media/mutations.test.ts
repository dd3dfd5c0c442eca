import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { db } from '#lib/db.ts'
import { setUpDatabase } from '#testing/database.ts'
import { deleteMediaFiles, ingestFile } from './mutations.ts'
import { UPLOAD_LIMITS } from './schema.ts'
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
  ['a PDF', Buffer.from('%PDF-1.7\n%âãÏÓ\n1 0 obj'), 'not-an-image'],
  ['an SVG', Buffer.from(svg), 'not-an-image'],
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

test('a small file of very many pixels – is refused', async () => {
  const bomb = await sharp({
    create: { width: 12_000, height: 6_000, channels: 3, background: 'white' },
    limitInputPixels: false
  })
    .png()
    .toBuffer()
  expect(await ingestFile(bomb, { filename: 'bombe.png' })).toEqual({ ok: false, reason: 'too-many-pixels' })
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
