import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { contrastOf } from '#lib/colour.ts'
import { CARD_SIZE } from '../constants.ts'
import { drawable } from '../lettering.ts'
import { type CardSubject, drawCard } from './draw.ts'

const SUBJECT: CardSubject = {
  kicker: 'La Place publique',
  title: 'Le bulletin municipal\u00a0: qui le lit\u202f?',
  byline: 'Par Awa Diarra',
  date: '27 mars 2015',
  accentColor: '#8f2d1f',
  picture: null
}

/** Pixels of a card darker than its muted grey, below `top` and above `bottom`, right of the coloured edge. */
async function inkIn(card: Buffer, { top, bottom }: { top: number; bottom: number }): Promise<number> {
  const area = { left: 24, top, width: CARD_SIZE.width - 24, height: bottom - top }
  const { data } = await sharp(card).extract(area).greyscale().raw().toBuffer({ resolveWithObject: true })
  return data.filter((value) => value < 90).length
}

describe('drawCard', () => {
  test.each([
    ['an ordinary title', {}],
    ['a title of 10,000 characters', { title: 'mot '.repeat(2_500) }],
    ['one endless word', { title: 'x'.repeat(10_000) }],
    ['right-to-left', { title: 'مرحبا بالعالم، كيف الحال؟' }],
    ['emoji alone', { title: '😀👩‍🚀🇫🇷1️⃣' }],
    ['no words at all', { title: '', byline: '', date: '', kicker: '' }],
    ['markup', { title: '<span size="999999">&amp;</b>', byline: '</span>', kicker: '<b>' }],
    ['control characters and halves of characters', { title: 'a\u0000b\u001b\ud800c\u2028d', byline: '\u0000' }],
    ['a crowd of authors', { byline: `Par ${'Camille Roussel, '.repeat(40)}` }],
    ['a colour that is none', { accentColor: 'red' }]
  ])('%s gives a card of 1200 × 630', async (_name, part) => {
    const { format, width, height } = await sharp(await drawCard({ ...SUBJECT, ...part })).metadata()
    expect({ format, width, height }).toEqual({ format: 'png', ...CARD_SIZE })
  })

  test('the longest title keeps clear of what stands above and below', async () => {
    const card = await drawCard({ ...SUBJECT, title: 'Très long titre '.repeat(60), byline: '', date: '', kicker: '' })
    expect(await inkIn(card, { top: 0, bottom: 148 })).toBe(0)
    expect(await inkIn(card, { top: 440, bottom: 630 })).toBe(0)
    expect(await inkIn(card, { top: 148, bottom: 440 })).toBeGreaterThan(1_000)
  })

  test('words can be read whatever the publication’s colour', async () => {
    for (const accentColor of ['#ffee00', '#ffffff', '#000000', '#808080', '#00ff00']) {
      const card = await drawCard({ ...SUBJECT, title: ' ', byline: '', date: '', accentColor })
      const area = { left: 92, top: 60, width: 400, height: 60 }
      const { data } = await sharp(card).extract(area).raw().toBuffer({ resolveWithObject: true })
      const pixels = Array.from({ length: data.length / 3 }, (_, at) =>
        data.subarray(at * 3, at * 3 + 3).toString('hex')
      )
      const best = Math.max(...pixels.map((hex) => contrastOf(`#${hex}`, '#fdfcf9')))
      expect(best, accentColor).toBeGreaterThanOrEqual(4.5)
    }
  })

  test('a picture fills the right, whatever its shape', async () => {
    for (const [width, height] of [
      [2_160, 500],
      [500, 2_160],
      [440, 400]
    ] as const) {
      const picture = await sharp({ create: { width, height, channels: 3, background: '#1f6f8f' } })
        .webp()
        .toBuffer()
      const card = await drawCard({ ...SUBJECT, picture })
      const pixel = { left: 1_100, top: 600, width: 1, height: 1 }
      const [red = 0, green = 0, blue = 0] = await sharp(card).extract(pixel).raw().toBuffer()
      expect(Math.abs(red - 0x1f) + Math.abs(green - 0x6f) + Math.abs(blue - 0x8f)).toBeLessThan(24)
    }
  })
})

test('drawable – takes away what would be drawn as boxes, and nothing else', () => {
  expect(drawable('Été © 2015 №\u00a01 ™ 😀\u200d🚀 ❤️ fin')).toBe('Été © 2015 №\u00a01 ™ fin')
  expect(drawable('a\u0000\u200cb\n\nc')).toBe('a \u200cb c')
})
