import type { ReactNode } from 'react'
import type { RenderContext } from './context.ts'
import { Inline } from './inline.tsx'
import { callId, type NumberedNote, noteId } from './notes.ts'
import { SectionHeading } from './section-heading.tsx'

/** An arrow; the selector after it keeps telephones from drawing a picture instead. */
const RETURN = '↩\ufe0e'

/** The notes of a text, each with a way back to every place that calls it. */
export function NotesList({ context }: { context: RenderContext }): ReactNode {
  if (context.notes.notes.length === 0) return null

  return (
    <section className="notes" role="doc-endnotes" aria-label={context.words('notesOf', { title: context.title })}>
      <SectionHeading context={context}>{context.words('notes')}</SectionHeading>
      <ol>
        {context.notes.notes.map((note) => (
          <li key={note.number} id={noteId(context.idPrefix, note.number)} tabIndex={-1}>
            <Inline nodes={note.node.content ?? []} context={context} /> <WaysBack note={note} context={context} />
          </li>
        ))}
      </ol>
    </section>
  )
}

function WaysBack({ note, context }: { note: NumberedNote; context: RenderContext }): ReactNode {
  return Array.from({ length: note.calls }, (_, at) => at + 1).map((call) => (
    <a
      key={call}
      className="note-back"
      href={`#${callId(context.idPrefix, { number: note.number, call })}`}
      role="doc-backlink"
      aria-label={context.words('backToText', { number: note.number, call, calls: note.calls })}
    >
      {RETURN}
      {note.calls > 1 && <sup>{call}</sup>}
    </a>
  ))
}
