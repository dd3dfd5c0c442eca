import type { JsonNode } from '#features/editor/document/json.ts'

/** A note in the list: its number, its words, and how often the text calls it. */
export type NumberedNote = { number: number; node: JsonNode; calls: number }

/** Every place that calls a note, in reading order: number of the note, and which of its calls this is. */
export type NoteCall = { number: number; call: number }

export type NoteIndex = { notes: NumberedNote[]; calls: Map<JsonNode, NoteCall> }

/** Numbers the notes of a document. A reference to a note that is not there is left out. */
export function indexNotes(doc: JsonNode): NoteIndex {
  const places = placesOf(doc)
  const notes = places
    .filter((place) => place.type === 'note')
    .map((node, at): NumberedNote => ({ number: at + 1, node, calls: 0 }))
  const byNode = new Map(notes.map((note) => [note.node, note]))
  const byId = new Map(notes.filter((note) => note.node.attrs?.id).map((note) => [note.node.attrs?.id, note]))
  const calls = new Map<JsonNode, NoteCall>()

  for (const place of places) {
    const note = byNode.get(place) ?? byId.get(place.attrs?.noteId)
    if (!note) continue

    note.calls += 1
    calls.set(place, { number: note.number, call: note.calls })
  }

  return { notes, calls }
}

function placesOf(node: JsonNode): JsonNode[] {
  if (node.type === 'note' || node.type === 'noteReference') return [node]
  return (node.content ?? []).flatMap(placesOf)
}

// Underscores keep these apart from the ids of headings, which are slugs.

export function noteId(prefix: string, number: number): string {
  return `${prefix}note_${number}`
}

export function callId(prefix: string, { number, call }: NoteCall): string {
  return `${prefix}call_${number}${call > 1 ? `_${call}` : ''}`
}
