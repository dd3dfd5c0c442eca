import { moveChildren, unwrap } from './dom.ts'

const ORDERED = /^\s*[(]?(\d+|[a-z]|[ivxlc]+)\s*[.)°]/i

type Item = { level: number; ordered: boolean; start: number }

/** Word puts each list item in a paragraph with its bullet as text, and the level in a style of its own. */
export function buildWordLists(root: HTMLElement): void {
  /** The lists that the next item may continue, outermost first. */
  let open: Element[] = []

  for (const paragraph of [...root.querySelectorAll<HTMLElement>('p, h1, h2, h3, h4, h5, h6')]) {
    const item = takeMarker(paragraph)
    const follows = open[0] !== undefined && paragraph.previousElementSibling === open[0]
    if (!item && follows && paragraph.matches('[class^="MsoListParagraph"]')) {
      open.at(-1)?.lastElementChild?.append(paragraph)
    }
    // A numbered heading is a heading.
    if (!item || paragraph.tagName !== 'P') continue
    if (!follows) open = []

    open = listsFor(item, open, paragraph)
    const line = paragraph.ownerDocument.createElement('li')
    const text = paragraph.ownerDocument.createElement('p')
    moveChildren(paragraph, text)
    line.append(text)
    open.at(-1)?.append(line)
    paragraph.remove()
  }
}

/** What kind of item the paragraph is, its bullet or number taken out; null for running text. */
function takeMarker(paragraph: HTMLElement): Item | null {
  const style = paragraph.getAttribute('style') ?? ''
  const level = /mso-list:[^;]*?level(\d)/i.exec(style)?.[1]
  if (!level) return null

  const marker = [...paragraph.querySelectorAll('span')].find((span) =>
    /mso-list:\s*ignore/i.test(span.getAttribute('style') ?? '')
  )
  const words = marker?.textContent ?? ''
  marker?.remove()
  return { level: Number(level), ordered: ORDERED.test(words), start: Number.parseInt(words, 10) || 1 }
}

/** The open lists down to the item's level: deeper ones are closed, missing ones opened. */
function listsFor(item: Item, open: Element[], paragraph: HTMLElement): Element[] {
  const lists = open.slice(0, item.level)
  const tag = item.ordered ? 'OL' : 'UL'
  if (lists.length === item.level && lists.at(-1)?.tagName !== tag) lists.pop()

  while (lists.length < item.level) {
    const list = paragraph.ownerDocument.createElement(tag.toLowerCase())
    const parent = lists.at(-1)
    if (item.ordered && item.start > 1 && lists.length === item.level - 1) list.setAttribute('start', `${item.start}`)
    if (!parent) paragraph.before(list)
    else (parent.lastElementChild ?? parent.appendChild(paragraph.ownerDocument.createElement('li'))).append(list)
    lists.push(list)
  }

  return lists
}

/** Word for the web writes each item as a list of its own, its level in `data-aria-level`. */
export function buildWebLists(root: HTMLElement): void {
  for (const wrapper of root.querySelectorAll('.ListContainerWrapper, .OutlineElement, .SCXW')) {
    if (wrapper.tagName === 'DIV') unwrap(wrapper)
  }

  let open: Element[] = []
  for (const line of [...root.querySelectorAll('li[data-aria-level]')]) {
    const own = line.parentElement
    if (!own?.matches('ul, ol') || own.parentElement?.closest('li')) continue
    const level = Math.min(Math.max(Number(line.getAttribute('data-aria-level')) || 1, 1), 9)
    const follows = open[0] !== undefined && (own === open[0] || own.previousElementSibling === open[0])
    open = placeLine(line, { own, level, open: follows ? open : [] })
    if (own.childElementCount === 0) own.remove()
  }
}

/** Puts the line where its level belongs; the lists that are open after it. */
function placeLine(line: Element, { own, level, open }: { own: Element; level: number; open: Element[] }): Element[] {
  const lists = open.slice(0, level)
  const same = lists.at(-1)
  if (lists.length === level && same && same !== own && same.tagName !== own.tagName) lists.pop()
  if (lists.length === level) {
    lists.at(-1)?.append(line)
    return lists
  }

  const parent = lists.at(-1)?.lastElementChild
  if (!parent) return [own]
  const list = own.cloneNode(false) as Element
  list.append(line)
  parent.append(list)
  return [...lists, list]
}
