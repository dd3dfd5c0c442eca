import { getSchema } from '@tiptap/core'
import { marks } from './marks.ts'
import { publicationNodes } from './publication-nodes.ts'
import { textNodes } from './text-nodes.ts'

/** Everything that a document may hold. The editor adds behaviour to these, never other nodes. */
export const documentExtensions = [...textNodes, ...publicationNodes, ...marks]

/** The one grammar that importer, editor, renderer and tests share. */
export const documentSchema = getSchema(documentExtensions)
