'use client'

import type { Editor } from '@tiptap/core'
import { useTranslations } from 'next-intl'
import { useWordCount } from '#features/editor/client/count/use-word-count.ts'

/** Words and minutes, among the details of the text. */
export function WordCount({ editor }: { editor: Editor }) {
  const t = useTranslations('Editor.details')
  const { words, minutes } = useWordCount(editor)

  return <p className="ed-facts">{t('words', { words, minutes })}</p>
}
