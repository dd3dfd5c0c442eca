import {
  blob,
  circle,
  curve,
  hatch,
  type Point,
  path,
  polyline,
  rect,
  type Shape,
  screen,
  seeded,
  smooth,
  svg,
  times,
  within
} from './draw.ts'
import { lettering } from './lettering.ts'
import { palettes } from './palettes.ts'

const { paper, ink, strong, warm, soft } = palettes.maps

/** A line from one point to another that wanders like a boundary does. */
function wander(seed: number, from: Point, to: Point): Point[] {
  const random = seeded(seed)
  return Array.from({ length: 8 }, (_, index): Point => {
    const share = index / 7
    const shake = index === 0 || index === 7 ? 0 : 26
    return [
      from[0] + (to[0] - from[0]) * share + random(-shake, shake),
      from[1] + (to[1] - from[1]) * share + random(-shake, shake)
    ]
  })
}

const CORNERS: Point[] = [
  [260, 210],
  [520, 120],
  [820, 150],
  [1120, 130],
  [1240, 360],
  [1180, 640],
  [930, 790],
  [620, 770],
  [330, 800],
  [170, 520]
]
const JUNCTIONS: Point[] = [
  [520, 360],
  [800, 330],
  [980, 480],
  [760, 560],
  [480, 600]
]

type Town = { corners: number[]; junctions: number[]; fill: string; name: string; at: Point }
const TOWNS: Town[] = [
  { corners: [9, 0, 1], junctions: [0, 4], fill: soft, name: 'Estrac', at: [350, 400] },
  { corners: [1, 2], junctions: [1, 0], fill: warm, name: 'Aldène', at: [660, 245] },
  { corners: [2, 3, 4], junctions: [2, 1], fill: '#c5d6b4', name: 'Les Haubans', at: [1000, 225] },
  { corners: [4, 5, 6], junctions: [3, 2], fill: '#eadbb0', name: 'Montaudry', at: [1010, 610] },
  { corners: [6, 7, 8], junctions: [4, 3], fill: '#b7cfb0', name: 'La Roche', at: [650, 690] },
  { corners: [8, 9], junctions: [4], fill: '#dde3c8', name: 'Sainte-Ive', at: [358, 645] }
]

const seedOf = (a: Point, b: Point) => Math.round(a[0] + b[0] * 3 + a[1] * 7 + b[1] * 7 + (a[0] + b[0]) * 2)

/** The boundary between two places is the same line from both sides. */
function boundary(a: Point, b: Point): Point[] {
  const forward = a[0] < b[0] || (a[0] === b[0] && a[1] < b[1])
  return forward ? wander(seedOf(a, b), a, b) : wander(seedOf(b, a), b, a).toReversed()
}

function outline(points: Point[]): string {
  return `${points
    .map((point, index) =>
      boundary(point, points[(index + 1) % points.length] ?? point)
        .map(([x, y], step) => `${index + step === 0 ? 'M' : 'L'}${x.toFixed(1)} ${y.toFixed(1)}`)
        .join('')
    )
    .join('')}Z`
}

function pointsOf({ corners, junctions }: Town): Point[] {
  return [
    ...corners.map((index) => CORNERS[index] ?? ([0, 0] as Point)),
    ...junctions.map((index) => JUNCTIONS[index] ?? ([0, 0] as Point))
  ]
}

const CENTRE: Point[] = [
  [520, 360],
  [800, 330],
  [980, 480],
  [760, 560],
  [480, 600]
]

/** Seven communes that make one intercommunal body, and the river that ignores them. */
export function territoryMap(): string {
  const random = seeded(5)
  const whole = outline(CORNERS)
  const river: Point[] = [
    [80, 640],
    [240, 560],
    [420, 520],
    [560, 470],
    [700, 430],
    [880, 430],
    [1040, 360],
    [1180, 240],
    [1400, 190]
  ]
  return svg(
    1440,
    900,
    paper,
    `<defs>${hatch('centre', strong, 16, 4)}${screen('wood', ink, 10, 1.5)}</defs>`,
    path(whole, { fill: ink, opacity: 0.12 }).replace('<path', '<path transform="translate(18 22)"'),
    TOWNS.map((town) => path(outline(pointsOf(town)), { fill: town.fill, stroke: ink, width: 3, dash: '3 9' })).join(
      ''
    ),
    path(outline(CENTRE), { fill: '#f3d9c4', stroke: ink, width: 3, dash: '3 9' }),
    path(outline(CENTRE), { fill: 'url(#centre)', opacity: 0.28 }),
    within(
      'land',
      path(whole, { fill: ink }),
      times(7, (index) =>
        circle(250 + index * 170 + random(-60, 60), 200 + ((index * 211) % 520), random(50, 90), {
          fill: 'url(#wood)',
          opacity: 0.55
        })
      )
    ),
    smooth(river, { stroke: '#a8cbd1', width: 26 }),
    smooth(river, { stroke: '#5f95a3', width: 5 }),
    path(whole, { stroke: ink, width: 7 }),
    TOWNS.map(
      ({ at, name }) =>
        circle(at[0], at[1], 10, { fill: paper, stroke: ink, width: 5 }) +
        lettering(name, { x: at[0], y: at[1] + 46, size: 19, colour: ink, anchor: 'middle', weight: 0.14 })
    ).join(''),
    circle(690, 500, 17, { fill: strong, stroke: paper, width: 6 }),
    lettering('Brévigny', { x: 690, y: 552, size: 25, colour: ink, anchor: 'middle', weight: 0.17 }),
    polyline(
      [
        [1180, 830],
        [1340, 830]
      ],
      { stroke: ink, width: 5 }
    ),
    times(3, (index) =>
      polyline(
        [
          [1180 + index * 80, 820],
          [1180 + index * 80, 840]
        ],
        { stroke: ink, width: 5 }
      )
    ),
    lettering('5 km', { x: 1340, y: 806, size: 17, colour: ink, anchor: 'end' })
  )
}

/** Rings around a summit, the widest first; they are rounder the higher they are. */
function rings(seed: number, centre: Point, count: number, gap: number): Point[][] {
  const random = seeded(seed)
  const shape = Array.from({ length: 14 }, () => random(0.72, 1.28))

  return Array.from({ length: count }, (_, index) => {
    const radius = (count - index) * gap
    return shape.map((stretch, step): Point => {
      const angle = (step / shape.length) * Math.PI * 2
      const reach = radius * (1 + (stretch - 1) * Math.min(1, radius / 160))
      return [centre[0] + Math.cos(angle) * reach * 1.25, centre[1] + Math.sin(angle) * reach]
    })
  })
}

/** Contour lines of two hills with a pass between them: rings of one height merge, they never cross. */
export function contourLines(): string {
  const hills = [rings(33, [450, 400], 15, 33), rings(8, [1080, 560], 12, 30)]
  const track: Point[] = [
    [-20, 700],
    [210, 640],
    [420, 700],
    [640, 560],
    [800, 500],
    [960, 420],
    [1190, 470],
    [1460, 330]
  ]
  const level = (index: number): Shape => {
    const lines = hills.flatMap((hill) => hill.slice(index, index + 1))
    const fill = index < 4 ? '#e5ead3' : index < 8 ? '#cfdcb9' : index < 12 ? warm : '#d99a5f'
    return [
      ...lines.map((line) => blob(line, { stroke: ink, width: index % 5 === 0 ? 10 : 4 })),
      ...lines.map((line) => blob(line, { fill }))
    ].join('')
  }
  return svg(
    1440,
    900,
    '#eef1de',
    times(15, level),
    path(curve(track, false), { stroke: paper, width: 18 }),
    path(curve(track, false), { stroke: strong, width: 7, dash: '22 14' }),
    [
      [450, 400, '612'],
      [1080, 560, '548']
    ]
      .map(
        ([x, y, height]) =>
          circle(Number(x), Number(y), 7, { fill: ink }) +
          rect(Number(x) + 16, Number(y) - 26, 82, 38, { fill: paper, radius: 6 }) +
          lettering(String(height), {
            x: Number(x) + 57,
            y: Number(y) + 4,
            size: 22,
            colour: ink,
            anchor: 'middle',
            weight: 0.15
          })
      )
      .join(''),
    circle(800, 500, 15, { fill: strong, stroke: paper, width: 6 }),
    rect(752, 424, 96, 46, { fill: paper, radius: 8 }),
    lettering('col', { x: 800, y: 459, size: 24, colour: ink, weight: 0.15, anchor: 'middle' })
  )
}

/** Water level of the river, hour by hour, on its painted gauge. */
export function floodGauge(): string {
  const water = palettes.crisis
  const random = seeded(90)
  const levels = [1.1, 1.2, 1.4, 1.9, 2.6, 3.3, 3.9, 4.2, 4.3, 4.1, 3.8, 3.4, 3]
  const y = (level: number) => 800 - level * 140
  const points = levels.map((level, index): Point => [470 + index * 76, y(level)])
  const flood = `${curve([[400, y(1.05)], ...points, [1450, y(2.7)]], false)}V900H400Z`
  return svg(
    1440,
    900,
    water.paper,
    `<defs>${hatch('alert', '#e7d1be', 18, 5)}</defs>`,
    times(170, () => {
      const [x, top] = [random(0, 1440), random(-20, 780)]
      return polyline(
        [
          [x, top],
          [x - 9, top + 26]
        ],
        { stroke: '#bfd5d2', width: 3 }
      )
    }),
    rect(400, y(5), 1040, y(3.6) - y(5), { fill: 'url(#alert)' }),
    polyline(
      [
        [400, y(3.6)],
        [1440, y(3.6)]
      ],
      { stroke: water.strong, width: 5, dash: '20 14' }
    ),
    lettering('cote d’alerte', { x: 460, y: y(3.6) - 22, size: 22, colour: water.strong, weight: 0.16 }),
    path(flood, { fill: water.cool, opacity: 0.9 }),
    path(flood, { fill: water.ink, opacity: 0.25 }).replace('<path', '<path transform="translate(0 90)"'),
    path(curve([[400, y(1.05)], ...points, [1450, y(2.7)]], false), { stroke: water.ink, width: 9 }),
    points
      .filter((_, index) => index % 2 === 0)
      .map(
        ([x, top], index) =>
          circle(x, top, 11, { fill: water.warm, stroke: water.ink, width: 5 }) +
          lettering(`${index * 2} h`, { x, y: 868, size: 19, colour: '#e3ece6', anchor: 'middle', weight: 0.14 })
      )
      .join(''),
    rect(150, 60, 150, 840, { fill: '#fffdf4', stroke: water.ink, width: 5 }),
    times(11, (index) => {
      const level = index * 0.5
      return (
        rect(index % 2 ? 225 : 150, y(level) - 35, 75, 35, { fill: level >= 3.6 ? water.strong : water.ink }) +
        (index % 2
          ? ''
          : lettering(String(level), {
              x: 128,
              y: y(level) + 12,
              size: 30,
              colour: water.ink,
              anchor: 'end',
              weight: 0.16
            }))
      )
    })
  )
}
