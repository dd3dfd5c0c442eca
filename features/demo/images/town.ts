import {
  circle,
  fade,
  hatch,
  type Point,
  path,
  pick,
  place,
  polygon,
  polyline,
  type Random,
  rect,
  type Shape,
  screen,
  seeded,
  smooth,
  svg,
  times
} from './draw.ts'
import { lettering } from './lettering.ts'
import { palettes } from './palettes.ts'

const ink = palettes.town

function windows(random: Random, box: { x: number; y: number; columns: number; rows: number; dark: string }): Shape {
  return times(box.columns * box.rows, (index) => {
    const x = box.x + (index % box.columns) * 46
    const y = box.y + Math.floor(index / box.columns) * 70
    return rect(x, y, 24, 40, { fill: random() > 0.45 ? '#ffd98a' : box.dark })
  })
}

function house(random: Random, x: number, width: number, height: number): Shape {
  const top = 660 - height
  const wall = pick(random, ['#3a3157', '#443861', '#352d52', '#4d3d63'] as const)
  return [
    polygon(
      [
        [x - 8, top],
        [x + width * 0.2, top - 60],
        [x + width * 0.8, top - 60],
        [x + width + 8, top]
      ],
      { fill: '#2a2546' }
    ),
    rect(x, top, width, height, { fill: wall }),
    rect(x + width * 0.68, top - 92, 22, 52, { fill: '#2a2546' }),
    windows(random, {
      x: x + 22,
      y: top + 34,
      columns: Math.floor((width - 20) / 46),
      rows: Math.floor(height / 76),
      dark: '#2b2648'
    })
  ].join('')
}

function townHall(): Shape {
  const wall = '#e9b58d'
  return [
    rect(670, 190, 100, 220, { fill: wall }),
    polygon(
      [
        [660, 192],
        [720, 96],
        [780, 192]
      ],
      { fill: '#7d3640' }
    ),
    polyline(
      [
        [720, 98],
        [720, 40]
      ],
      { stroke: ink.ink, width: 5 }
    ),
    path('M720 42q26 -12 44 2t34 2v30q-20 12 -36 -2t-42 2z', { fill: ink.strong }),
    circle(720, 250, 34, { fill: '#fff3d6', stroke: '#7d3640', width: 6 }),
    polyline(
      [
        [720, 228],
        [720, 250],
        [736, 258]
      ],
      { stroke: ink.ink, width: 5 }
    ),
    polygon(
      [
        [470, 400],
        [500, 340],
        [940, 340],
        [970, 400]
      ],
      { fill: '#7d3640' }
    ),
    rect(490, 398, 460, 262, { fill: wall }),
    polygon(
      [
        [600, 420],
        [720, 348],
        [840, 420]
      ],
      { fill: '#f4cba4' }
    ),
    rect(484, 414, 472, 14, { fill: '#f4cba4' }),
    times(6, (index) => rect(514 + index * 76, 452, 34, 62, { fill: '#ffe09a', radius: 17 })),
    times(6, (index) => (index === 2 || index === 3 ? '' : rect(514 + index * 76, 556, 34, 66, { fill: '#ffe09a' }))),
    rect(676, 546, 88, 114, { fill: '#4b2637', radius: 44 }),
    rect(676, 600, 88, 60, { fill: '#4b2637' }),
    rect(690, 562, 60, 98, { fill: '#ffcf73', radius: 30 }),
    rect(640, 656, 160, 12, { fill: '#f4cba4' })
  ].join('')
}

function person(x: number, y: number, size: number, colour: string): Shape {
  return [
    polygon(
      [
        [x - 4, y],
        [x + 6, y],
        [x + size * 2.1, y + size * 1.1],
        [x + size * 1.8, y + size * 1.15]
      ],
      { fill: '#1a1a38', opacity: 0.35 }
    ),
    path(
      `M${x - size * 0.2} ${y}L${x - size * 0.16} ${y - size * 0.72}a${size * 0.17} ${size * 0.17} 0 0 1 ${size * 0.34} 0L${x + size * 0.22} ${y}z`,
      { fill: colour }
    ),
    circle(x, y - size * 0.98, size * 0.13, { fill: colour })
  ].join('')
}

function tree(x: number, y: number, size: number): Shape {
  return [
    rect(x - 6, y - size * 0.7, 12, size * 0.7, { fill: '#231f3f' }),
    circle(x, y - size, size * 0.42, { fill: '#2c3a52' }),
    circle(x - size * 0.26, y - size * 0.8, size * 0.3, { fill: '#263349' }),
    circle(x + size * 0.28, y - size * 0.78, size * 0.28, { fill: '#324462' })
  ].join('')
}

/** A square before its town hall, the lamps already lit. */
export function townHallAtDusk(): string {
  const random = seeded(7)
  const garland = Array.from({ length: 23 }, (_, index): Point => [184 + index * 50, 550 + Math.sin(index / 1.75) * 28])
  const people: [number, number, number][] = [
    [330, 770, 78],
    [392, 764, 70],
    [930, 742, 58],
    [1100, 812, 92],
    [620, 716, 44],
    [812, 712, 42]
  ]
  return svg(
    1440,
    900,
    '#2c2f57',
    `<defs>${fade('dusk', '#272a55', '#5a4270', '#c2635d', '#f3b069')}</defs>`,
    rect(0, 0, 1440, 664, { fill: 'url(#dusk)' }),
    circle(1010, 520, 190, { fill: '#ffd890', opacity: 0.55 }),
    circle(1010, 520, 128, { fill: '#ffe9b8', opacity: 0.75 }),
    times(5, (index) =>
      rect(120 + index * 260, 110 + (index % 3) * 54, 190 - index * 18, 8, {
        fill: '#f0a97f',
        opacity: 0.35,
        radius: 4
      })
    ),
    times(9, (index) => house(random, -30 + index * 58, 96, 190 + random(0, 70))),
    times(9, (index) => house(random, 942 + index * 58, 96, 180 + random(0, 80))),
    townHall(),
    rect(0, 660, 1440, 240, { fill: '#6d4a5c' }),
    times(15, (index) =>
      polyline(
        [
          [720 + (index - 7) * 60, 660],
          [720 + (index - 7) * 260, 900]
        ],
        { stroke: '#85586a', width: 2 }
      )
    ),
    times(6, (index) =>
      polyline(
        [
          [0, 672 + index * index * 8],
          [1440, 672 + index * index * 8]
        ],
        { stroke: '#85586a', width: 2 }
      )
    ),
    polygon(
      [
        [690, 662],
        [750, 662],
        [900, 900],
        [540, 900]
      ],
      { fill: '#ffcf73', opacity: 0.22 }
    ),
    tree(180, 730, 210),
    tree(1290, 740, 230),
    smooth(garland, { stroke: '#1f2040', width: 3 }),
    garland.map(([x, y]) => circle(x, y + 8, 7, { fill: '#ffe39b' })).join(''),
    people.map(([x, y, size]) => person(x, y, size, '#1b1b38')).join('')
  )
}

/** A square seen from above, with its trees, its fountain and the paths people really take. */
export function squarePlan(): string {
  const random = seeded(21)
  const { paper, ink: line, strong, warm, cool, soft } = palettes.taking
  const blocks: [number, number, number, number][] = [
    [-20, -20, 420, 200],
    [430, -20, 560, 150],
    [1030, -20, 440, 230],
    [-20, 250, 210, 470],
    [1240, 290, 220, 420],
    [-20, 770, 470, 160],
    [500, 800, 430, 120],
    [980, 770, 480, 160]
  ]
  const trees: [number, number][] = [
    [300, 300],
    [300, 400],
    [300, 500],
    [300, 600],
    [1130, 330],
    [1130, 430],
    [1130, 530],
    [1130, 630],
    [480, 240],
    [600, 240],
    [860, 240],
    [980, 270]
  ]
  return svg(
    1440,
    900,
    paper,
    `<defs>${hatch('roof', '#aaa6b4', 13, 2.5)}${screen('leaf', '#416f6b', 9, 1.7)}</defs>`,
    rect(190, 150, 1050, 640, { fill: soft }),
    times(26, (index) =>
      polyline(
        [
          [190 + index * 42, 150],
          [190 + index * 42, 790]
        ],
        { stroke: paper, width: 2 }
      )
    ),
    times(16, (index) =>
      polyline(
        [
          [190, 150 + index * 42],
          [1240, 150 + index * 42]
        ],
        { stroke: paper, width: 2 }
      )
    ),
    blocks
      .map(
        ([x, y, width, height]) =>
          rect(x, y, width, height, { fill: '#fffaf0', stroke: line, width: 4 }) +
          rect(x + 10, y + 10, width - 20, height - 20, { fill: 'url(#roof)' })
      )
      .join(''),
    smooth(
      [
        [400, 215],
        [560, 380],
        [700, 470],
        [910, 640],
        [965, 790]
      ],
      { stroke: strong, width: 12, dash: '2 26' }
    ),
    smooth(
      [
        [210, 735],
        [470, 620],
        [640, 520],
        [900, 380],
        [1010, 200]
      ],
      { stroke: strong, width: 12, dash: '2 26' }
    ),
    smooth(
      [
        [470, 790],
        [560, 690],
        [620, 600],
        [560, 420],
        [415, 190]
      ],
      { stroke: strong, width: 8, dash: '2 22', opacity: 0.7 }
    ),
    times(4, (index) => circle(720, 480, 118 - index * 26, { fill: index % 2 ? paper : cool, stroke: line, width: 4 })),
    circle(720, 480, 9, { fill: line }),
    polygon(
      [
        [905, 470],
        [960, 440],
        [1015, 470],
        [1015, 534],
        [960, 564],
        [905, 534]
      ],
      { fill: warm, stroke: line, width: 4 }
    ),
    polyline(
      [
        [960, 440],
        [960, 564],
        [905, 470],
        [1015, 534],
        [1015, 470],
        [905, 534]
      ],
      { stroke: line, width: 2 }
    ),
    trees
      .map(([x, y]) => {
        const radius = random(38, 48)
        return (
          circle(x + 12, y + 12, radius, { fill: line, opacity: 0.18 }) +
          circle(x, y, radius, { fill: '#4f8a77' }) +
          circle(x, y, radius, { fill: 'url(#leaf)' }) +
          circle(x, y, 5, { fill: line })
        )
      })
      .join(''),
    times(5, (index) => rect(420 + index * 62, 690, 44, 14, { fill: line, radius: 4 })),
    place(
      1185,
      225,
      0,
      circle(0, 0, 40, { fill: '#fffaf0', stroke: line, width: 4 }),
      polygon(
        [
          [0, -28],
          [11, 14],
          [0, 6],
          [-11, 14]
        ],
        { fill: strong }
      )
    ),
    lettering('N', { x: 1185, y: 168, size: 22, colour: line, anchor: 'middle' })
  )
}

/** A bus stop at night: a post, a shelter, a line and its stops. */
export function busStop(): string {
  const { warm, strong, cool } = palettes.crisis
  const night = '#14243d'
  return svg(
    1440,
    900,
    night,
    `<defs>${fade('night', '#14243d', '#24456a', '#3b6c86')}</defs>`,
    rect(0, 0, 1440, 720, { fill: 'url(#night)' }),
    circle(1130, 210, 92, { fill: '#fbe9b5' }),
    circle(1098, 190, 80, { fill: '#1a3150' }),
    times(
      11,
      (index) =>
        rect(20 + index * 136, 470 - ((index * 67) % 150), 112, 300, { fill: '#1a2f4c' }) +
        rect(48 + index * 136, 530 - ((index * 67) % 150), 18, 26, { fill: index % 3 ? '#24456a' : warm }) +
        rect(88 + index * 136, 590 - ((index * 67) % 150), 18, 26, { fill: index % 4 === 1 ? warm : '#24456a' })
    ),
    rect(0, 716, 1440, 184, { fill: '#0f1b30' }),
    rect(0, 716, 1440, 16, { fill: '#4d7084' }),
    times(9, (index) => rect(30 + index * 170, 826, 96, 10, { fill: '#e9e3cf', radius: 4 })),
    polygon(
      [
        [600, 724],
        [1180, 724],
        [1260, 800],
        [520, 800]
      ],
      { fill: warm, opacity: 0.16 }
    ),
    rect(620, 330, 560, 26, { fill: '#e9e3cf', radius: 6 }),
    rect(640, 356, 520, 366, { fill: '#9fd0d4', opacity: 0.24 }),
    times(4, (index) => rect(640 + index * 170, 356, 10, 366, { fill: '#e9e3cf' })),
    rect(700, 610, 300, 16, { fill: '#e9e3cf', radius: 6 }),
    times(2, (index) => rect(740 + index * 210, 626, 10, 92, { fill: '#e9e3cf' })),
    path('M846 610v-92a34 34 0 0 1 68 0v92z', { fill: strong }),
    circle(880, 456, 30, { fill: '#f1c9a5' }),
    path('M858 612h96v104', { stroke: '#0f1b30', width: 30 }),
    rect(1020, 400, 112, 176, { fill: '#f6f1e2', radius: 6 }),
    times(6, (index) => rect(1038, 424 + index * 22, index % 2 ? 60 : 76, 8, { fill: cool })),
    rect(330, 150, 18, 572, { fill: '#e9e3cf' }),
    rect(206, 120, 266, 300, { fill: '#f6f1e2', radius: 22 }),
    circle(290, 214, 58, { fill: strong }),
    lettering('4', { x: 290, y: 242, size: 56, colour: '#ffffff', anchor: 'middle', weight: 0.17 }),
    lettering('mairie', { x: 364, y: 224, size: 17, colour: night, weight: 0.16 }),
    polyline(
      [
        [252, 306],
        [252, 390]
      ],
      { stroke: strong, width: 9 }
    ),
    times(3, (index) => circle(252, 312 + index * 38, 11, { fill: '#f6f1e2', stroke: strong, width: 7 })),
    ['école', 'marché', 'piscine']
      .map((stop, index) => lettering(stop, { x: 284, y: 321 + index * 38, size: 17, colour: night, weight: 0.13 }))
      .join('')
  )
}
