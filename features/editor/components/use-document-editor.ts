'use client'

import { Editor } from '@tiptap/core'
import { useEffect, useEffectEvent, useState } from 'react'
import { editorExtensions } from '#features/editor/client/extensions.ts'
import type { EditorServices } from '#features/editor/client/services.ts'
import type { SlashKeys } from '#features/editor/client/slash/slash-plugin.ts'
import { useStore } from '#features/editor/client/store.ts'
import type { JsonNode } from '#features/editor/document/json.ts'

/** The caret stays clear of the bars above and below. */
const MARGIN = { top: 130, bottom: 90, left: 0, right: 0 }

type DocumentEditorOptions = {
  doc: JsonNode
  editable: boolean
  services: EditorServices
  onChange: () => void
  onToolbar: () => void
}

/** The editor of one document; made once, never given the document again, which would lose the caret. */
export function useDocumentEditor({ doc, editable, services, onChange, onToolbar }: DocumentEditorOptions) {
  // Made once: new ones would be applied to the running editor at every render.
  const [fixed] = useState(() => {
    const slashKeys: SlashKeys = { current: null }
    const extensions = editorExtensions({ services, slashKeys, onToolbar })
    const editorProps = { attributes: () => attributesOf(services), scrollMargin: MARGIN, scrollThreshold: MARGIN }
    return { slashKeys, extensions, editorProps, content: doc, editable }
  })
  const [editor, setEditor] = useState<Editor | null>(null)
  const [broken, setBroken] = useState(false)
  const onUpdate = useEffectEvent(onChange)

  useEffect(() => {
    const { slashKeys: _, ...options } = fixed
    const made = new Editor({
      ...options,
      enableContentCheck: true,
      // It looks at each change for what nobody here asks about.
      enableCoreExtensions: { delete: false },
      onContentError: ({ editor: failed }) => {
        failed.setEditable(false)
        setBroken(true)
      },
      onUpdate: () => onUpdate()
    })
    setEditor(made)
    // Who leaves the page keeps what is unsaved, which is read from the editor meanwhile.
    return () => void setTimeout(() => made.destroy())
  }, [fixed])

  useEffect(() => {
    if (!broken) editor?.setEditable(editable, false)
  }, [editor, editable, broken])

  // The attributes are asked for anew at each transaction.
  const { of: language } = useStore(services.language)
  useEffect(() => {
    if (editor && language) editor.view.dispatch(editor.state.tr)
  }, [editor, language])

  return { editor, slashKeys: fixed.slashKeys, broken }
}

function attributesOf({ t, language }: EditorServices): Record<string, string> {
  return {
    class: 'ed-text',
    role: 'textbox',
    'aria-multiline': 'true',
    'aria-label': t('text'),
    lang: language.get().of,
    spellcheck: 'true'
  }
}
