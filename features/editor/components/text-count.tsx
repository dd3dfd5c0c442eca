'use client'

import type { Editor } from '@tiptap/core'
import { useWordCount } from '#features/editor/client/count/use-word-count.ts'
import { useServices } from '#features/editor/client/services.ts'

/** Words, minutes of reading, and the words of the selection, at the foot of the text. */
export function TextCount({ editor }: { editor: Editor }) {
  const { t } = useServices()
  const { words, minutes, selected } = useWordCount(editor)

  return (
    <p className="ed-count">
      {selected === null ? t('count.words', { words, minutes }) : t('count.selected', { selected, words })}
    </p>
  )
}
