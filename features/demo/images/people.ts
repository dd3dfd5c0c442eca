import {
  circle,
  hatch,
  path,
  pick,
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

type Look = {
  ground: string
  skin: string
  hair: string
  coat: string
  cut: 'bob' | 'short' | 'curls' | 'bun' | 'long' | 'beard'
  glasses?: boolean
}

function hairBehind({ cut, hair }: Look): Shape {
  if (cut === 'bob')
    return path('M118 262V190a122 122 0 0 1 244 0V262q-20 26 -50 20V190H168V282q-30 6 -50 -20Z', { fill: hair })
  if (cut === 'long') return path('M112 400V196a128 128 0 0 1 256 0V400Z', { fill: hair })
  if (cut === 'curls')
    return times(11, (index) =>
      circle(240 + Math.cos(2.7 + index * 0.38) * 112, 200 + Math.sin(2.7 + index * 0.38) * 112, 48, { fill: hair })
    )
  if (cut === 'bun') return circle(240, 66, 44, { fill: hair })
  return ''
}

function hairBefore({ cut, hair }: Look): Shape {
  if (cut === 'short')
    return path('M146 196Q134 92 240 90Q350 92 334 196Q318 140 262 146Q190 152 166 140Q150 160 146 196Z', {
      fill: hair
    })
  if (cut === 'beard')
    return (
      path('M150 190Q142 96 240 94Q338 96 330 190Q312 136 240 138Q168 136 150 190Z', { fill: hair }) +
      path('M150 214Q156 318 240 322Q324 318 330 214Q310 262 240 258Q170 262 150 214Z', { fill: hair })
    )
  if (cut === 'curls')
    return times(6, (index) => circle(168 + index * 29, 122 - Math.sin(index * 0.63) * 16, 27, { fill: hair }))
  return path('M146 206Q150 98 240 98Q330 98 334 206Q300 176 276 136Q230 184 146 206Z', { fill: hair })
}

/** A face made of a few shapes. */
export function portrait(look: Look): string {
  const { ground, skin, coat, glasses } = look
  return svg(
    480,
    480,
    ground,
    circle(240, 250, 196, { fill: '#ffffff', opacity: 0.2 }),
    hairBehind(look),
    path('M60 480Q66 366 186 352H294Q414 366 420 480Z', { fill: coat }),
    path('M200 300H280V352Q240 392 200 352Z', { fill: skin }),
    path('M200 320Q240 344 280 320V334Q240 358 200 334Z', { fill: '#000000', opacity: 0.12 }),
    path('M148 200a92 96 0 0 1 184 0V226a92 98 0 0 1 -184 0Z', { fill: skin }),
    hairBefore(look),
    circle(206, 216, 8, { fill: '#231f2e' }),
    circle(274, 216, 8, { fill: '#231f2e' }),
    path('M240 222q10 22 -4 26', { stroke: '#231f2e', width: 4, opacity: 0.55 }),
    path('M214 272q26 20 52 0', { stroke: look.cut === 'beard' ? '#f4d9c0' : '#231f2e', width: 6 }),
    glasses
      ? circle(204, 216, 28, { stroke: '#231f2e', width: 6 }) +
          circle(276, 216, 28, { stroke: '#231f2e', width: 6 }) +
          polyline(
            [
              [232, 214],
              [248, 214]
            ],
            { stroke: '#231f2e', width: 6 }
          )
      : ''
  )
}

/** Microphones held out towards nobody in particular. */
export function microphones(): string {
  const { ink, strong, warm, cool, paper } = palettes.taking
  const one = (x: number, reach: number, turn: number, colour: string) =>
    place(
      x,
      930,
      turn,
      polygon(
        [
          [-34, 0],
          [-24, -reach + 60],
          [24, -reach + 60],
          [34, 0]
        ],
        { fill: ink }
      ),
      rect(-46, -reach + 10, 92, 64, { fill: '#4b4577', radius: 10 }),
      rect(-62, -reach - 150, 124, 170, { fill: colour, radius: 62 }),
      rect(-62, -reach - 150, 124, 170, { fill: 'url(#mesh)', radius: 62, opacity: 0.35 }),
      rect(-66, -reach - 12, 132, 26, { fill: ink, radius: 8 })
    )
  return svg(
    1440,
    900,
    strong,
    `<defs>${screen('mesh', ink, 13, 3.4)}</defs>`,
    times(6, (index) => circle(720, 120, 720 - index * 120, { fill: index % 2 ? '#ee7766' : '#f18a76' })),
    circle(720, 120, 96, { fill: paper }),
    one(180, 420, 24, warm),
    one(440, 560, 13, paper),
    one(720, 520, 1, cool),
    one(990, 600, -10, warm),
    one(1260, 440, -23, paper)
  )
}

/** A ballot box with more air than paper. */
export function ballotBox(): string {
  const { ink, strong, warm, cool, paper, soft } = palettes.taking
  return svg(
    1440,
    900,
    cool,
    `<defs>${hatch('air', ink, 20, 2)}</defs>`,
    circle(720, 430, 420, { fill: '#7bb5a0' }),
    rect(0, 740, 1440, 160, { fill: ink }),
    rect(0, 740, 1440, 12, { fill: '#4b4577' }),
    polygon(
      [
        [420, 330],
        [480, 270],
        [1020, 270],
        [960, 330]
      ],
      { fill: '#ffffff', opacity: 0.55 }
    ),
    rect(420, 330, 540, 412, { fill: '#ffffff', opacity: 0.42 }),
    polygon(
      [
        [960, 330],
        [1020, 270],
        [1020, 690],
        [960, 742]
      ],
      { fill: '#ffffff', opacity: 0.25 }
    ),
    rect(420, 330, 540, 412, { fill: 'url(#air)', opacity: 0.06 }),
    times(7, (index) =>
      place(
        508 + index * 61,
        690 - (index % 3) * 22,
        ((index * 47) % 34) - 17,
        rect(-58, -36, 116, 72, { fill: index % 2 ? paper : soft, stroke: ink, width: 3 }),
        polyline(
          [
            [-58, -36],
            [0, 6],
            [58, -36]
          ],
          { stroke: ink, width: 3 }
        )
      )
    ),
    rect(420, 330, 540, 412, { stroke: ink, width: 7 }),
    polyline(
      [
        [420, 330],
        [480, 270],
        [1020, 270],
        [1020, 690],
        [960, 742]
      ],
      { stroke: ink, width: 7 }
    ),
    polyline(
      [
        [960, 330],
        [1020, 270]
      ],
      { stroke: ink, width: 7 }
    ),
    polygon(
      [
        [610, 306],
        [622, 294],
        [834, 294],
        [822, 306]
      ],
      { fill: ink }
    ),
    place(
      722,
      190,
      -6,
      rect(-104, -92, 208, 190, { fill: paper, stroke: ink, width: 5 }),
      polyline(
        [
          [-104, -92],
          [0, 0],
          [104, -92]
        ],
        { stroke: ink, width: 5 }
      )
    ),
    polygon(
      [
        [600, 300],
        [840, 300],
        [826, 316],
        [592, 316]
      ],
      { fill: '#7bb5a0' }
    ),
    polygon(
      [
        [610, 306],
        [622, 294],
        [834, 294],
        [822, 306]
      ],
      { fill: ink }
    ),
    rect(540, 440, 300, 130, { fill: strong, radius: 8 }),
    lettering('votez', { x: 690, y: 530, size: 52, colour: paper, anchor: 'middle', weight: 0.16 }),
    circle(1210, 190, 84, { fill: warm })
  )
}

/** A rumour: one mouth, then everybody's. */
export function rumourNetwork(): string {
  const { ink, strong, warm, soft } = palettes.crisis
  const random = seeded(77)
  const nodes = Array.from({ length: 84 }, (_, index) => {
    const ring = Math.sqrt(index / 84)
    const angle = index * 2.39996
    return {
      x: 720 + Math.cos(angle) * ring * 660 + random(-14, 14),
      y: 450 + Math.sin(angle) * ring * 420 + random(-14, 14),
      ring
    }
  })
  const links = nodes.slice(1).map((node, index) => {
    const near = nodes
      .slice(0, index + 1)
      .reduce((best, other) =>
        Math.hypot(other.x - node.x, other.y - node.y) < Math.hypot(best.x - node.x, best.y - node.y) ? other : best
      )
    return smooth(
      [
        [near.x, near.y],
        [(near.x + node.x) / 2 + random(-16, 16), (near.y + node.y) / 2 + random(-16, 16)],
        [node.x, node.y]
      ],
      { stroke: node.ring < 0.5 ? strong : '#39607a', width: 6 - node.ring * 4 }
    )
  })
  return svg(
    1440,
    900,
    ink,
    links.join(''),
    nodes
      .map(({ x, y, ring }) =>
        circle(x, y, 24 - ring * 14 + random(0, 6), { fill: ring < 0.26 ? strong : ring < 0.6 ? warm : soft })
      )
      .join(''),
    circle(720, 450, 62, { fill: strong, stroke: '#fff4e0', width: 8 }),
    lettering('?', { x: 720, y: 476, size: 52, colour: '#fff4e0', anchor: 'middle', weight: 0.17 })
  )
}

/** The council seen from above, its seats in arcs, a camera at the door. */
export function councilChamber(): string {
  const random = seeded(19)
  const { ink, strong, warm, cool, paper, soft } = palettes.taking
  const seats = [0, 1, 2, 3].flatMap((row) =>
    Array.from({ length: 9 + row * 3 }, (_, seat) => ({
      radius: 230 + row * 110,
      angle: Math.PI + (seat + 0.5) * (Math.PI / (9 + row * 3))
    }))
  )
  return svg(
    1440,
    900,
    paper,
    path('M0 0H1440V900H0Z', { fill: soft }),
    times(4, (row) =>
      path(`M${720 - 268 - row * 110} 800a${268 + row * 110} ${268 + row * 110} 0 0 1 ${536 + row * 220} 0`, {
        stroke: '#d3bdd6',
        width: 60
      })
    ),
    polygon(
      [
        [1200, 180],
        [380, 560],
        [780, 900]
      ],
      { fill: warm, opacity: 0.35 }
    ),
    seats
      .map(({ radius, angle }) => {
        const empty = random() < 0.12
        return circle(
          720 + Math.cos(angle) * (radius + 38),
          800 + Math.sin(angle) * (radius + 38),
          27,
          empty
            ? { stroke: ink, width: 4, dash: '4 9' }
            : { fill: pick(random, [strong, warm, cool, ink, ink] as const) }
        )
      })
      .join(''),
    rect(560, 690, 320, 70, { fill: ink, radius: 12 }),
    times(3, (index) => circle(630 + index * 90, 800, 30, { fill: index === 1 ? strong : ink })),
    place(
      1270,
      130,
      -40,
      rect(-62, -40, 124, 80, { fill: ink, radius: 12 }),
      polygon(
        [
          [-62, -16],
          [-108, -40],
          [-108, 40],
          [-62, 16]
        ],
        { fill: ink }
      ),
      circle(30, -14, 9, { fill: strong })
    )
  )
}

/** Two bubbles: an angry one, and the answer. */
export function replyBubbles(): string {
  const random = seeded(50)
  const { ink, strong, warm, cool, paper } = palettes.writing
  return svg(
    1440,
    900,
    warm,
    circle(1240, 800, 380, { fill: '#eea98b' }),
    times(16, (index) =>
      place(
        440,
        330,
        index * 22.5,
        polygon(
          [
            [-70, -230],
            [0, -330 - (index % 2) * 50],
            [70, -230]
          ],
          { fill: strong }
        )
      )
    ),
    circle(440, 330, 258, { fill: strong }),
    polygon(
      [
        [330, 520],
        [280, 690],
        [460, 560]
      ],
      { fill: strong }
    ),
    times(
      3,
      (index) =>
        rect(386 + index * 54 - 14, 220, 28, 150, { fill: paper, radius: 14 }) +
        circle(386 + index * 54, 414, 17, { fill: paper })
    ),
    rect(690, 430, 620, 330, { fill: ink, radius: 60, opacity: 0.18 }),
    rect(670, 410, 620, 330, { fill: paper, radius: 60 }),
    polygon(
      [
        [1090, 730],
        [1190, 850],
        [1180, 720]
      ],
      { fill: paper }
    ),
    rect(730, 470, 240, 26, { fill: cool, radius: 13 }),
    textLines(random, { x: 730, y: 530, width: 490, lines: 4, leading: 42, colour: '#b9b3ac', weight: 20 })
  )
}

/** A school tray from above, drawn like a diagram. */
export function canteenTray(): string {
  const { ink, strong, warm, cool, paper } = palettes.taking
  return svg(
    1440,
    900,
    '#f2b84b',
    `<defs>${screen('rice', ink, 16, 2)}</defs>`,
    rect(196, 86, 1080, 760, { fill: '#a8741a', opacity: 0.35, radius: 70 }),
    rect(180, 66, 1080, 760, { fill: paper, radius: 70 }),
    rect(212, 98, 1016, 696, { stroke: '#e5d8c2', width: 6, radius: 50 }),
    circle(610, 470, 250, { fill: '#ffffff', stroke: ink, width: 5 }),
    circle(610, 470, 196, { stroke: '#d9cfe0', width: 4 }),
    path('M610 470L610 274A196 196 0 0 1 779.7 568Z', { fill: cool }),
    path('M610 470L779.7 568A196 196 0 0 1 440.3 568Z', { fill: strong }),
    path('M610 470L440.3 568A196 196 0 0 1 610 274Z', { fill: warm }),
    path('M610 470L440.3 568A196 196 0 0 1 610 274Z', { fill: 'url(#rice)', opacity: 0.5 }),
    circle(1010, 260, 104, { fill: '#e9d9ea', stroke: ink, width: 5 }),
    circle(1010, 260, 66, { fill: strong }),
    path('M1010 204q6 -36 36 -40', { stroke: cool, width: 10 }),
    rect(920, 440, 196, 130, { fill: '#c98d4a', radius: 60, stroke: ink, width: 5 }),
    times(3, (index) =>
      polyline(
        [
          [964 + index * 50, 470],
          [984 + index * 50, 500]
        ],
        { stroke: ink, width: 5 }
      )
    ),
    circle(1010, 690, 70, { fill: '#bfe0e6', stroke: ink, width: 5 }),
    rect(286, 260, 14, 430, { fill: ink, radius: 7 }),
    times(4, (index) => rect(262 + index * 18, 200, 9, 110, { fill: ink, radius: 4 }))
  )
}

/** A tap that gives no water, and the notice on the door. */
export function waterNotice(): string {
  const random = seeded(24)
  const { ink, strong, warm, cool, paper, soft } = palettes.crisis
  return svg(
    1440,
    900,
    soft,
    circle(420, 480, 390, { fill: '#bcd8d4' }),
    rect(0, 800, 1440, 100, { fill: cool }),
    path('M150 250H430a110 110 0 0 1 110 110V470H430V370H150Z', { fill: ink }),
    rect(250, 160, 90, 100, { fill: ink }),
    rect(190, 130, 210, 44, { fill: strong, radius: 22 }),
    rect(110, 220, 60, 180, { fill: cool }),
    rect(416, 456, 138, 34, { fill: cool, radius: 8 }),
    path('M485 560Q540 640 485 672Q430 640 485 560Z', { stroke: ink, width: 6, dash: '6 16' }),
    place(
      1020,
      440,
      3,
      rect(-250, -320, 520, 690, { fill: ink, opacity: 0.18 }),
      rect(-270, -340, 520, 690, { fill: paper }),
      rect(-60, -362, 110, 40, { fill: warm, opacity: 0.85 }),
      lettering('eau coupée', { x: -10, y: -210, size: 46, colour: strong, anchor: 'middle', weight: 0.16 }),
      rect(-220, -160, 420, 130, { fill: ink, radius: 14 }),
      lettering('mardi', { x: -190, y: -80, size: 30, colour: paper, weight: 0.16 }),
      lettering('9 - 12 h', { x: 176, y: -80, size: 30, colour: warm, anchor: 'end', weight: 0.16 }),
      textLines(random, { x: -220, y: 20, width: 420, lines: 5, leading: 44, colour: '#9fb4ae', weight: 18 })
    )
  )
}
