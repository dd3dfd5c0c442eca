'use client'

import { toggleMark } from '@tiptap/pm/commands'
import type { EditorView } from '@tiptap/pm/view'
import { useServices } from '#features/editor/client/services.ts'
import { ToolbarButton } from './toolbar-button.tsx'
import { MARKS } from './toolbar-tools.ts'

const OFFERED = MARKS.filter(({ name }) => ['bold', 'italic'].includes(name))

/** Bold, italic and links for the note that has the caret. */
export function NoteTools({ view }: { view: () => EditorView | null }) {
  const { t, ui } = useServices()

  return (
    <>
      {OFFERED.map(({ name, icon, keys }) => (
        <ToolbarButton
          key={name}
          label={t(`noteTools.${name as 'bold' | 'italic'}`)}
          icon={icon}
          keys={keys}
          onClick={() => toggle(view(), name)}
        />
      ))}
      <ToolbarButton
        label={t('noteTools.link')}
        icon="link"
        keys="Ctrl+K"
        onClick={() => {
          const target = view()
          if (target) ui.set({ dialog: { name: 'link', view: target } })
        }}
      />
    </>
  )
}

function toggle(view: EditorView | null, name: string): void {
  const type = view?.state.schema.marks[name]
  if (!view || !type) return
  toggleMark(type)(view.state, view.dispatch, view)
  view.focus()
}
