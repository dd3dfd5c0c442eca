import { SaxesParser } from 'saxes'

/** An element with what it holds, namespaces resolved. */
export type XmlNode = {
  uri: string
  name: string
  attributes: Record<string, string>
  children: XmlNode[]
  /** Its own text, that of its children left out. */
  text: string
}

/**
 * A document as a tree.
 * @throws Error where it is not well-formed
 */
export function parseXml(document: string): XmlNode {
  const parser = new SaxesParser({ xmlns: true })
  const top: XmlNode = { uri: '', name: '', attributes: {}, children: [], text: '' }
  const open = [top]
  const add = (text: string) => {
    const last = open.at(-1)
    if (last) last.text += text
  }

  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ uri, local, attributes }) => {
    const own = Object.values(attributes).filter(({ prefix, name }) => prefix !== 'xmlns' && name !== 'xmlns')
    const values = Object.fromEntries(own.map(({ name, value }) => [name, value]))
    const node: XmlNode = { uri, name: local, attributes: values, children: [], text: '' }
    open.at(-1)?.children.push(node)
    open.push(node)
  })
  parser.on('closetag', () => open.pop())
  parser.on('text', add)
  parser.on('cdata', add)
  parser.write(document).close()

  const [root] = top.children
  if (!root) throw new Error('no element')
  return root
}

/** The children of this name; of no namespace unless one is given. */
export function childrenOf(node: XmlNode, name: string, uri = ''): XmlNode[] {
  return node.children.filter((child) => child.name === name && child.uri === uri)
}
