type Rgb = [number, number, number]

/** WCAG 2.2 asks 4.5 for text of ordinary size; a little more, for what rounding takes. */
const READABLE = 4.6

/** Whether this is a colour as the publication stores it: "#rrggbb". */
export function isColour(value: string): boolean {
  return /^#[0-9a-f]{6}$/i.test(value)
}

/**
 * The colour itself when text in it can be read on `paper`; otherwise the
 * nearest shade of it that can: darker on light paper, lighter on dark paper.
 */
export function readableOn(colour: string, paper: string): string {
  const ground = parse(paper)
  const isLight = luminance(ground) > 0.5
  const { hue, saturation, lightness } = toHsl(parse(colour))

  for (let step = 0; step <= 100; step += 1) {
    const shade = Math.min(Math.max(lightness + ((isLight ? -1 : 1) * step) / 100, 0), 1)
    const candidate = step === 0 ? parse(colour) : fromHsl({ hue, saturation, lightness: shade })
    if (contrast(candidate, ground) >= READABLE) return format(candidate)
  }

  return isLight ? '#000000' : '#ffffff'
}

type Hsl = { hue: number; saturation: number; lightness: number }

function toHsl(rgb: Rgb): Hsl {
  const [red, green, blue] = rgb.map((value) => value / 255) as Rgb
  const max = Math.max(red, green, blue)
  const range = max - Math.min(red, green, blue)
  const lightness = max - range / 2
  if (range === 0) return { hue: 0, saturation: 0, lightness }

  const turn =
    max === red ? (green - blue) / range : max === green ? (blue - red) / range + 2 : (red - green) / range + 4
  return { hue: turn * 60, saturation: range / (1 - Math.abs(2 * lightness - 1)), lightness }
}

function fromHsl({ hue, saturation, lightness }: Hsl): Rgb {
  const reach = saturation * Math.min(lightness, 1 - lightness)
  const channel = (offset: number) => {
    const place = (((offset + hue / 30) % 12) + 12) % 12
    return Math.round(255 * (lightness - reach * Math.max(-1, Math.min(place - 3, 9 - place, 1))))
  }
  return [channel(0), channel(8), channel(4)]
}

/** Contrast of two colours, from 1 to 21. */
export function contrastOf(one: string, other: string): number {
  return contrast(parse(one), parse(other))
}

function contrast(one: Rgb, other: Rgb): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number]
  return (light + 0.05) / (dark + 0.05)
}

function luminance(rgb: Rgb): number {
  const [red, green, blue] = rgb.map((value) => {
    const share = value / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  }) as Rgb
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function parse(colour: string): Rgb {
  const number = isColour(colour) ? Number.parseInt(colour.slice(1), 16) : 0x8f2d1f
  return [(number >> 16) & 255, (number >> 8) & 255, number & 255]
}

function format(rgb: Rgb): string {
  return `#${rgb.map((value) => value.toString(16).padStart(2, '0')).join('')}`
}
