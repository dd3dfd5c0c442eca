import { readFile } from 'node:fs/promises'
import { parse } from 'opentype.js'
import sharp, { type Create } from 'sharp'
import type { PublicationView } from '#features/publication/schema.ts'
import { readableOn } from '#lib/colour.ts'
import { storedPicture } from '../card/load.ts'
import { drawable, FACES, fontFile, letter } from '../lettering.ts'

/** Share of an icon's side that its mark takes; what launchers cut from "maskable" icons leaves four fifths. */
export const FILL = { tab: 0.9, launcher: 0.62 } as const

/** Largest side of what is drawn; smaller icons are made from it. */
const SIDE = 512
const WHITE = '#ffffff'

type Fill = (typeof FILL)[keyof typeof FILL]

/** A square icon as PNG: the logo on white, or the initial of the name on the publication's colour. */
export async function drawIcon(publication: PublicationView, { side, fill }: { side: number; fill: Fill }) {
  const logo = publication.logo?.state === 'ready' ? await storedPicture(publication.logo) : null
  const large = logo ? await logoIcon(logo, fill) : await initialIcon(publication, fill)
  return sharp(large).resize(side).png().toBuffer()
}

async function logoIcon(logo: Buffer, fill: Fill): Promise<Buffer> {
  const box = Math.round(SIDE * fill)
  // Only launchers need a ground: a tab shows the logo as it is.
  const background = fill === FILL.tab ? { r: 255, g: 255, b: 255, alpha: 0 } : WHITE
  const input = await sharp(logo).resize({ width: box, height: box, fit: 'inside' }).png().toBuffer()
  return square(background, input)
}

async function initialIcon({ name, accentColor }: PublicationView, fill: Fill): Promise<Buffer> {
  const size = Math.round(SIDE * fill * 0.8)
  const drawn = await letter(initialOf(name), { face: FACES.serif, size, colour: WHITE, width: SIDE })
  if (drawn === null) return square(readableOn(accentColor, WHITE), null)

  const { data, width, height } = drawn
  const input = await sharp(data, { raw: { width, height, channels: 4 } })
    .resize({ width: SIDE, height: SIDE, fit: 'inside', withoutEnlargement: true })
    .png()
    .toBuffer()
  return square(readableOn(accentColor, WHITE), input)
}

function square(background: Create['background'], input: Buffer | null): Promise<Buffer> {
  return sharp({ create: { width: SIDE, height: SIDE, channels: 4, background } })
    .composite(input ? [{ input, gravity: 'centre' }] : [])
    .png()
    .toBuffer()
}

/** The icon as SVG: outlines for an initial, so that no font is needed; a picture for a logo. */
export async function drawVectorIcon(publication: PublicationView): Promise<string> {
  const outline = publication.logo?.state === 'ready' ? null : await outlineOf(initialOf(publication.name))
  const ground = readableOn(publication.accentColor, WHITE)
  const mark =
    outline === null
      ? `<image width="100" height="100" href="data:image/png;base64,${(await drawIcon(publication, { side: SIDE, fill: FILL.tab })).toString('base64')}"/>`
      : `<rect width="100" height="100" fill="${ground}"/><path fill="${WHITE}" d="${outline}"/>`
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100">${mark}</svg>`
}

/** The outline of a letter in the middle of 100 × 100; null when the face does not have it. */
async function outlineOf(initial: string): Promise<string | null> {
  const bytes = await readFile(fontFile(FACES.serif))
  const font = parse(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength))
  if (initial === '' || font.charToGlyphIndex(initial) === 0) return null

  const { x1, y1, x2, y2 } = font.getPath(initial, 0, 0, 72).getBoundingBox()
  return font.getPath(initial, 50 - (x1 + x2) / 2, 50 - (y1 + y2) / 2, 72).toPathData(2)
}

/** The first letter that can be drawn; articles ("La", "The") say nothing of a name. */
function initialOf(name: string): string {
  const words = drawable(name).split(/[\s’']+/)
  const telling = words.find((word) => !/^(les?|la|l|the)$/i.test(word)) ?? words[0] ?? ''
  return (telling.match(/[\p{L}\p{N}]/u)?.[0] ?? '').toUpperCase().slice(0, 1)
}
