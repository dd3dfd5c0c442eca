type Rgb = [number, number, number]

/** WCAG 2.2's ratio for text of ordinary size. */
const READABLE = 4.5

/** Whether this is a colour as the publication stores it: "#rrggbb". */
export function isColour(value: string): boolean {
  return /^#[0-9a-f]{6}$/i.test(value)
}

/**
 * The colour itself when text in it can be read on `paper`; otherwise the
 * nearest mix with black (on light paper) or white (on dark paper) that can.
 */
export function readableOn(colour: string, paper: string): string {
  const ink: Rgb = luminance(parse(paper)) > 0.5 ? [0, 0, 0] : [255, 255, 255]
  const start = parse(colour)

  for (let share = 0; share < 1; share += 0.05) {
    const mixed = start.map((value, at) => Math.round(value + ((ink[at] ?? 0) - value) * share)) as Rgb
    if (contrast(mixed, parse(paper)) >= READABLE) return format(mixed)
  }

  return format(ink)
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
