'use client'

import type { Editor } from '@tiptap/core'
import { EditorContent } from '@tiptap/react'
import { type RefObject, useRef } from 'react'
import { continueAfter } from '#features/editor/client/blocks/keys.ts'
import { type EditorServices, ServicesContext } from '#features/editor/client/services.ts'
import type { SlashKeys } from '#features/editor/client/slash/slash-plugin.ts'
import { BlockHandle } from './block-handle.tsx'
import { BlockMenu } from './block-menu.tsx'
import { BubbleMenu } from './bubble-menu.tsx'
import { ContextBar } from './context-bar.tsx'
import { LateDialogs, LateFind } from './late-tools.tsx'
import { Message } from './message.tsx'
import { NotesPanel } from './notes-panel.tsx'
import { SlashMenu } from './slash-menu.tsx'
import { TextCount } from './text-count.tsx'
import { Toolbar } from './toolbar.tsx'
import { useEditorKeys } from './use-editor-keys.ts'
import { useKeyboardInset } from './use-keyboard-inset.ts'

type DocumentEditorProps = {
  editor: Editor
  services: EditorServices
  slashKeys: SlashKeys
  toolbar: RefObject<HTMLDivElement | null>
  /** What stands over the text: its title. */
  children: React.ReactNode
}

/** Toolbar, text, and what floats over it. */
export function DocumentEditor({ editor, services, slashKeys, toolbar, children }: DocumentEditorProps) {
  const whole = useRef<HTMLDivElement>(null)
  useEditorKeys(services)
  useKeyboardInset(whole)

  return (
    <ServicesContext value={services}>
      <div ref={whole} className="ed-editor">
        <Toolbar editor={editor} ref={toolbar} />
        <Message />
        <LateFind editor={editor} />
        <div className="ed-page">
          {children}
          <EditorContent editor={editor} />
          <button
            type="button"
            className="ed-go-on"
            aria-label={services.t('goOn')}
            tabIndex={-1}
            onClick={() => goOn(editor)}
          />
        </div>
        <TextCount editor={editor} />
        <div className="ed-dock">
          <ContextBar editor={editor} />
          <NotesPanel editor={editor} />
        </div>
        <BlockHandle editor={editor} />
        <BlockMenu editor={editor} />
        <BubbleMenu editor={editor} />
        <SlashMenu editor={editor} keys={slashKeys} />
        <LateDialogs editor={editor} />
      </div>
    </ServicesContext>
  )
}

/** A click under the text writes on after its last block. */
function goOn(editor: Editor): void {
  const { doc } = editor.state
  if (doc.lastChild?.type.name === 'paragraph') editor.commands.focus('end')
  else continueAfter(editor, doc.content.size)
  editor.view.focus()
}
