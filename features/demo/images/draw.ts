// A small vocabulary for drawing SVG. Everything is a string; a scene is a list
// of shapes. Scenes use a seeded random so that each machine draws the same.

export type Shape = string
export type Random = (min?: number, max?: number) => number

/** Numbers from `min` to `max`, the same ones for the same seed (mulberry32). */
export function seeded(seed: number): Random {
  let state = seed

  return (min = 0, max = 1) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return min + (((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * (max - min)
  }
}

/**
 * One of the items, chosen by the scene's own random.
 * @throws RangeError when there is none.
 */
export function pick<T>(random: Random, items: readonly T[]): T {
  const item = items[Math.floor(random(0, items.length))]
  if (item === undefined) throw new RangeError('Nothing to pick from.')
  return item
}

/** `count` shapes, made from 0, 1, 2… */
export function times(count: number, make: (index: number) => Shape): Shape {
  return Array.from({ length: count }, (_, index) => make(index)).join('')
}

const round = (value: number) => Math.round(value * 10) / 10

type Paint = { fill?: string; stroke?: string; width?: number; opacity?: number; dash?: string }

function paint({ fill = 'none', stroke, width = 4, opacity, dash }: Paint): string {
  return [
    `fill="${fill}"`,
    stroke ? `stroke="${stroke}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round"` : '',
    dash ? `stroke-dasharray="${dash}"` : '',
    opacity === undefined ? '' : `opacity="${opacity}"`
  ].join(' ')
}

export function rect(x: number, y: number, width: number, height: number, look: Paint & { radius?: number }): Shape {
  const corners = look.radius ? ` rx="${look.radius}"` : ''
  return `<rect x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}"${corners} ${paint(look)}/>`
}

export function circle(x: number, y: number, radius: number, look: Paint): Shape {
  return `<circle cx="${round(x)}" cy="${round(y)}" r="${round(radius)}" ${paint(look)}/>`
}

export function path(data: string, look: Paint): Shape {
  return `<path d="${data}" ${paint(look)}/>`
}

export type Point = readonly [number, number]

export function polygon(points: Point[], look: Paint): Shape {
  return path(`M${points.map(([x, y]) => `${round(x)} ${round(y)}`).join('L')}Z`, look)
}

export function polyline(points: Point[], look: Paint): Shape {
  return path(`M${points.map(([x, y]) => `${round(x)} ${round(y)}`).join('L')}`, look)
}

/** A soft closed line through the points (Catmull-Rom, as Bézier curves). */
export function blob(points: Point[], look: Paint): Shape {
  return path(`${curve(points, true)}Z`, look)
}

/** A soft open line through the points. */
export function smooth(points: Point[], look: Paint): Shape {
  return path(curve(points, false), look)
}

export function curve(points: Point[], closed: boolean): string {
  const at = (index: number): Point => {
    const wrapped = closed ? (index + points.length) % points.length : Math.min(Math.max(index, 0), points.length - 1)
    return points[wrapped] ?? [0, 0]
  }
  const [startX, startY] = at(0)
  let data = `M${round(startX)} ${round(startY)}`

  for (let index = 0; index < points.length - (closed ? 0 : 1); index += 1) {
    const [before, from, to, after] = [at(index - 1), at(index), at(index + 1), at(index + 2)]
    const control = [
      from[0] + (to[0] - before[0]) / 6,
      from[1] + (to[1] - before[1]) / 6,
      to[0] - (after[0] - from[0]) / 6,
      to[1] - (after[1] - from[1]) / 6
    ]
    data += `C${[...control, to[0], to[1]].map(round).join(' ')}`
  }

  return data
}

export function place(x: number, y: number, turn: number, ...shapes: Shape[]): Shape {
  return `<g transform="translate(${round(x)} ${round(y)}) rotate(${round(turn)})">${shapes.join('')}</g>`
}

/** Shapes seen only inside the outline. */
export function within(id: string, outline: Shape, ...shapes: Shape[]): Shape {
  return `<clipPath id="${id}">${outline}</clipPath><g clip-path="url(#${id})">${shapes.join('')}</g>`
}

/** A fill that goes from top to bottom through the colours; use it as `url(#id)`. */
export function fade(id: string, ...colours: string[]): Shape {
  const stops = colours.map(
    (colour, index) => `<stop offset="${round((index / (colours.length - 1)) * 100)}%" stop-color="${colour}"/>`
  )
  return `<linearGradient id="${id}" x1="0" y1="0" x2="0" y2="1">${stops.join('')}</linearGradient>`
}

/** A fill of fine dots, like a coarse printing screen; use it as `url(#id)`. */
export function screen(id: string, colour: string, step = 12, radius = 2.4): Shape {
  return `<pattern id="${id}" width="${step}" height="${step}" patternUnits="userSpaceOnUse" patternTransform="rotate(30)"><circle cx="${step / 2}" cy="${step / 2}" r="${radius}" fill="${colour}"/></pattern>`
}

/** A fill of slanted lines; use it as `url(#id)`. */
export function hatch(id: string, colour: string, step = 14, width = 3): Shape {
  return `<pattern id="${id}" width="${step}" height="${step}" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="${width}" height="${step}" fill="${colour}"/></pattern>`
}

/** Grey bars that stand for lines of text. */
export function textLines(
  random: Random,
  at: { x: number; y: number; width: number; lines: number; leading: number; colour: string; weight?: number }
): Shape {
  return times(at.lines, (line) => {
    const length = line === at.lines - 1 ? random(0.4, 0.7) : random(0.9, 1)
    return rect(at.x, at.y + line * at.leading, at.width * length, at.weight ?? 6, { fill: at.colour, radius: 2 })
  })
}

/** The whole picture. */
export function svg(width: number, height: number, paper: string, ...shapes: Shape[]): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${rect(0, 0, width, height, { fill: paper })}${shapes.join('')}</svg>`
}
