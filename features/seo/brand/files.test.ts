import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { UNSET_PUBLICATION } from '#features/publication/schema.ts'
import { contrastOf } from '#lib/colour.ts'
import { drawIcon, drawVectorIcon, FILL } from './mark.ts'

const publication = { ...UNSET_PUBLICATION, name: 'La Place publique' }

describe('icons without a logo', () => {
  test('show the initial of the first word that says something, as outlines', async () => {
    const [place, parution, air] = await Promise.all(
      ['La Place publique', 'Parution', "L'Air"].map((name) => drawVectorIcon({ ...publication, name }))
    )
    expect(place).toBe(parution)
    expect(air).not.toBe(place)
    expect(place).not.toContain('<text')
  })

  test.each(['#ffee00', '#ffffff', '#0000ff'])('are readable on %s', async (accentColor) => {
    const svg = await drawVectorIcon({ ...publication, accentColor })
    const ground = /fill="(#[0-9a-f]{6})"/.exec(svg)?.[1] ?? ''
    expect(contrastOf(ground, '#ffffff')).toBeGreaterThanOrEqual(4.5)
  })

  test.each(['', '😀', '\u0000\ud800', '<script>', 'مرحبا', '1984', '"/><script>alert(1)</script>'])(
    'are made for the name %j too',
    async (name) => {
      const svg = await drawVectorIcon({ ...publication, name })
      expect(svg).toMatch(/^<svg [^<]+<(image|rect) [^<]+(<path [^<]+)?<\/svg>$/)

      const { width, height, format } = await sharp(
        await drawIcon({ ...publication, name }, { side: 192, fill: FILL.tab })
      ).metadata()
      expect({ width, height, format }).toEqual({ width: 192, height: 192, format: 'png' })
    }
  )

  test('leave the rim that launchers cut', async () => {
    const icon = await drawIcon(publication, { side: 512, fill: FILL.launcher })
    const { data, info } = await sharp(icon).greyscale().threshold(200).raw().toBuffer({ resolveWithObject: true })
    const isLight = (at: number) => (data[at * info.channels] ?? 0) > 0
    const far = Array.from({ length: 512 * 512 }, (_, at) => at)
      .filter(isLight)
      .filter((at) => Math.hypot((at % 512) - 256, Math.floor(at / 512) - 256) > 512 * 0.4)
    expect(far).toEqual([])
  })
})
