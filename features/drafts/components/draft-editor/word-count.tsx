'use client'

import type { Editor } from '@tiptap/core'
import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { countWords, plainText } from '#features/editor/document/derive.ts'
import type { JsonNode } from '#features/editor/document/json.ts'

/** Of adults reading French silently (Brysbaert, 2019, gives 214 to 238 words for European languages). */
const WORDS_PER_MINUTE = 220
const COUNT_MS = 600

/** Words and minutes, counted when the writer pauses: it takes ten milliseconds in a long text. */
export function WordCount({ editor }: { editor: Editor }) {
  const t = useTranslations('Editor.details')
  const [words, setWords] = useState(() => wordsOf(editor))

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>
    const onUpdate = () => {
      clearTimeout(timer)
      timer = setTimeout(() => setWords(wordsOf(editor)), COUNT_MS)
    }
    editor.on('update', onUpdate)
    return () => {
      clearTimeout(timer)
      editor.off('update', onUpdate)
    }
  }, [editor])

  return <p className="ed-facts">{t('words', { words, minutes: Math.max(1, Math.round(words / WORDS_PER_MINUTE)) })}</p>
}

function wordsOf(editor: Editor): number {
  return editor.isDestroyed ? 0 : countWords(plainText(editor.getJSON() as JsonNode))
}
