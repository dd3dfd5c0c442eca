'use client'

import type { Editor } from '@tiptap/core'
import type { EditorView } from '@tiptap/pm/view'
import { useCallback, useRef } from 'react'
import { notesOf } from '#features/editor/client/notes/numbering.ts'
import { useServices } from '#features/editor/client/services.ts'
import { useStore } from '#features/editor/client/store.ts'
import { useEditorValue } from '#features/editor/client/use-editor-value.ts'
import { Icon } from './icon.tsx'
import { NoteItem } from './note-item.tsx'
import { NoteTools } from './note-tools.tsx'

/** The words of the notes, in reading order, over the foot of the text. */
export function NotesPanel({ editor }: { editor: Editor }) {
  const { ui } = useServices()
  const { notes } = useStore(ui)
  return notes.open && <OpenPanel editor={editor} />
}

function OpenPanel({ editor }: { editor: Editor }) {
  const { t, ui } = useServices()
  const { notes: panel } = useStore(ui)
  const doc = useEditorValue(editor, ({ state }) => state.doc)
  const used = useRef<EditorView | null>(null)
  const onUse = useCallback((view: EditorView) => {
    used.current = view
  }, [])
  const notes = notesOf(doc)

  function close() {
    ui.set({ notes: { open: false, focus: null } })
    editor.view.focus()
  }

  return (
    <section className="ed-notes" aria-label={t('notes.title')}>
      <header>
        <h2>{t('notes.title')}</h2>
        {notes.length > 0 && <NoteTools view={() => used.current} />}
        <button
          type="button"
          className="ed-button"
          aria-label={t('notes.close')}
          title={t('notes.close')}
          onClick={close}
        >
          <Icon name="close" />
        </button>
      </header>
      {notes.length === 0 && <p className="ed-card-help">{t('notes.none')}</p>}
      <ol>
        {notes.map((note) => (
          <NoteItem
            key={note.number}
            editor={editor}
            note={note}
            wanted={panel.focus === note.number ? panel : null}
            onUse={onUse}
          />
        ))}
      </ol>
    </section>
  )
}
