'use client'

import { Editor } from '@tiptap/core'
import { useEffect, useEffectEvent, useState } from 'react'
import { editorExtensions } from '#features/editor/client/extensions.ts'
import type { EditorServices } from '#features/editor/client/services.ts'
import type { SlashKeys } from '#features/editor/client/slash/slash-plugin.ts'
import type { JsonNode } from '#features/editor/document/json.ts'

/** The caret stays clear of the bars above and below. */
const MARGIN = { top: 130, bottom: 90, left: 0, right: 0 }

type DocumentEditorOptions = {
  doc: JsonNode
  editable: boolean
  services: EditorServices
  language: string
  onChange: () => void
  onToolbar: () => void
}

/** The editor of one document; made once, never given the document again, which would lose the caret. */
export function useDocumentEditor({ doc, editable, services, language, onChange, onToolbar }: DocumentEditorOptions) {
  // Made once: new ones would be applied to the running editor at every render.
  const [fixed] = useState(() => {
    const slashKeys: SlashKeys = { current: null }
    const extensions = editorExtensions({ services, slashKeys, onToolbar })
    const editorProps = { attributes: attributesOf(services, language), scrollMargin: MARGIN, scrollThreshold: MARGIN }
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

  return { editor, slashKeys: fixed.slashKeys, broken }
}

function attributesOf({ t }: EditorServices, language: string): Record<string, string> {
  return {
    class: 'ed-text',
    role: 'textbox',
    'aria-multiline': 'true',
    'aria-label': t('text'),
    lang: language,
    spellcheck: 'true'
  }
}
