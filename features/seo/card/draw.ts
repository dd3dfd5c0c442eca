import sharp, { type OverlayOptions } from 'sharp'
import { readableOn } from '#lib/colour.ts'
import { CARD_SIZE } from '../constants.ts'
import { drawable, FACES, type Lettering, letter, placed } from '../lettering.ts'
import { letterTitle } from './title.ts'

export type CardSubject = {
  /** Above the title: the publication, or where it is found. */
  kicker: string
  title: string
  /** Below the title: who, and when. */
  byline: string
  date: string
  /** "#rrggbb". */
  accentColor: string
  /** Bytes of a picture, shown beside the title. */
  picture: Buffer | null
}

/** The light page of components/tokens.css: a card has no dark mode. */
const COLOURS = { paper: '#fdfcf9', ink: '#1f1c18', muted: '#625c52' }

const MARGIN = 72
const EDGE = 20
const PICTURE_WIDTH = 440
const GAP = 48
/** Room for the title, between what stands above and below. */
const TITLE = { top: 150, bottom: 438 }

/** A card of 1200 × 630 pixels as PNG: words on paper, a picture beside them when there is one. */
export async function drawCard(subject: CardSubject): Promise<Buffer> {
  const width = CARD_SIZE.width - MARGIN - EDGE - (subject.picture ? PICTURE_WIDTH + GAP : MARGIN)
  return (
    sharp({ create: { ...CARD_SIZE, channels: 3, background: COLOURS.paper } })
      .composite([edge(subject.accentColor), ...(await picture(subject.picture)), ...(await words(subject, width))])
      .removeAlpha()
      // 256 colours are more than letters need and enough for a picture of this size: a third of the bytes.
      .png({ palette: true, effort: 4 })
      .toBuffer()
  )
}

function edge(accentColor: string): OverlayOptions {
  const input = { create: { width: EDGE, height: CARD_SIZE.height, channels: 3 as const, background: accentColor } }
  return { input, left: 0, top: 0 }
}

/** The picture at the right, cut to what draws the eye. */
async function picture(bytes: Buffer | null): Promise<OverlayOptions[]> {
  if (bytes === null) return []

  const input = await sharp(bytes)
    .resize({ width: PICTURE_WIDTH, height: CARD_SIZE.height, fit: 'cover', position: 'attention' })
    .flatten({ background: COLOURS.paper })
    .toColourspace('srgb')
    .png({ compressionLevel: 1 })
    .toBuffer()
  return [{ input, left: CARD_SIZE.width - PICTURE_WIDTH, top: 0 }]
}

async function words({ kicker, title, byline, date, accentColor }: CardSubject, width: number) {
  const { paper, ink, muted } = COLOURS
  const accent = readableOn(accentColor, paper)
  const small = { face: FACES.sans, size: 28, width }
  const [top, middle, by, when] = await Promise.all([
    oneLine(kicker, { ...small, colour: accent }),
    letterTitle(drawable(title) || kicker, { colour: ink, width, height: TITLE.bottom - TITLE.top }),
    oneLine(byline, { ...small, colour: ink }),
    oneLine(date, { ...small, colour: muted })
  ])

  const left = EDGE + MARGIN
  const last = CARD_SIZE.height - MARGIN - 24
  return [
    top && placed(top, { left, top: MARGIN }),
    middle && placed(middle, { left, top: TITLE.top + (TITLE.bottom - TITLE.top - middle.height) / 2 }),
    by && placed(by, { left, top: when ? last - 44 : last }),
    when && placed(when, { left, top: last })
  ].filter((overlay) => overlay !== null)
}

type Line = { face: (typeof FACES)['sans']; size: number; width: number; colour: string }

/** As much of a text as one line holds. */
async function oneLine(text: string, wish: Line): Promise<Lettering | null> {
  let rest = drawable(text).slice(0, 120).toWellFormed()
  let lettering = await letter(rest, wish)

  while (lettering && lettering.height > wish.size * 1.5 && rest.includes(' ')) {
    rest = rest.replace(/ \S*$/u, '')
    lettering = await letter(`${rest}…`, wish)
  }
  return lettering
}
