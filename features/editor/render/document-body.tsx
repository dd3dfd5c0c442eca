import type { ReactNode } from 'react'
import type { JsonNode } from '#features/editor/document/json.ts'
import { blocksOf } from './block.tsx'
import { createContext, type RenderOptions } from './context.ts'
import { NotesList } from './notes-list.tsx'

/** A document as readers see it: the text, its notes, and the sources after them when they close the text. */
export function DocumentBody(options: RenderOptions): ReactNode {
  const context = createContext(options)
  const blocks = options.doc.content ?? []
  const end = startOfSources(blocks)
  const part = (content: JsonNode[]) => blocksOf({ ...options.doc, content }, context)

  return (
    <div className="prose" lang={options.lang}>
      {part(blocks.slice(0, end))}
      <NotesList context={context} />
      {part(blocks.slice(end))}
    </div>
  )
}

/** Where the closing list of sources begins, its own heading included; the end when there is none. */
function startOfSources(blocks: JsonNode[]): number {
  if (blocks.at(-1)?.type !== 'sources') return blocks.length
  return blocks.at(-2)?.type === 'heading' ? blocks.length - 2 : blocks.length - 1
}
