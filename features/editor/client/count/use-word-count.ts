'use client'

import type { Editor } from '@tiptap/core'
import type { Node as DocumentNode } from '@tiptap/pm/model'
import { useEffect, useState } from 'react'
import type { JsonNode } from '#features/editor/document/json.ts'
import { countWords, plainText } from '#features/editor/document/words.ts'

/** Of adults reading French silently (Brysbaert, 2019, gives 214 to 238 words for European languages). */
const WORDS_PER_MINUTE = 220
const COUNT_MS = 600
const SELECTION_MS = 200

export type TextCount = {
  words: number
  minutes: number
  /** Words of the selection, null when nothing is selected. */
  selected: number | null
}

/** Words and minutes, counted when the writer pauses: it takes ten milliseconds in a long text. */
export function useWordCount(editor: Editor): TextCount {
  const [words, setWords] = useState(() => wordsOf(editor))
  const [selected, setSelected] = useState<number | null>(null)

  useEffect(() => {
    const onUpdate = later(() => setWords(wordsOf(editor)), COUNT_MS)
    const onSelection = later(() => setSelected(selectedWords(editor)), SELECTION_MS)
    editor.on('update', onUpdate.start)
    editor.on('selectionUpdate', onSelection.start)
    return () => {
      onUpdate.stop()
      onSelection.stop()
      editor.off('update', onUpdate.start)
      editor.off('selectionUpdate', onSelection.start)
    }
  }, [editor])

  return { words, minutes: Math.max(1, Math.round(words / WORDS_PER_MINUTE)), selected }
}

function later(run: () => void, delay: number) {
  let timer: ReturnType<typeof setTimeout>
  const stop = () => clearTimeout(timer)
  return {
    stop,
    start: () => {
      stop()
      timer = setTimeout(run, delay)
    }
  }
}

/** Counted once for all who show it. */
const counted = new WeakMap<DocumentNode, number>()

function wordsOf(editor: Editor): number {
  if (editor.isDestroyed) return 0
  const { doc } = editor.state
  const words = counted.get(doc) ?? countWords(plainText(doc.toJSON() as JsonNode))
  counted.set(doc, words)
  return words
}

function selectedWords(editor: Editor): number | null {
  if (editor.isDestroyed || editor.state.selection.empty) return null
  const { doc, selection } = editor.state
  return countWords(doc.textBetween(selection.from, selection.to, '\n', ' '))
}
