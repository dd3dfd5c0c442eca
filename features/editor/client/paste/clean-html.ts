import { straightenNumbers } from './blocks.ts'
import { cleanPasted } from './clean.ts'
import { flattenDepths } from './depth.ts'
import type { PastedPicture } from './pictures.ts'
import { hasTooManyElements, wordsOnly } from './words-only.ts'

export type CleanedHtml = {
  html: string
  pictures: PastedPicture[]
  /** It could not be read as it was. */
  lostForm: boolean
}

/** HTML from the clipboard as the grammar can read it, and the pictures that it showed. */
export function cleanHtml(html: string): CleanedHtml {
  const { body } = new DOMParser().parseFromString(html, 'text/html')
  if (hasTooManyElements(body)) return { html: wordsOnly(body), pictures: [], lostForm: true }

  // Our own clipboard says so.
  if (body.querySelector('[data-pm-slice]')) {
    flattenDepths(body)
    straightenNumbers(body)
    return { html: body.innerHTML, pictures: [], lostForm: false }
  }

  try {
    const { pictures } = cleanPasted(body)
    return { html: body.innerHTML, pictures, lostForm: false }
  } catch (error) {
    // Words without their form are better than no words.
    console.error('A paste could not be read.', error)
    return { html: wordsOnly(body), pictures: [], lostForm: true }
  }
}
