import { unwrap, wordsIn } from './dom.ts'

/** What a call looks like: [1], (1), 1, i, a, *, †. */
const CALL = /^[[(]?(\d{1,4}|[a-z]{1,6}|[*†‡§]{1,3})[\])]?$/i
/** How programs name notes: Word, LibreOffice, Google Docs, WordPress and Markdown, MediaWiki. */
const NAMED = /^_?(ftn|edn|ftnt|sdfootnote|sdendnote|fn|footnote|endnote|note|cite_note|user-content-fn)[-_:]?[\w-]*$/i
const ARROW = /^(↩|↑|\^|⤴|\ufe0e|\ufe0f)+$/
const BLOCKS = 'p, li, div, dd, h1, h2, h3, h4, h5, h6, blockquote, tr'

/**
 * Programs keep the words of notes at the end of what is copied, with a link
 * at each call: they go where the note is called. A second call of the same
 * note becomes a reference to it.
 */
export function inlineNotes(root: HTMLElement): void {
  const named = [...root.querySelectorAll('[id], a')]
  const order = new Map(named.map((element, index) => [element, index]))
  const ids = new Map(named.map((element) => [nameOf(element), element]))
  const notes = new Map<Element, Element>()

  for (const call of root.querySelectorAll('a[href*="#"]')) {
    const target = targetOf(call, ids)
    // A way back stands after the text, and leads before it.
    if (!target || (order.get(target) ?? 0) < (order.get(call) ?? 0)) continue
    const body = bodyOf(target)
    if (!body || !root.contains(call)) continue

    const note = notes.get(body)
    const stand = note ? secondCall(note) : noteOf(body)
    if (!note) notes.set(body, stand)
    standIn(call, stand)
  }

  for (const body of notes.keys()) removeWithList(body)
  if (notes.size > 0) removeEmptyLists(root)
}

/** What framed the notes; a note that nothing calls keeps it. */
function removeEmptyLists(root: HTMLElement): void {
  const frames = '[style*="footnote-list"], [style*="endnote-list"], .wp-block-footnotes, [data-footnotes]'
  for (const frame of root.querySelectorAll(frames)) {
    if (![...frame.querySelectorAll('p, li')].some((block) => wordsIn(block) !== '')) frame.remove()
  }
}

function nameOf(element: Element): string {
  return element.id || (element.getAttribute('name') ?? '')
}

/** What the call leads to, or undefined when this is another kind of link. */
function targetOf(call: Element, ids: Map<string, Element>): Element | undefined {
  if (!CALL.test(wordsIn(call))) return undefined

  const fragment = decoded((call.getAttribute('href') ?? '').replace(/^[^#]*#/, ''))
  // Word says "_ftn1" in the link and "ftn1" at the note; LibreOffice's anchor "sdfootnote1sym" stands in the note.
  const target = ids.get(fragment) ?? ids.get(fragment.replace(/^_/, ''))
  if (!target || target.contains(call)) return undefined
  return NAMED.test(fragment) || target.closest('.wp-block-footnotes') ? target : undefined
}

/** The block that holds the words of a note. */
function bodyOf(target: Element): Element | null {
  const ofProgram = 'div:is([id^="sdfootnote"], [id^="sdendnote"], [id^="ftn"], [id^="edn"])'
  return target.closest(ofProgram) ?? target.closest(BLOCKS)
}

function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment)
  } catch {
    return fragment
  }
}

function noteOf(body: Element): Element {
  const note = body.ownerDocument.createElement('span')
  note.className = 'note'
  note.setAttribute('data-node', '{}')
  note.append(...wordsOf(body))
  return note
}

function secondCall(note: Element): Element {
  const { id = crypto.randomUUID() } = JSON.parse(note.getAttribute('data-node') ?? '{}') as { id?: string }
  note.setAttribute('data-node', JSON.stringify({ id }))
  const reference = note.ownerDocument.createElement('span')
  reference.className = 'note-reference'
  reference.setAttribute('data-node', JSON.stringify({ noteId: id }))
  return reference
}

/** The note replaces its call and the raised letters that hold nothing else. */
function standIn(call: Element, note: Element): void {
  let place: Element = call
  while (place.parentElement?.matches('sup, span, font') && wordsIn(place.parentElement) === wordsIn(call)) {
    place = place.parentElement
  }
  place.replaceWith(note)
}

/** Notes hold running text: paragraphs are joined by line breaks; number, way back and pictures stay out. */
function wordsOf(body: Element): Node[] {
  const copy = body.cloneNode(true) as Element
  for (const link of copy.querySelectorAll('a')) {
    const leadsBack = /#.*(ref|anc|link)/i.test(link.getAttribute('href') ?? '')
    const words = wordsIn(link)
    if (leadsBack && (words === '' || CALL.test(words) || ARROW.test(words))) removeUpwards(link, copy)
  }
  for (const element of copy.querySelectorAll('img, figure, hr, .mw-cite-backlink')) element.remove()

  const blocks = [...copy.querySelectorAll(BLOCKS)].filter((block) => wordsIn(block) !== '')
  for (const [index, block] of blocks.entries()) {
    if (index === 0 || blocks[index - 1]?.contains(block)) continue
    const before = block.previousSibling
    if (before?.nodeType === 3 && wordsIn(before) === '') before.remove()
    block.before(copy.ownerDocument.createElement('br'))
  }
  for (const block of copy.querySelectorAll(`${BLOCKS}, ul, ol, dl, table, tbody, td, th`)) unwrap(block)
  return trimmed([...copy.childNodes])
}

/** Takes the element out, and what held only it. */
function removeUpwards(element: Element, top: Element): void {
  const parent = element.parentElement
  element.remove()
  if (parent && parent !== top && parent.matches('sup, span, font') && wordsIn(parent) === '')
    removeUpwards(parent, top)
}

function trimmed(nodes: Node[]): Node[] {
  const isBlank = (node: Node | undefined) => node?.nodeType === 3 && wordsIn(node) === ''
  while (isBlank(nodes[0])) nodes.shift()
  while (isBlank(nodes.at(-1))) nodes.pop()

  // Word sets the space after its number inside the first words.
  let first: Node | null | undefined = nodes[0]
  while (first && first.nodeType !== 3) first = first.firstChild
  if (first) first.textContent = (first.textContent ?? '').replace(/^[\s\u00a0]*([[(]?\d+[\])][\s\u00a0]*)?/, '')
  const last = nodes.at(-1)
  if (last?.nodeType === 3) last.textContent = (last.textContent ?? '').trimEnd()
  return nodes
}

/** The words stand at their call now; a list, or a line above it, that is left with nothing goes too. */
function removeWithList(body: Element): void {
  let place: Element = body
  while (place.parentElement?.matches('ol, ul, dl, div') && wordsIn(place.parentElement) === wordsIn(place)) {
    place = place.parentElement
  }
  const above = place.previousElementSibling
  place.remove()
  if (above?.tagName === 'HR') above.remove()
}
