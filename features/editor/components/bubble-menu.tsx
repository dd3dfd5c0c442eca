'use client'

import type { Editor } from '@tiptap/core'
import { useEffect, useRef } from 'react'
import { openLink } from '#features/editor/client/blocks/keys.ts'
import { insertNote } from '#features/editor/client/notes/note-commands.ts'
import { useServices } from '#features/editor/client/services.ts'
import { RovingToolbar } from './roving-toolbar.tsx'
import { ToolbarButton } from './toolbar-button.tsx'
import { MARKS, useActiveTools } from './toolbar-tools.ts'
import { useBubble } from './use-bubble.ts'

const OFFERED = MARKS.filter(({ name }) => ['bold', 'italic', 'strike', 'code'].includes(name))

/** The tools of words, over those that are selected. Alt+F10 leads here first; Escape puts them away. */
export function BubbleMenu({ editor }: { editor: Editor }) {
  const place = useRef<HTMLDivElement>(null)
  const { open, close } = useBubble(editor, place)
  const { bubble } = useServices()

  useEffect(() => {
    bubble.focus = () => {
      const first = place.current?.querySelector<HTMLElement>('[tabindex="0"]')
      if (!open || place.current?.contains(document.activeElement)) return false
      first?.focus()
      return first != null
    }
    bubble.close = () => {
      if (open) close()
      return open
    }
    return () => {
      bubble.focus = null
      bubble.close = null
    }
  }, [bubble, open, close])

  return (
    <div ref={place} className="ed-bubble-place">
      {open && (
        <Tools
          editor={editor}
          onEscape={() => {
            close()
            editor.view.focus()
          }}
        />
      )}
    </div>
  )
}

function Tools({ editor, onEscape }: { editor: Editor; onEscape: () => void }) {
  const services = useServices()
  const { t } = services
  const active = useActiveTools(editor)

  return (
    <RovingToolbar label={t('bubble.label')} className="ed-toolbar ed-bubble" onEscape={onEscape}>
      {OFFERED.map(({ name, icon, keys }) => (
        <ToolbarButton
          key={name}
          label={t(`marks.${name}`)}
          icon={icon}
          keys={keys}
          pressed={active.includes(name)}
          onClick={() => editor.chain().focus().toggleMark(name).run()}
        />
      ))}
      <ToolbarButton
        label={t('marks.link')}
        icon="link"
        keys="Ctrl+K"
        pressed={active.includes('link')}
        onClick={() => openLink(editor, services)}
      />
      <ToolbarButton
        label={t('blocks.note.label')}
        icon="note"
        keys="Ctrl+Alt+F"
        onClick={() => insertNote(editor.view, services)}
      />
    </RovingToolbar>
  )
}
