import { drawable, FACES, type Lettering, letter } from '../lettering.ts'

/** From the size for three words down to that of four lines, which can still be read in a feed. */
const SIZES = [92, 84, 76, 68, 60, 54]

/** Longer titles don't fit at any size: they need not be measured. */
const LONGEST = 240

const LINE_HEIGHT = 0.86

type Box = { colour: string; width: number; height: number }

/** A title as large as its box allows; one that is too long for the smallest size ends in "…". */
export async function letterTitle(title: string, box: Box): Promise<Lettering | null> {
  const whole = drawable(title)
  const words = whole.slice(0, LONGEST).split(' ')

  if (whole.length <= LONGEST) {
    for (const size of SIZES) {
      const lettering = await attempt(whole, size, box)
      if (lettering === null || fits(lettering, box)) return lettering
    }
  }
  return cutToFit(words, box)
}

/** Most words that fit, found by halving; a single word of endless length is cut inside. */
async function cutToFit(words: string[], box: Box): Promise<Lettering | null> {
  const size = SIZES.at(-1) ?? 54
  let best = await attempt(shorten(words.join(' ').slice(0, 60)), size, box)
  let [low, high] = [1, words.length]

  while (low <= high) {
    const middle = Math.floor((low + high) / 2)
    const lettering = await attempt(shorten(words.slice(0, middle).join(' ')), size, box)
    if (lettering && fits(lettering, box)) {
      best = lettering
      low = middle + 1
    } else {
      high = middle - 1
    }
  }
  return best
}

/** "…" takes the place of marks that would stand before it. */
function shorten(text: string): string {
  return `${text.toWellFormed().replace(/[\s\p{P}]+$/u, '')}…`
}

function attempt(text: string, size: number, { colour, width }: Box): Promise<Lettering | null> {
  return letter(text, { face: FACES.serif, size, colour, width, lineHeight: LINE_HEIGHT })
}

function fits({ width, height }: Lettering, box: Box): boolean {
  return height <= box.height && width <= box.width
}
