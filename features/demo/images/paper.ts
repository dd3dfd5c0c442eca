import {
  circle,
  hatch,
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
  textLines,
  times
} from './draw.ts'
import { lettering } from './lettering.ts'
import { palettes } from './palettes.ts'

/** Front page of a municipal bulletin, with the pages under it. */
export function bulletinFront(): string {
  const random = seeded(3)
  const { ink, strong, warm, cool, soft } = palettes.town
  const sheet = '#fffaf0'
  return svg(
    1440,
    900,
    '#d7c3a8',
    `<defs>${screen('tone', ink, 8, 1.6)}</defs>`,
    circle(260, 740, 420, { fill: soft }),
    place(
      760,
      470,
      9,
      rect(-330, -440, 660, 920, { fill: ink, opacity: 0.18 }),
      rect(-340, -455, 660, 920, { fill: '#efe4cf' })
    ),
    place(740, 470, 4, rect(-340, -450, 660, 920, { fill: '#f6eddb' })),
    place(
      700,
      470,
      -3,
      rect(-330, -440, 660, 920, { fill: sheet }),
      rect(-290, -400, 580, 108, { fill: strong }),
      lettering('Brévigny', { x: -262, y: -318, size: 58, colour: sheet, weight: 0.17 }),
      lettering('n 214', { x: 262, y: -318, size: 24, colour: sheet, anchor: 'end', weight: 0.15 }),
      rect(-290, -268, 380, 330, { fill: cool }),
      circle(20, -180, 48, { fill: warm }),
      polygon(
        [
          [-290, 62],
          [-290, -30],
          [-180, -120],
          [-60, -20],
          [20, -70],
          [90, -10],
          [90, 62]
        ],
        { fill: ink }
      ),
      polygon(
        [
          [-290, 62],
          [-290, -30],
          [-180, -120],
          [-60, -20],
          [20, -70],
          [90, -10],
          [90, 62]
        ],
        { fill: 'url(#tone)', opacity: 0.6 }
      ),
      rect(114, -268, 176, 20, { fill: ink }),
      textLines(random, { x: 114, y: -226, width: 176, lines: 15, leading: 19, colour: '#b9ac99' }),
      rect(-290, 88, 470, 26, { fill: ink }),
      rect(-290, 126, 330, 26, { fill: ink }),
      times(3, (column) =>
        textLines(random, { x: -290 + column * 200, y: 186, width: 178, lines: 14, leading: 19, colour: '#b9ac99' })
      )
    ),
    place(
      1230,
      690,
      24,
      rect(-14, -210, 28, 400, { fill: warm }),
      polygon(
        [
          [-14, 190],
          [14, 190],
          [0, 238]
        ],
        { fill: '#f6e6cc' }
      ),
      polygon(
        [
          [-5, 222],
          [5, 222],
          [0, 238]
        ],
        { fill: ink }
      ),
      rect(-14, -236, 28, 30, { fill: strong })
    )
  )
}

/** The same information twice: a dense page, then an easy-to-read one. */
export function easyToRead(): string {
  const random = seeded(9)
  const { paper, ink, strong, warm, cool } = palettes.writing
  const step = (y: number, sign: Shape) =>
    [
      circle(880, y, 58, { fill: '#fff', stroke: ink, width: 5 }),
      place(880, y, 0, sign),
      rect(970, y - 32, 300, 18, { fill: ink, radius: 9 }),
      rect(970, y + 10, 210, 18, { fill: ink, radius: 9 })
    ].join('')
  return svg(
    1440,
    900,
    warm,
    rect(0, 0, 640, 900, { fill: '#d9d2c6' }),
    place(
      340,
      470,
      -3,
      rect(-210, -350, 440, 720, { fill: ink, opacity: 0.15 }),
      rect(-230, -370, 440, 720, { fill: '#f4efe6' }),
      rect(-190, -330, 200, 14, { fill: ink }),
      times(4, (block) =>
        textLines(random, {
          x: -190,
          y: -290 + block * 152,
          width: 360,
          lines: 12,
          leading: 11.5,
          colour: '#857f86',
          weight: 4
        })
      )
    ),
    smooth(
      [
        [560, 500],
        [640, 450],
        [712, 470]
      ],
      { stroke: strong, width: 12 }
    ),
    polyline(
      [
        [680, 436],
        [718, 472],
        [676, 502]
      ],
      { stroke: strong, width: 12 }
    ),
    rect(770, 80, 580, 760, { fill: ink, opacity: 0.16 }),
    rect(750, 62, 580, 760, { fill: paper }),
    rect(800, 116, 380, 34, { fill: strong, radius: 17 }),
    step(280, rect(-28, -24, 56, 50, { fill: cool, radius: 6 }) + rect(-28, -24, 56, 16, { fill: strong, radius: 4 })),
    step(460, path('M-30 6L0 -26L30 6V28H-30Z', { fill: strong }) + rect(-8, 6, 16, 22, { fill: '#fff' })),
    step(
      640,
      circle(0, 0, 30, { fill: warm, stroke: ink, width: 4 }) +
        polyline(
          [
            [0, -17],
            [0, 0],
            [13, 8]
          ],
          { stroke: ink, width: 5 }
        )
    )
  )
}

/** A letter struck through until it says something. */
export function struckLetter(): string {
  const random = seeded(14)
  const { paper, ink, strong, warm, cool } = palettes.writing
  return svg(
    1440,
    900,
    cool,
    circle(1180, 150, 300, { fill: '#2a557f' }),
    place(
      640,
      470,
      -4,
      rect(-430, -390, 860, 900, { fill: '#17314d', opacity: 0.4 }),
      rect(-450, -410, 860, 900, { fill: paper }),
      rect(-390, -350, 170, 18, { fill: ink, radius: 4 }),
      rect(-390, -318, 120, 12, { fill: '#b5ada0', radius: 4 }),
      times(11, (line) => {
        const y = -220 + line * 56
        const kept = line === 1 || line === 6 || line === 9
        const width = random(560, 740)
        return (
          rect(-390, y, width, 15, { fill: kept ? ink : '#cfc6b6', radius: 4 }) +
          (kept
            ? ''
            : smooth(
                [
                  [-400, y + 10],
                  [-200, y + random(-2, 12)],
                  [60, y + random(2, 14)],
                  [-380 + width, y + 4]
                ],
                { stroke: strong, width: 6 }
              ))
        )
      }),
      circle(200, 120, 62, { stroke: strong, width: 7 }),
      smooth(
        [
          [262, 120],
          [330, 60],
          [372, -20]
        ],
        { stroke: strong, width: 7 }
      )
    ),
    place(
      1180,
      560,
      28,
      rect(-24, -320, 48, 520, { fill: strong }),
      rect(-24, -320, 16, 520, { fill: '#b93620' }),
      polygon(
        [
          [-24, 200],
          [24, 200],
          [0, 286]
        ],
        { fill: warm }
      ),
      polygon(
        [
          [-9, 254],
          [9, 254],
          [0, 286]
        ],
        { fill: strong }
      )
    )
  )
}

function poster(random: Random, width: number, height: number): Shape {
  const { paper, ink, strong, warm, cool } = palettes.memory
  const [ground, mark] = pick(random, [
    [strong, paper],
    [warm, ink],
    [cool, paper],
    [ink, warm],
    [paper, strong],
    [paper, cool]
  ] as const)
  const motif = pick(random, [
    circle(0, -height * 0.08, width * 0.3, { fill: mark }),
    times(5, (index) =>
      polygon(
        [
          [0, -height * 0.1],
          [Math.cos(index * 1.257) * width * 0.5, -height * 0.1 + Math.sin(index * 1.257) * width * 0.5],
          [Math.cos(index * 1.257 + 0.5) * width * 0.5, -height * 0.1 + Math.sin(index * 1.257 + 0.5) * width * 0.5]
        ],
        { fill: mark }
      )
    ),
    polygon(
      [
        [-width * 0.34, height * 0.16],
        [0, -height * 0.36],
        [width * 0.34, height * 0.16]
      ],
      { fill: mark }
    ),
    times(4, (index) =>
      rect(
        -width * 0.36 + index * width * 0.19,
        -height * 0.32 + index * 18,
        width * 0.13,
        height * 0.46 - index * 18,
        { fill: mark }
      )
    ),
    path(`M${-width * 0.36} ${height * 0.1}a${width * 0.36} ${width * 0.36} 0 0 1 ${width * 0.72} 0z`, { fill: mark }) +
      circle(0, -height * 0.24, width * 0.1, { fill: mark })
  ] as const)
  return [
    rect(-width / 2 + 7, -height / 2 + 9, width, height, { fill: '#2a1c17', opacity: 0.35 }),
    rect(-width / 2, -height / 2, width, height, { fill: ground }),
    motif,
    rect(-width * 0.36, height * 0.26, width * 0.72, 16, { fill: mark }),
    rect(-width * 0.36, height * 0.26 + 28, width * 0.46, 10, { fill: mark, opacity: 0.75 }),
    polyline(
      [
        [-width / 2, 0],
        [width / 2, 0]
      ],
      { stroke: '#2a1c17', width: 1.5, opacity: 0.2 }
    )
  ].join('')
}

/** A wall of old posters. */
export function posterWall(): string {
  const random = seeded(58)
  const { soft } = palettes.memory
  return svg(
    1440,
    900,
    '#8c5b45',
    times(19 * 13, (brick) =>
      rect((brick % 13) * 120 - (Math.floor(brick / 13) % 2) * 60, Math.floor(brick / 13) * 48, 114, 42, {
        fill: pick(random, ['#96634b', '#8f5d46', '#9d6a50', '#875640'] as const)
      })
    ),
    times(14, (index) =>
      place(
        130 + (index % 7) * 200 + random(-16, 16),
        250 + Math.floor(index / 7) * 410 + random(-26, 26),
        random(-4, 4),
        poster(random, random(168, 188), random(300, 350))
      )
    ),
    times(6, (index) =>
      place(
        60 + index * 270,
        30 + ((index * 331) % 820),
        random(-20, 20),
        rect(0, 0, 40, 16, { fill: soft, opacity: 0.8 })
      )
    )
  )
}

/** Shelves of an archive: boxes, rolls, one drawer open. */
export function archiveShelves(): string {
  const random = seeded(27)
  const { ink, paper, strong, warm, cool, soft } = palettes.memory
  const rolls = (y: number) =>
    times(
      16,
      (index) =>
        circle(70 + index * 84, y - 36 - (index % 2) * 8, 34, {
          fill: pick(random, [paper, soft, warm] as const),
          stroke: ink,
          width: 3
        }) + circle(70 + index * 84, y - 36 - (index % 2) * 8, 12, { fill: ink })
    )
  const boxes = (y: number) => {
    let x = 36
    const row: Shape[] = []
    while (x < 1380) {
      const [width, height] = [random(54, 96), random(120, 158)]
      row.push(
        rect(x, y - height, width, height, { fill: pick(random, [strong, cool, warm, '#8d6b58', '#a88f76'] as const) }),
        rect(x + width * 0.22, y - height * 0.72, width * 0.56, 34, { fill: paper }),
        rect(x + width * 0.32, y - height * 0.72 + 12, width * 0.36, 6, { fill: ink })
      )
      x += width + random(3, 16)
    }
    return row.join('')
  }
  return svg(
    1440,
    900,
    ink,
    `<defs>${hatch('wood', '#2f1f1a', 22, 3)}</defs>`,
    rect(0, 0, 1440, 900, { fill: '#4a342c' }),
    boxes(210),
    rolls(430),
    boxes(660),
    boxes(884),
    [210, 430, 660, 884]
      .map(
        (y) => rect(0, y, 1440, 22, { fill: '#7a5743' }) + rect(0, y + 22, 1440, 14, { fill: '#2f1f1a', opacity: 0.6 })
      )
      .join(''),
    [0, 470, 950, 1420].map((x) => rect(x, 0, 20, 900, { fill: '#6a4a39' })).join(''),
    place(
      1160,
      560,
      -2,
      rect(-150, -120, 300, 230, { fill: '#1d1310', opacity: 0.4 }),
      rect(-160, -132, 300, 230, { fill: paper }),
      circle(-10, -50, 48, { fill: strong }),
      rect(-120, 24, 220, 14, { fill: ink }),
      rect(-120, 50, 140, 9, { fill: ink, opacity: 0.6 })
    )
  )
}

/** Local papers on their rack. */
export function newspaperRack(): string {
  const random = seeded(66)
  const { ink, paper, strong, warm, cool } = palettes.town
  return svg(
    1440,
    900,
    warm,
    circle(720, 420, 470, { fill: '#f5c678' }),
    times(3, (row) =>
      [
        times(5, (column) => {
          const x = 190 + column * 270
          const y = 90 + row * 270
          return place(
            x,
            y + 130,
            random(-2, 2),
            rect(-104, -120, 216, 240, { fill: ink, opacity: 0.2 }),
            rect(-112, -128, 216, 240, { fill: paper }),
            rect(-94, -110, 180, 26, { fill: pick(random, [strong, ink, cool] as const) }),
            rect(-94, -70, 180, 11, { fill: ink }),
            rect(-94, -46, random(90, 110), 84, { fill: pick(random, [cool, '#c9b79c', strong] as const) }),
            textLines(random, { x: 28, y: -46, width: 58, lines: 7, leading: 13, colour: '#b5a58d', weight: 4 }),
            textLines(random, { x: -94, y: 54, width: 180, lines: 4, leading: 13, colour: '#b5a58d', weight: 4 })
          )
        }),
        rect(40, 296 + row * 270, 1360, 26, { fill: ink }),
        rect(40, 322 + row * 270, 1360, 8, { fill: '#0f1430', opacity: 0.25 })
      ].join('')
    )
  )
}
