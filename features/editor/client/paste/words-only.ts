/** More than the longest thesis has; what has more is generated, and would hold the page up. */
const MOST_ELEMENTS = 100_000
const LINES = 'p, div, li, h1, h2, h3, h4, h5, h6, tr, dt, dd, blockquote, pre, br'

export function hasTooManyElements(root: HTMLElement): boolean {
  return root.getElementsByTagName('*').length > MOST_ELEMENTS
}

/** The words in paragraphs, without any form. */
export function wordsOnly(root: HTMLElement): string {
  const { ownerDocument: document } = root
  for (const element of root.querySelectorAll('script, style, title, template, noscript')) element.remove()
  // A character that no text holds: line breaks of the source separate nothing.
  for (const element of root.querySelectorAll(LINES)) element.before(document.createTextNode('\u001e'))

  const lines = (root.textContent ?? '').split('\u001e').filter((line) => line.trim() !== '')
  const paragraph = document.createElement('p')
  return lines
    .map((line) => {
      paragraph.textContent = line
      return paragraph.outerHTML
    })
    .join('')
}
