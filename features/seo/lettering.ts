import { join } from 'node:path'
import sharp, { type OverlayOptions } from 'sharp'

/** Words as an image whose every pixel is known, to be laid on another. */
export type Lettering = { data: Buffer; width: number; height: number }

type Face = { file: string; font: string }

// TrueType: Pango, which lays out the text, takes no WOFF. Letters of scripts
// that a face lacks are taken from the machine's fonts.
export const FACES = {
  serif: { file: 'source-serif-4/600SemiBold/SourceSerif4_600SemiBold.ttf', font: 'Source Serif 4 Semi-Bold' },
  sans: { file: 'instrument-sans/600SemiBold/InstrumentSans_600SemiBold.ttf', font: 'Instrument Sans Semi-Bold' }
} as const satisfies Record<string, Face>

/** Where the file of a face lies. */
export function fontFile({ file }: Face): string {
  return join(/* turbopackIgnore: true */ process.cwd(), 'node_modules/@expo-google-fonts', file)
}

/** Pictographs need a colour font, which a server seldom has: they would be drawn as boxes. */
const PICTOGRAPHS =
  /(?:\p{Emoji_Presentation}|\p{Extended_Pictographic}(?=\ufe0f)|\p{Emoji_Modifier}|\p{Regional_Indicator}|\u20e3)\ufe0f?\u200d?/gu

/** One line of text that a layout engine can take: no control characters, no halves of characters, no emoji. */
export function drawable(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\p{Cc}\ufffd]/gu, ' ')
    .replace(PICTOGRAPHS, '')
    .replace(/ +/g, ' ')
    .trim()
}

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }

type Wish = { face: Face; size: number; colour: string; width: number; lineHeight?: number }

/** Draws `drawable` text within a width, over as many lines as it takes; null when there is nothing to draw. */
export async function letter(
  text: string,
  { face, size, colour, width, lineHeight = 1 }: Wish
): Promise<Lettering | null> {
  if (text === '') return null

  const words = text.replace(/[&<>]/g, (character) => ESCAPES[character] ?? '')
  const { data, info } = await sharp({
    text: {
      text: `<span foreground="${colour}" line_height="${lineHeight}">${words}</span>`,
      font: `${face.font} ${size}`,
      fontfile: fontFile(face),
      width,
      dpi: 72,
      wrap: 'word-char',
      rgba: true
    }
  })
    .raw()
    .toBuffer({ resolveWithObject: true })

  return { data, width: info.width, height: info.height }
}

/** A lettering at a place of another image. */
export function placed({ data, width, height }: Lettering, at: { left: number; top: number }): OverlayOptions {
  return { input: data, raw: { width, height, channels: 4 }, left: Math.round(at.left), top: Math.round(at.top) }
}
