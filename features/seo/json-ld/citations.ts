import type { Source } from '#features/editor/document/attributes.ts'
import { type JsonNode, walk } from '#features/editor/document/json.ts'
import { typeset } from '#features/editor/render/typeset.ts'
import { writtenWebUrl } from '#lib/safe-url.ts'
import type { Thing } from './things.ts'

const LOOSE_DATE = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/

/** What a text rests on: every entry of its lists of sources, in their order. */
export function citationsOf(doc: JsonNode | null, language: string): Thing[] {
  const citations: Thing[] = []
  if (doc === null) return citations

  walk(doc, (node) => {
    if (node.type !== 'sources' || !Array.isArray(node.attrs?.items)) return
    for (const source of node.attrs.items as Partial<Source>[]) citations.push(citation(source, language))
  })
  return citations
}

/** Who wrote a source is one line of text: a person, several, or an office. It stays a name. */
function citation({ title = '', author, publisher, url, date }: Partial<Source>, language: string): Thing {
  const address = writtenWebUrl(url)
  return {
    '@type': 'CreativeWork',
    name: typeset(title, language),
    ...(author && { author: { '@type': 'Person', name: typeset(author, language) } }),
    ...(publisher && { publisher: { '@type': 'Organization', name: typeset(publisher, language) } }),
    ...(address !== null && { url: address }),
    ...(date && LOOSE_DATE.test(date) && { datePublished: date })
  }
}
