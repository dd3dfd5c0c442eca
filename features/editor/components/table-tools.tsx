'use client'

import type { Editor } from '@tiptap/core'
import { useServices } from '#features/editor/client/services.ts'
import type { IconName } from './icon.tsx'
import { ToolbarButton } from './toolbar-button.tsx'

type Tool = 'addRow' | 'removeRow' | 'addColumn' | 'removeColumn' | 'headerRow' | 'headerColumn' | 'remove'

const TOOLS: { name: Tool; icon: IconName; run: (editor: Editor) => void }[] = [
  { name: 'addRow', icon: 'rowAdd', run: (editor) => editor.chain().focus().addRowAfter().run() },
  { name: 'removeRow', icon: 'rowRemove', run: (editor) => editor.chain().focus().deleteRow().run() },
  { name: 'addColumn', icon: 'columnAdd', run: (editor) => editor.chain().focus().addColumnAfter().run() },
  { name: 'removeColumn', icon: 'columnRemove', run: (editor) => editor.chain().focus().deleteColumn().run() },
  { name: 'headerRow', icon: 'header', run: (editor) => editor.chain().focus().toggleHeaderRow().run() },
  {
    name: 'headerColumn',
    icon: 'headerColumn',
    run: (editor) => editor.chain().focus().toggleHeaderColumn().run()
  },
  { name: 'remove', icon: 'trash', run: (editor) => editor.chain().focus().deleteTable().run() }
]

/** Rows and columns, from the cell of the caret. */
export function TableTools({ editor }: { editor: Editor }) {
  const { t } = useServices()

  return TOOLS.map(({ name, icon, run }) => (
    <ToolbarButton key={name} label={t(`table.${name}`)} icon={icon} onClick={() => run(editor)} />
  ))
}
