/** Word keeps the words of its notes at the end of what is copied: they go where the note is called. */
export function inlineWordNotes(root: HTMLElement): void {
  for (const call of root.querySelectorAll('a[href^="#_ftn"], a[href^="#_edn"]')) {
    const target = call.getAttribute('href')?.slice(2) ?? ''
    if (!/^(ftn|edn)\d+$/.test(target)) continue

    const body = root.querySelector(`[id="${target}"]`)
    if (!body) continue

    const note = root.ownerDocument.createElement('span')
    note.className = 'note'
    note.setAttribute('data-node', '{}')
    note.append(...wordsOf(body))
    call.replaceWith(note)
  }

  for (const list of root.querySelectorAll(
    '[style*="mso-element:footnote-list"], [style*="mso-element:endnote-list"]'
  )) {
    list.remove()
  }
}

/** Notes hold running text: the paragraphs of Word's are joined, its number left out. */
function wordsOf(body: Element): Node[] {
  const copy = body.cloneNode(true) as Element
  for (const back of copy.querySelectorAll('a[href*="ftnref"], a[href*="ednref"]')) back.remove()

  const paragraphs = [...copy.querySelectorAll('p')]
  const nodes = paragraphs.flatMap((paragraph, index) => [
    ...(index > 0 ? [body.ownerDocument.createElement('br')] : []),
    ...paragraph.childNodes
  ])
  const words = nodes.length > 0 ? nodes : [...copy.childNodes]
  const first = words[0]
  if (first?.nodeType === 3) first.textContent = (first.textContent ?? '').trimStart()
  return words
}
