'use client'

import type { Editor } from '@tiptap/core'
import { Selection } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { useEffect, useLayoutEffect, useRef } from 'react'
import { findState, foundInNote } from '#features/editor/client/find/find-plugin.ts'
import { citeAgain, removeNote, returnToCall } from '#features/editor/client/notes/note-commands.ts'
import { createNoteEditor, showNote } from '#features/editor/client/notes/note-editor-view.ts'
import type { PlacedNote } from '#features/editor/client/notes/numbering.ts'
import { useServices } from '#features/editor/client/services.ts'
import { useEditorValue } from '#features/editor/client/use-editor-value.ts'
import { Icon } from './icon.tsx'

type NoteItemProps = {
  editor: Editor
  note: PlacedNote
  /** A new object each time that the caret is wanted here. */
  wanted: object | null
  /** The caret is in this note. */
  onUse: (view: EditorView) => void
}

/** One note: its number leads back to where it is called, its words are edited here. */
export function NoteItem({ editor, note, wanted, onUse }: NoteItemProps) {
  const services = useServices()
  const { t, ui } = services
  const mount = useRef<HTMLDivElement>(null)
  const view = useRef<EditorView | null>(null)
  const latest = useRef(note)

  useLayoutEffect(() => {
    latest.current = note
    if (view.current) showNote(view.current, note.node)
  }, [note])

  useLayoutEffect(() => {
    if (!mount.current) return

    const created = createNoteEditor({
      mount: mount.current,
      node: latest.current.node,
      outer: editor.view,
      position: () => latest.current.pos,
      services,
      label: t('notes.note', { number: latest.current.number }),
      editable: () => editor.isEditable,
      onFocus: onUse,
      onLeave: () => {
        ui.set({ notes: { open: false, focus: null } })
        returnToCall(editor.view, latest.current)
      },
      onLink: (target) => ui.set({ dialog: { name: 'link', view: target } })
    })
    view.current = created
    return () => {
      view.current = null
      created.destroy()
    }
  }, [editor, services, t, ui, onUse])

  const found = useEditorValue(editor, ({ state }) => findState(state))
  useEffect(() => {
    view.current?.setProps({ decorations: ({ doc }) => foundInNote(found, latest.current.pos, doc) })
  }, [found])

  useEffect(() => {
    const note = view.current
    if (!wanted || !note) return
    note.dispatch(note.state.tr.setSelection(Selection.atEnd(note.state.doc)))
    note.focus()
    mount.current?.scrollIntoView({ block: 'nearest' })
  }, [wanted])

  const { number } = note
  return (
    <li>
      <button
        type="button"
        className="note-number"
        aria-label={t('notes.goTo', { number })}
        title={t('notes.goTo', { number })}
        onClick={() => returnToCall(editor.view, note)}
      >
        {number}
      </button>
      <div ref={mount} className="note-field" />
      <NoteButton label={t('notes.again', { number })} icon="plus" onClick={() => citeAgain(editor.view, note)} />
      <NoteButton label={t('notes.remove', { number })} icon="trash" onClick={() => removeNote(editor.view, note)} />
    </li>
  )
}

function NoteButton({ label, icon, onClick }: { label: string; icon: 'plus' | 'trash'; onClick: () => void }) {
  return (
    <button type="button" className="ed-button" aria-label={label} title={label} onClick={onClick}>
      <Icon name={icon} />
    </button>
  )
}
