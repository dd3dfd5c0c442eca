const ORDERED = /^\s*[(]?(\d+|[a-z]|[ivxlc]+)[.)]/i

type Item = { level: number; ordered: boolean }

/** Word puts each list item in a paragraph with its bullet as text, and the level in a style of its own. */
export function buildWordLists(root: HTMLElement): void {
  /** The lists that the next item may continue, outermost first. */
  let open: Element[] = []

  for (const paragraph of [...root.querySelectorAll<HTMLElement>('p')]) {
    const item = takeMarker(paragraph)
    if (!item) continue
    if (paragraph.previousElementSibling !== open[0]) open = []

    open = listsFor(item, open, paragraph)
    const line = paragraph.ownerDocument.createElement('li')
    const text = paragraph.ownerDocument.createElement('p')
    text.append(...paragraph.childNodes)
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
  const ordered = ORDERED.test(marker?.textContent ?? '')
  marker?.remove()
  return { level: Number(level), ordered }
}

/** The open lists down to the item's level: deeper ones are closed, missing ones opened. */
function listsFor(item: Item, open: Element[], paragraph: HTMLElement): Element[] {
  const lists = open.slice(0, item.level)
  const tag = item.ordered ? 'OL' : 'UL'
  if (lists.length === item.level && lists.at(-1)?.tagName !== tag) lists.pop()

  while (lists.length < item.level) {
    const list = paragraph.ownerDocument.createElement(tag.toLowerCase())
    const parent = lists.at(-1)
    if (!parent) paragraph.before(list)
    else (parent.lastElementChild ?? parent.appendChild(paragraph.ownerDocument.createElement('li'))).append(list)
    lists.push(list)
  }

  return lists
}
