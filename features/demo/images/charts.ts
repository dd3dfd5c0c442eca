import { circle, type Point, path, polyline, rect, type Shape, screen, seeded, svg, times } from './draw.ts'
import { lettering } from './lettering.ts'
import { palettes } from './palettes.ts'

/** Votes for each project of a participatory budget. */
export function voteBars(): string {
  const { paper, ink, strong, warm, cool, soft } = palettes.taking
  const bars: [string, number][] = [
    ['préau de l’école', 412],
    ['jardin partagé', 366],
    ['bancs à l’ombre', 301],
    ['four à pain', 254],
    ['abri à vélos', 188],
    ['boîte à livres', 97]
  ]
  const [left, top, scale] = [470, 190, 2]
  return svg(
    1440,
    900,
    paper,
    `<defs>${screen('tone', ink, 10, 1.6)}</defs>`,
    circle(1290, 120, 230, { fill: soft }),
    times(
      5,
      (index) =>
        polyline(
          [
            [left + index * 200, top - 30],
            [left + index * 200, 780]
          ],
          { stroke: index ? '#d8cbd6' : ink, width: index ? 2 : 4 }
        ) + lettering(String(index * 100), { x: left + index * 200, y: 830, size: 20, colour: ink, anchor: 'middle' })
    ),
    bars
      .map(([label, votes], index) => {
        const y = top + index * 98
        const fill = index === 0 ? strong : index < 3 ? warm : cool
        return [
          lettering(label, { x: left - 30, y: y + 42, size: 21, colour: ink, anchor: 'end', weight: 0.13 }),
          rect(left, y, votes * scale, 60, { fill }),
          index < 3 ? '' : rect(left, y, votes * scale, 60, { fill: 'url(#tone)', opacity: 0.35 }),
          lettering(String(votes), { x: left + votes * scale + 20, y: y + 41, size: 22, colour: ink, weight: 0.16 })
        ].join('')
      })
      .join(''),
    lettering('voix par projet', { x: left, y: 118, size: 30, colour: ink, weight: 0.15 })
  )
}

type Series = { values: number[]; colour: string; label: string }

function plot({ values, colour, label }: Series, box: { x: number; y: number; step: number; scale: number }): Shape {
  const points = values.map((value, index): Point => [box.x + index * box.step, box.y - value * box.scale])
  const [endX, endY] = points.at(-1) ?? [0, 0]
  return [
    polyline(points, { stroke: colour, width: 9 }),
    points.map(([x, y]) => circle(x, y, 10, { fill: colour, stroke: '#fffdf4', width: 4 })).join(''),
    lettering(label, { x: endX, y: endY - 30, size: 20, colour, anchor: 'end', weight: 0.15 })
  ].join('')
}

/** What a town published as open data, and how often it was fetched, month by month. */
export function openDataLines(): string {
  const { paper, ink, strong, cool, warm } = palettes.maps
  const months = ['S', 'O', 'N', 'D', 'J', 'F', 'M', 'A', 'M', 'J', 'J', 'A']
  const box = { x: 190, y: 740, step: 100, scale: 5.2 }
  const area = [12, 14, 15, 22, 26, 31, 30, 44, 52, 61, 58, 74].map(
    (value, index) => `L${box.x + index * box.step} ${box.y - value * box.scale}`
  )
  return svg(
    1440,
    900,
    paper,
    `<defs>${screen('tone', strong, 12, 2.2)}</defs>`,
    times(
      6,
      (index) =>
        polyline(
          [
            [box.x - 40, box.y - index * 104],
            [1330, box.y - index * 104]
          ],
          { stroke: index ? '#cfd6bd' : ink, width: index ? 2 : 4 }
        ) +
        lettering(String(index * 20), {
          x: box.x - 64,
          y: box.y + 9 - index * 104,
          size: 19,
          colour: ink,
          anchor: 'end'
        })
    ),
    path(`M${box.x} ${box.y}${area.join('')}V${box.y}Z`, { fill: warm, opacity: 0.6 }),
    path(`M${box.x} ${box.y}${area.join('')}V${box.y}Z`, { fill: 'url(#tone)', opacity: 0.25 }),
    plot({ values: [12, 14, 15, 22, 26, 31, 30, 44, 52, 61, 58, 74], colour: strong, label: 'réutilisations' }, box),
    plot({ values: [4, 8, 9, 14, 18, 21, 27, 28, 31, 34, 36, 38], colour: cool, label: 'jeux publiés' }, box),
    months
      .map((month, index) =>
        lettering(month, { x: box.x + index * box.step, y: 792, size: 20, colour: ink, anchor: 'middle' })
      )
      .join(''),
    lettering('une année de données ouvertes', { x: box.x - 40, y: 120, size: 28, colour: ink, weight: 0.15 })
  )
}

/** Who spoke, and for how long, during one meeting: one mark a minute. */
export function speakingTime(): string {
  const { ink, strong, warm, cool } = palettes.taking
  const random = seeded(40)
  const rows: [string, number, string][] = [
    ['élus', 0.48, strong],
    ['services', 0.27, warm],
    ['habitués', 0.18, cool],
    ['nouveaux venus', 0.07, '#f3e9f4']
  ]
  return svg(
    1440,
    900,
    ink,
    rows
      .map(([label, share, colour], row) => {
        const y = 190 + row * 160
        return [
          lettering(label, { x: 380, y: y + 62, size: 21, colour: '#fbf3e6', anchor: 'end', weight: 0.13 }),
          polyline(
            [
              [430, y + 50],
              [1340, y + 50]
            ],
            { stroke: '#4b4577', width: 3 }
          ),
          times(90, (minute) =>
            random() < share * (minute > 60 && row === 3 ? 2.2 : 1)
              ? rect(432 + minute * 10, y + 50 - random(16, 56), 7, random(40, 96), { fill: colour, radius: 3 })
              : ''
          )
        ].join('')
      })
      .join(''),
    times(4, (index) =>
      lettering(`${index * 30} min`, {
        x: 432 + index * 300,
        y: 850,
        size: 18,
        colour: '#b9b1dd',
        anchor: index === 3 ? 'end' : 'start'
      })
    ),
    lettering('qui parle', { x: 430, y: 116, size: 32, colour: '#fbf3e6', weight: 0.15 })
  )
}

/** Three school years of the class: one square a week, darker when more was published. */
export function threeYears(): string {
  const { paper, ink, strong, warm, soft } = palettes.writing
  const random = seeded(12)
  const shades = [soft, '#efcdb6', warm, '#e67f61', strong]
  return svg(
    1440,
    900,
    paper,
    times(3, (year) => {
      const y = 170 + year * 230
      return [
        lettering(`${2023 + year}-${2024 + year}`, { x: 96, y: y - 22, size: 22, colour: ink, weight: 0.14 }),
        times(4 * 38, (cell) => {
          const [column, row] = [Math.floor(cell / 4), cell % 4]
          const holiday = [7, 8, 15, 16, 23, 24, 31, 32].includes(column)
          const heat = holiday ? 0 : Math.min(4, Math.floor(random(0, 2.2) + (random() < 0.12 + year * 0.06 ? 3 : 0)))
          return rect(96 + column * 33, y + row * 33, 27, 27, {
            fill: holiday ? '#f0e8d9' : (shades[heat] ?? soft),
            radius: 4
          })
        })
      ].join('')
    }),
    lettering('moins', { x: 96, y: 856, size: 15, colour: ink }),
    shades.map((fill, index) => rect(180 + index * 33, 838, 27, 27, { fill, radius: 4 })).join(''),
    lettering('plus', { x: 358, y: 856, size: 15, colour: ink })
  )
}
