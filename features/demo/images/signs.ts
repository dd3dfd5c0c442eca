import {
  circle,
  fade,
  path,
  place,
  polygon,
  polyline,
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

const memory = palettes.memory

/** A shield: a tower over a river. */
export function emblemShield(): string {
  const { ink, paper, strong, warm, cool } = memory
  return svg(
    900,
    900,
    paper,
    `<defs>${screen('tone', ink, 9, 1.5)}</defs>`,
    path('M200 140H700V460Q700 690 450 800Q200 690 200 460Z', { fill: strong, stroke: ink, width: 12 }),
    path('M212 560Q330 500 450 560T688 560Q660 690 450 784Q240 690 212 560Z', { fill: cool }),
    smooth(
      [
        [226, 612],
        [330, 582],
        [450, 618],
        [570, 590],
        [676, 606]
      ],
      { stroke: paper, width: 9 }
    ),
    smooth(
      [
        [270, 676],
        [360, 652],
        [450, 682],
        [540, 656],
        [630, 672]
      ],
      { stroke: paper, width: 9 }
    ),
    path('M370 556V300H350V230H390V262H430V230H470V262H510V230H550V300H530V556Z', {
      fill: warm,
      stroke: ink,
      width: 8
    }),
    path('M420 556V460a30 30 0 0 1 60 0V556Z', { fill: ink }),
    rect(438, 340, 24, 56, { fill: ink, radius: 12 }),
    path('M200 140H450V800Q200 690 200 460Z', { fill: 'url(#tone)', opacity: 0.22 })
  )
}

/** A round rubber stamp, a little worn. */
export function emblemStamp(): string {
  const random = seeded(4)
  const { paper, cool } = memory
  return svg(
    900,
    900,
    paper,
    place(
      450,
      450,
      -12,
      circle(0, 0, 310, { stroke: cool, width: 14 }),
      circle(0, 0, 276, { stroke: cool, width: 4 }),
      circle(0, 0, 170, { stroke: cool, width: 6 }),
      times(24, (index) => place(0, 0, index * 15, rect(-14, -250, 28, index % 3 ? 40 : 56, { fill: cool }))),
      path('M-70 90V-30H-84V-72H-56V-52H-26V-72H26V-52H56V-72H84V-30H70V90Z', { fill: cool }),
      path('M-20 90V40a20 20 0 0 1 40 0V90Z', { fill: paper })
    ),
    times(150, () => circle(random(120, 780), random(120, 780), random(2, 8), { fill: paper }))
  )
}

/** The same tower and river, as a modern logo. */
export function emblemLogo(): string {
  const { paper, strong, cool, ink } = memory
  return svg(
    900,
    900,
    strong,
    path('M330 470V220H570V470Z', { fill: paper }),
    path('M330 220V170H394V220M418 220V170H482V220M506 220V170H570V220', { fill: paper }),
    path('M200 520Q325 440 450 520T700 520V580Q575 660 450 580T200 580Z', { fill: ink }),
    path('M200 620Q325 540 450 620T700 620V680Q575 760 450 680T200 680Z', { fill: cool })
  )
}

/** Colours of a territory, each with its proportions of use. */
export function colourSwatches(): string {
  const random = seeded(17)
  const colours = ['#0f4c5c', '#2b7a78', '#84b59f', '#e9d8a6', '#ee9b00', '#bb3e03', '#6a1e2d']
  return svg(
    1440,
    900,
    '#f6f1e6',
    colours
      .map((colour, index) =>
        place(
          720,
          1040,
          -54 + index * 18,
          rect(-95, -900, 190, 640, { fill: '#20303a', opacity: 0.12, radius: 16 }),
          rect(-105, -912, 190, 640, { fill: '#ffffff', radius: 16 }),
          rect(-91, -898, 162, 470, { fill: colour, radius: 8 }),
          rect(-91, -404, random(70, 120), 14, { fill: '#20303a', radius: 4 }),
          rect(-91, -378, random(60, 100), 9, { fill: '#a9afae', radius: 4 }),
          times(index === 4 ? 1 : 3, (dot) => circle(-82 + dot * 26, -330, 9, { fill: colour }))
        )
      )
      .join(''),
    circle(720, 1040, 150, { fill: '#20303a' }),
    circle(720, 940, 14, { fill: '#f6f1e6' })
  )
}

/** Labels of a museum: the same vase, three ways of speaking to the visitor. */
export function museumLabels(): string {
  const random = seeded(31)
  const { paper, ink, strong, warm, cool } = memory
  return svg(
    1440,
    900,
    '#e9dcc4',
    `<defs>${fade('wall', '#f2e8d5', '#dccab0')}</defs>`,
    rect(0, 0, 1440, 900, { fill: 'url(#wall)' }),
    rect(0, 760, 1440, 140, { fill: ink }),
    polygon(
      [
        [300, 0],
        [620, 0],
        [760, 760],
        [160, 760]
      ],
      { fill: '#fff6df', opacity: 0.55 }
    ),
    rect(300, 560, 320, 200, { fill: paper, stroke: ink, width: 5 }),
    rect(270, 536, 380, 34, { fill: strong }),
    path('M410 536Q330 450 380 350Q420 280 426 220H494Q500 280 540 350Q590 450 510 536Z', {
      fill: cool,
      stroke: ink,
      width: 6
    }),
    path('M404 206H516V226H404Z', { fill: ink }),
    smooth(
      [
        [368, 400],
        [420, 424],
        [460, 396],
        [500, 424],
        [552, 400]
      ],
      { stroke: paper, width: 10 }
    ),
    smooth(
      [
        [364, 440],
        [420, 464],
        [460, 436],
        [500, 464],
        [556, 440]
      ],
      { stroke: warm, width: 10 }
    ),
    rect(800, 130, 460, 150, { fill: paper }),
    textLines(random, { x: 830, y: 158, width: 400, lines: 8, leading: 13, colour: '#8f8070', weight: 4 }),
    rect(800, 320, 460, 150, { fill: paper }),
    rect(830, 350, 220, 16, { fill: ink }),
    textLines(random, { x: 830, y: 388, width: 380, lines: 3, leading: 22, colour: '#8f8070', weight: 7 }),
    rect(800, 510, 460, 190, { fill: strong }),
    rect(830, 546, 330, 24, { fill: paper }),
    rect(830, 586, 250, 24, { fill: paper }),
    rect(830, 640, 160, 12, { fill: warm })
  )
}

/** Contrast, measured: letters on grounds, from what can be read to what cannot. */
export function contrastGrid(): string {
  const grounds = ['#14213d', '#2a4a7b', '#5b7fb0', '#93aecd', '#c8d6e6']
  const letters = ['#ffffff', '#f4d58d', '#e0853d', '#8c2f39', '#101820']
  const light = [0.015, 0.07, 0.2, 0.42, 0.66]
  const lightOfLetters = [1, 0.7, 0.34, 0.07, 0.01]
  return svg(
    1440,
    900,
    '#f7f4ec',
    times(25, (cell) => {
      const [column, row] = [cell % 5, Math.floor(cell / 5)]
      const [a, b] = [light[row] ?? 0, lightOfLetters[column] ?? 0]
      const ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)
      const [x, y] = [120 + column * 244, 60 + row * 160]
      const mark =
        ratio >= 4.5
          ? polyline(
              [
                [x + 178, y + 34],
                [x + 190, y + 46],
                [x + 208, y + 20]
              ],
              { stroke: letters[column] ?? '', width: 7 }
            )
          : ''
      return (
        rect(x, y, 228, 144, { fill: grounds[row] ?? '', radius: 10 }) +
        lettering('lire', { x: x + 26, y: y + 104, size: 50, colour: letters[column] ?? '', weight: 0.15 }) +
        mark
      )
    })
  )
}

const PICTOGRAMS: Shape[] = [
  circle(0, -62, 20, { fill: '#fff' }) + path('M-34 -34H34V24H18V84H-18V24H-34Z', { fill: '#fff' }),
  circle(-6, -66, 16, { fill: '#fff' }) +
    path('M-6 -46V0H34L48 44', { stroke: '#fff', width: 15 }) +
    path('M-18 -18A48 48 0 1 0 40 44', { stroke: '#fff', width: 12 }),
  rect(-56, -56, 112, 92, { fill: '#fff', radius: 16 }) +
    rect(-42, -42, 84, 36, { fill: 'currentColor' }) +
    circle(-32, 52, 13, { fill: '#fff' }) +
    circle(32, 52, 13, { fill: '#fff' }),
  path('M-54 70V-6L0 -58L54 -6V70H16V26H-16V70Z', { fill: '#fff' }),
  path('M-58 -40H-8Q0 -40 0 -30Q0 -40 8 -40H58V52H8Q0 52 0 60Q0 52 -8 52H-58Z', { fill: '#fff' }) +
    polyline(
      [
        [0, -28],
        [0, 54]
      ],
      { stroke: 'currentColor', width: 7 }
    ),
  path('M0 -78Q56 -4 40 40A42 42 0 0 1 -40 40Q-56 -4 0 -78Z', { fill: '#fff' }),
  polyline(
    [
      [-40, 62],
      [-40, -62],
      [44, -62],
      [44, 62]
    ],
    { stroke: '#fff', width: 12 }
  ) +
    polyline(
      [
        [-64, 66],
        [64, 66]
      ],
      { stroke: '#fff', width: 12 }
    ) +
    circle(22, 6, 8, { fill: '#fff' }),
  polyline(
    [
      [-62, 0],
      [50, 0]
    ],
    { stroke: '#fff', width: 18 }
  ) +
    polyline(
      [
        [10, -46],
        [56, 0],
        [10, 46]
      ],
      { stroke: '#fff', width: 18 }
    )
]

const SIGN_COLOURS = ['#1d4e79', '#d8452b', '#2f7d5b', '#e09a26', '#5b3f78', '#2b8aa3', '#7a3b2e', '#1f2540']

/** One pictogram on its plate. */
export function pictogram(index: number): string {
  const colour = SIGN_COLOURS[index % 8] ?? ''
  return svg(
    720,
    720,
    '#f3efe4',
    rect(112, 118, 500, 500, { fill: '#1f2540', opacity: 0.15, radius: 60 }),
    rect(102, 102, 500, 500, { fill: colour, radius: 60 }),
    `<g transform="translate(352 352) scale(2.1)" color="${colour}">${PICTOGRAMS[index % 8]}</g>`
  )
}

/** A board of pictograms as one finds it at the corner of a street. */
export function pictogramBoard(): string {
  return svg(
    1440,
    900,
    '#e9e2d0',
    times(8, (index) => {
      const [x, y] = [225 + (index % 4) * 330, 250 + Math.floor(index / 4) * 400]
      const colour = SIGN_COLOURS[index] ?? ''
      return (
        rect(x - 138, y - 134, 290, 290, { fill: '#1f2540', opacity: 0.14, radius: 36 }) +
        rect(x - 145, y - 145, 290, 290, { fill: colour, radius: 36 }) +
        `<g transform="translate(${x} ${y}) scale(1.18)" color="${colour}">${PICTOGRAMS[index]}</g>`
      )
    })
  )
}
