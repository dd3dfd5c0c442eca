import type { ReactNode } from 'react'
import type { JsonNode } from '#features/editor/document/json.ts'
import type { RenderContext } from './context.ts'
import { callId, noteId } from './notes.ts'

/**
 * The number in the text that leads to a note; nothing when the note is not there. The id stands on
 * the link itself, so that the way back puts the keyboard exactly where it was.
 */
export function NoteCallLink({ node, context }: { node: JsonNode; context: RenderContext }): ReactNode {
  const call = context.notes.calls.get(node)
  if (!call) return null

  return (
    <sup className="note-call">
      <a
        id={callId(context.idPrefix, call)}
        href={`#${noteId(context.idPrefix, call.number)}`}
        role="doc-noteref"
        aria-label={context.words('note', { number: call.number })}
      >
        {call.number}
      </a>
    </sup>
  )
}
