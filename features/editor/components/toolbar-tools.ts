import type { Editor } from '@tiptap/core'
import { toggleWrapper } from '#features/editor/client/blocks/wrappers.ts'
import { useLateEditorValue } from '#features/editor/client/use-editor-value.ts'
import type { IconName } from './icon.tsx'

/** Marks that have a button, in order. */
export const MARKS: { name: string; icon: IconName; keys: string }[] = [
  { name: 'bold', icon: 'bold', keys: 'Ctrl+B' },
  { name: 'italic', icon: 'italic', keys: 'Ctrl+I' },
  { name: 'strike', icon: 'strike', keys: 'Ctrl+Shift+S' },
  { name: 'code', icon: 'code', keys: 'Ctrl+E' },
  { name: 'superscript', icon: 'superscript', keys: 'Ctrl+.' },
  { name: 'subscript', icon: 'subscript', keys: 'Ctrl+,' }
]

/** Lists and quotations that have a button. */
export const LISTS: { name: string; icon: IconName; keys: string; run: (editor: Editor) => void }[] = [
  {
    name: 'bulletList',
    icon: 'bulletList',
    keys: 'Ctrl+Shift+8',
    run: (editor) => editor.chain().focus().toggleBulletList().run()
  },
  {
    name: 'orderedList',
    icon: 'orderedList',
    keys: 'Ctrl+Shift+7',
    run: (editor) => editor.chain().focus().toggleOrderedList().run()
  },
  { name: 'blockquote', icon: 'quote', keys: 'Ctrl+Shift+B', run: (editor) => toggleWrapper(editor, 'blockquote') }
]

const TOOLS = [...MARKS.map(({ name }) => name), 'link', ...LISTS.map(({ name }) => name)]

/** Which buttons are pressed. */
export function useActiveTools(editor: Editor): string[] {
  return useLateEditorValue(editor, activeTools).split(' ')
}

function activeTools(editor: Editor): string {
  return TOOLS.filter((name) => editor.isActive(name)).join(' ')
}
