import { straightenNumbers } from './blocks.ts'
import { cleanPasted } from './clean.ts'
import { flattenDepths } from './depth.ts'
import type { PastedPicture } from './pictures.ts'

/** HTML from the clipboard as the grammar can read it, and the pictures that it showed. */
export function cleanHtml(html: string): { html: string; pictures: PastedPicture[] } {
  const { body } = new DOMParser().parseFromString(html, 'text/html')

  // Our own clipboard says so.
  if (body.querySelector('[data-pm-slice]')) {
    flattenDepths(body)
    straightenNumbers(body)
    return { html: body.innerHTML, pictures: [] }
  }

  try {
    const { pictures } = cleanPasted(body)
    return { html: body.innerHTML, pictures }
  } catch (error) {
    // Words without their form are better than no words.
    console.error('A paste could not be read.', error)
    const words = body.ownerDocument.createElement('p')
    words.textContent = body.textContent
    return { html: words.outerHTML, pictures: [] }
  }
}
