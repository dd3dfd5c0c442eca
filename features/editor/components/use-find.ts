'use client'

import type { Editor } from '@tiptap/core'
import { useEffect, useRef, useState } from 'react'
import { setFind, stopFind, type Wanted } from '#features/editor/client/find/find-commands.ts'
import { type FindState, findState } from '#features/editor/client/find/find-plugin.ts'
import { notesOf } from '#features/editor/client/notes/numbering.ts'
import { type EditorServices, useServices } from '#features/editor/client/services.ts'
import { useStore } from '#features/editor/client/store.ts'
import { useEditorValue } from '#features/editor/client/use-editor-value.ts'

const LONGEST_SELECTION = 100

/** What the panel looks for, what it found, and the way back into the text. */
export function useFind(editor: Editor) {
  const services = useServices()
  const { find } = useStore(services.ui)
  const words = useRef<HTMLInputElement>(null)
  const [wanted, setWanted] = useState<Wanted>(() => ({ words: '', replacement: '', exact: false }))
  const [announced, announce] = useState('')
  const found = useEditorValue(editor, ({ state }) => findState(state))

  // Asked for, again perhaps: the selected words are those that are looked for.
  useEffect(() => {
    const selected = find ? selectedWords(editor) : ''
    if (selected) setWanted((before) => ({ ...before, words: selected }))
    words.current?.focus()
    words.current?.select()
  }, [editor, find])

  useEffect(() => {
    const { matches, active } = findState(editor.state)
    setFind(editor.view, wanted, matches[active]?.from ?? editor.state.selection.from)
  }, [editor, wanted])
  useEffect(() => () => (editor.isDestroyed ? undefined : stopFind(editor.view)), [editor])
  useEffect(() => reveal(found, services), [found, services])

  return {
    wanted,
    words,
    count: found.matches.length,
    said: announced || sayWhere(found, editor, services),
    announce,
    change: (part: Partial<Wanted>) => {
      announce('')
      setWanted({ ...wanted, ...part })
    },
    leave: () => leave(editor, services)
  }
}

function selectedWords({ state: { doc, selection } }: Editor): string {
  const { from, to, $from, $to } = selection
  return $from.sameParent($to) && to - from <= LONGEST_SELECTION ? doc.textBetween(from, to) : ''
}

/** "3 sur 12", and in which note. */
function sayWhere({ query, matches, active }: FindState, { state }: Editor, { t }: EditorServices): string {
  const match = matches[active]
  if (!query) return ''
  if (!match) return t('find.none')

  const place = { at: active + 1, count: matches.length }
  const note = match.note === null ? undefined : notesOf(state.doc).find(({ pos }) => pos === match.note)
  return note ? t('find.countInNote', { ...place, note: note.number }) : t('find.count', place)
}

/** Clear of the bars and of the panel above, of the dock below. */
const MARGIN = { top: 130, bottom: 160 }

/** Scrolls to the match that is shown; for one in a note, opens the notes too. */
function reveal({ matches, active }: FindState, { ui }: EditorServices): (() => void) | undefined {
  const match = matches[active]
  if (!match) return
  if (match.note !== null && !ui.get().notes.open) ui.set({ notes: { open: true, focus: null } })

  // The notes draw themselves first.
  const frame = requestAnimationFrame(() => {
    const shown = document.querySelector('.ed-text [data-found="active"]')
    const { top = 0, bottom = 0 } = shown?.getBoundingClientRect() ?? {}
    const panel = document.querySelector('.ed-find')?.getBoundingClientRect().bottom ?? 0
    const covered = top < Math.max(MARGIN.top, panel) || bottom > window.innerHeight - MARGIN.bottom
    if (covered) shown?.scrollIntoView({ block: 'center' })
    document.querySelector('.ed-notes [data-found="active"]')?.scrollIntoView({ block: 'nearest' })
  })
  return () => cancelAnimationFrame(frame)
}

/** The panel closes; what was found is selected, and the caret is there. */
function leave(editor: Editor, { ui }: EditorServices): void {
  const { matches, active } = findState(editor.state)
  const match = matches[active]
  ui.set({ find: null })
  if (match && match.note === null) editor.commands.setTextSelection(match)
  editor.view.focus()

  const note = notesOf(editor.state.doc).find(({ pos }) => pos === match?.note)
  if (note) ui.set({ notes: { open: true, focus: note.number } })
}
