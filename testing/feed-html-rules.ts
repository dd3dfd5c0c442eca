import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5'
import { parseXml } from './xml-tree.ts'

type Node = DefaultTreeAdapterTypes.ChildNode

/** What feed readers drop, or should be afraid of. */
const UNSAFE = new Set(
  'script style link meta base iframe frame frameset object embed applet form input button select textarea noscript template svg math'.split(
    ' '
  )
)

/** Attributes that text and pictures need; readers drop the others, ARIA among them. */
const ATTRIBUTES = new Set(
  'href hreflang rel title src srcset sizes alt width height start reversed type value colspan rowspan scope span datetime open id lang dir'.split(
    ' '
  )
)

/** What is wrong with HTML inside a feed: its syntax (by the HTML standard's own parser rules), unsafe or relative things. */
export function feedHtmlFaults(html: string): string[] {
  const faults: string[] = []
  const ids = new Set<string>()
  const { childNodes } = parseFragment(html, { onParseError: ({ code }) => faults.push(`HTML: ${code}`) })
  if (!isBalanced(html)) faults.push('HTML: tags that do not match')

  const visit = (node: Node): void => {
    if (!('tagName' in node)) return
    if (UNSAFE.has(node.tagName)) faults.push(`HTML: <${node.tagName}>`)

    const attributes = Object.fromEntries(node.attrs.map(({ name, value }) => [name, value]))
    for (const [name, value] of Object.entries(attributes)) faults.push(...attributeFaults(name, value))
    if (node.tagName === 'img' && attributes.alt === undefined) faults.push('HTML: picture without alt')
    if (attributes.id !== undefined && ids.size === ids.add(attributes.id).size)
      faults.push(`HTML: id ${attributes.id} twice`)
    for (const child of node.childNodes) visit(child)
  }
  for (const node of childNodes) visit(node)

  return faults
}

/** The HTML parser mends what does not match without a word; XML's does not. */
function isBalanced(html: string): boolean {
  try {
    parseXml(`<html>${html.replaceAll(/ (open|reversed)(?=[ >])/g, '')}</html>`)
    return true
  } catch {
    return false
  }
}

function attributeFaults(name: string, value: string): string[] {
  if (!ATTRIBUTES.has(name)) return [`HTML: attribute ${name}`]

  const addresses = {
    href: [value],
    src: [value],
    srcset: value.split(', ').map((candidate) => candidate.split(' ')[0] ?? '')
  }[name]
  return (addresses ?? [])
    .filter((address) => !/^(https?|mailto|tel):/.test(address) || !URL.canParse(address))
    .map((address) => `HTML: ${name} "${address}" is not absolute`)
}
