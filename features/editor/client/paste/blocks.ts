import { replaceTag, unwrap, wordsIn, wrapContent } from './dom.ts'

/** The title of the article is its h1: pasted ones become h2, and what is too deep h4. */
export function straightenHeadings(root: HTMLElement): void {
  // Word for the web writes headings as paragraphs with a role.
  for (const heading of root.querySelectorAll('[role="heading"]:not(h1, h2, h3, h4, h5, h6)')) {
    replaceTag(heading, `h${Math.min(Math.max(Number(heading.getAttribute('aria-level')) || 2, 1), 6)}`)
  }
  for (const title of root.querySelectorAll('p.MsoTitle')) replaceTag(title, 'h2')
  for (const heading of root.querySelectorAll('h1, h5, h6')) replaceTag(heading, heading.tagName === 'H1' ? 'h2' : 'h4')
  for (const heading of root.querySelectorAll('h2, h3, h4')) {
    // Programs set headings in bold; so do we, with a heading.
    for (const bold of heading.querySelectorAll('b, strong')) unwrap(bold)
  }
}

export function straightenQuotes(root: HTMLElement): void {
  for (const paragraph of root.querySelectorAll('p.MsoQuote, p.MsoIntenseQuote')) {
    const before = paragraph.previousElementSibling
    if (before?.matches('blockquote.of-word')) before.append(paragraph)
    else {
      const quote = paragraph.ownerDocument.createElement('blockquote')
      quote.className = 'of-word'
      paragraph.before(quote)
      quote.append(paragraph)
    }
    paragraph.removeAttribute('class')
  }
  for (const figure of root.querySelectorAll('figure.wp-block-pullquote')) {
    for (const quote of figure.querySelectorAll('blockquote')) unwrap(quote)
    replaceTag(figure, 'aside').className = 'pull-quote'
  }
}

export function straightenLinks(root: HTMLElement): void {
  for (const link of root.querySelectorAll('a')) {
    const href = (link.getAttribute('href') ?? '').trim()
    const behindGoogle = /^https?:\/\/www\.google\.[a-z.]+\/url\?/.test(href)
    const query = behindGoogle && URL.canParse(href) ? new URL(href).searchParams : null
    const target = query ? (query.get('q') ?? query.get('url')) : href

    // Word's bookmarks and tables of contents point at anchors that stay behind.
    if (!target || target.startsWith('#') || /^file:/i.test(target)) unwrap(link)
    else link.setAttribute('href', target)
  }
}

/** Google Docs and old LibreOffice nest lists beside the item instead of in it. */
export function liftNestedLists(root: HTMLElement): void {
  for (const list of root.querySelectorAll('ul > ul, ul > ol, ol > ul, ol > ol')) {
    const before = list.previousElementSibling
    if (before) before.append(list)
    else wrapIn(list, 'li')
  }
}

function wrapIn(element: Element, tag: string): void {
  const wrapper = element.ownerDocument.createElement(tag)
  element.before(wrapper)
  wrapper.append(element)
}

/** Tables hold paragraphs: a table in a table, or one that only frames its text, is opened. */
export function straightenTables(root: HTMLElement): void {
  for (const table of [...root.querySelectorAll('table')].toReversed()) {
    const cells = table.querySelectorAll('td, th')
    if (!table.parentElement?.closest('table') && cells.length > 1) continue
    for (const cell of cells) replaceTag(cell, 'div')
    for (const part of table.querySelectorAll('thead, tbody, tfoot, tr, colgroup, col')) unwrap(part)
    unwrap(table)
  }
  for (const cell of root.querySelectorAll('thead td')) copySpans(cell, replaceTag(cell, 'th'))
  for (const heading of root.querySelectorAll('td h2, td h3, td h4, th h2, th h3, th h4')) {
    wrapContent(replaceTag(heading, 'p'), 'strong')
  }
  for (const bold of root.querySelectorAll('th b, th strong')) unwrap(bold)
}

function copySpans(from: Element, to: Element): void {
  for (const name of ['colspan', 'rowspan']) {
    const value = from.getAttribute(name)
    if (value) to.setAttribute(name, value)
  }
}

/** LibreOffice still writes `align`; ours is a style. */
export function straightenAlignment(root: HTMLElement): void {
  for (const block of root.querySelectorAll<HTMLElement>('[align]')) {
    const align = block.getAttribute('align')?.toLowerCase()
    if ((align === 'center' || align === 'right') && block.matches('p, h2, h3, h4, div')) block.style.textAlign = align
  }
}

/** Code ends with its last line. */
export function straightenCode(root: HTMLElement): void {
  for (const code of root.querySelectorAll('pre')) {
    let last: Node | null = code.lastChild
    while (last && last.nodeType !== 3) last = last.lastChild
    if (last) last.textContent = (last.textContent ?? '').replace(/\n$/, '')
  }
}

/** Numbers that the grammar does not know would lose the whole paste. */
export function straightenNumbers(root: HTMLElement): void {
  for (const list of root.querySelectorAll('ol[start]')) {
    const start = Number(list.getAttribute('start'))
    if (!Number.isInteger(start) || start < 0 || start > 100_000) list.removeAttribute('start')
  }
}

export function removeEmptyBlocks(root: HTMLElement): void {
  for (const paragraph of root.querySelectorAll('p, h2, h3, h4, li')) {
    if (wordsIn(paragraph) || paragraph.querySelector('[data-node], img, table, hr')) continue
    const { parentElement: parent } = paragraph
    // A cell and an item need a paragraph of their own, but not a second, empty one.
    const alone = parent?.matches('li, td, th') && parent.children.length === 1
    if (!alone) paragraph.remove()
  }
  for (const list of root.querySelectorAll('ul, ol, blockquote')) {
    if (list.childElementCount === 0 && wordsIn(list) === '') list.remove()
  }
}
