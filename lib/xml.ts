import XMLBuilder from 'fast-xml-builder'

/** Whatever is no `Char` of XML 1.0 (2.2): control characters, U+FFFE, U+FFFF, halves of surrogate pairs. */
const ILLEGAL = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu

const builder = new XMLBuilder({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  textNodeName: '#text',
  suppressEmptyNode: true,
  suppressBooleanAttributes: false
})

export type XmlValue = string | number | XmlElement | readonly XmlValue[] | undefined
/** Keys are names of elements; "@name" is an attribute, "#text" what stands beside attributes; arrays repeat. */
export type XmlElement = { readonly [name: string]: XmlValue }

/**
 * A whole document of XML 1.0. Markup inside of texts is escaped, not put in
 * CDATA: no text can end it early ("]]>").
 */
export function writeXml(root: XmlElement): string {
  const declaration = { '?xml': { '@version': '1.0', '@encoding': 'UTF-8' } }
  return withoutIllegal(builder.build({ ...declaration, ...root }))
}

/** The text without the characters that XML cannot hold, escaped or not. */
export function withoutIllegal(text: string): string {
  return text.replace(ILLEGAL, '')
}
