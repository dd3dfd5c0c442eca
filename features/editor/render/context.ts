import type { HeadingEntry } from '#features/editor/document/derive.ts'
import type { JsonNode } from '#features/editor/document/json.ts'
import type { MediaView } from '#features/media/schema.ts'
import { headingLevels } from './heading-levels.ts'
import { indexNotes, type NoteIndex } from './notes.ts'

/** Words of ours around the author's: keys of `Reader.document` in the messages. */
export type Words = (key: string, values?: Record<string, string | number>) => string

export type RenderOptions = {
  doc: JsonNode
  /** Title of the text: it names lists of notes and sources when several texts share a page. */
  title: string
  /** As stored beside the document. */
  headings: HeadingEntry[]
  media: Record<string, MediaView>
  /** Present addresses of the published texts that the document links to, by id. */
  links: Record<string, string>
  /** Of the text: it decides about spaces and quotation marks. */
  language: string
  /** The same where the page is in another. */
  lang?: string | undefined
  /** Public origin: links elsewhere are told from links within. */
  siteUrl: string
  words: Words
  /** Keeps ids apart when several texts share a page; "" for an article of its own. */
  idPrefix: string
  /** How many levels headings go down: 1 where the title of the text is a second-level heading. */
  headingShift: number
  /** On pages of the site: headings link to themselves, players open in place. Feeds leave it out. */
  interactive?: boolean
}

/** What every renderer can see. */
export type RenderContext = Omit<RenderOptions, 'doc' | 'headings'> & {
  notes: NoteIndex
  headingIds: Map<JsonNode, string>
  /** At which level each heading is shown, before `headingShift`. */
  headingLevels: Map<JsonNode, number>
  /** Number of each table, for those without a caption. */
  tableNumbers: Map<JsonNode, number>
}

export function createContext({ doc, headings, ...rest }: RenderOptions): RenderContext {
  const blocks = doc.content ?? []
  const ids = blocks.filter((block) => block.type === 'heading').map((block, at) => [block, headings[at]?.id] as const)
  const tables = blocks.filter((block) => block.type === 'table')

  return {
    ...rest,
    notes: indexNotes(doc),
    headingIds: new Map(ids.flatMap(([block, id]) => (id ? [[block, `${rest.idPrefix}${id}`]] : []))),
    headingLevels: headingLevels(doc),
    tableNumbers: new Map(tables.map((table, at) => [table, at + 1]))
  }
}
