import { unwrap } from './dom.ts'
import { convertInlineStyles } from './inline-styles.ts'
import { buildWordLists } from './word-lists.ts'
import { inlineWordNotes } from './word-notes.ts'

export type PasteReport = { refusedImages: number }

const JUNK = 'meta, style, script, link, title, xml, template, noscript, button, input, select, textarea'
const CHUNKS = 'section, article, main, header, center'

/**
 * Turns what Word, Google Docs, LibreOffice and WordPress put on the clipboard
 * into plain HTML that the grammar reads: real lists, notes and bold, links
 * without their detours. Pictures that live elsewhere are taken out and counted:
 * readers never fetch anything from a third party. Changes `root`.
 */
export function cleanPasted(root: HTMLElement): PasteReport {
  for (const element of root.querySelectorAll(JUNK)) element.remove()
  inlineWordNotes(root)
  buildWordLists(root)
  convertInlineStyles(root)
  shiftHeadings(root)
  straightenLinks(root)
  liftNestedLists(root)
  for (const element of root.querySelectorAll(CHUNKS)) unwrap(element)
  const report = { refusedImages: refuseImages(root) }
  removeEmptyParagraphs(root)
  return report
}

/** The title of the article is its h1: pasted ones become h2, and what is too deep h4. */
function shiftHeadings(root: HTMLElement): void {
  for (const heading of root.querySelectorAll('h1, h5, h6')) {
    const level = root.ownerDocument.createElement(heading.tagName === 'H1' ? 'h2' : 'h4')
    level.append(...heading.childNodes)
    heading.replaceWith(level)
  }
}

function straightenLinks(root: HTMLElement): void {
  for (const link of root.querySelectorAll('a')) {
    const href = link.getAttribute('href') ?? ''
    const behindGoogle = /^https?:\/\/www\.google\.[a-z.]+\/url\?/.test(href)
    const target = behindGoogle && URL.canParse(href) ? new URL(href).searchParams.get('q') : href

    // Word's bookmarks and tables of contents point at anchors that stay behind.
    if (!target || target.startsWith('#') || /^file:/i.test(target)) unwrap(link)
    else link.setAttribute('href', target)
  }
}

/** Google Docs nests lists beside the item instead of in it. */
function liftNestedLists(root: HTMLElement): void {
  for (const list of root.querySelectorAll('ul > ul, ul > ol, ol > ul, ol > ol')) {
    list.previousElementSibling?.append(list)
  }
}

function refuseImages(root: HTMLElement): number {
  const images = [...root.querySelectorAll('img')]

  for (const image of images) {
    const figure = image.closest('figure')
    image.remove()
    if (figure && !figure.hasAttribute('data-node')) figure.remove()
  }

  return images.length
}

function removeEmptyParagraphs(root: HTMLElement): void {
  for (const paragraph of root.querySelectorAll('p, h2, h3, h4')) {
    if (paragraph.textContent?.replaceAll('\u00a0', ' ').trim() || paragraph.querySelector('[data-node]')) continue
    if (!paragraph.closest('li, td, th')) paragraph.remove()
  }
}
