'use client'

import { type Editor, useEditor } from '@tiptap/react'
import { useMemo, useState } from 'react'
import { editorExtensions } from '#features/editor/client/extensions.ts'
import type { EditorServices } from '#features/editor/client/services.ts'
import type { SlashKeys } from '#features/editor/client/slash/slash-plugin.ts'
import type { JsonNode } from '#features/editor/document/json.ts'

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
  const slashKeys = useMemo<SlashKeys>(() => ({ current: null }), [])
  const [broken, setBroken] = useState(false)
  const editor = useEditor({
    extensions: editorExtensions({ services, slashKeys, onToolbar }),
    content: doc,
    editable,
    immediatelyRender: false,
    shouldRerenderOnTransaction: false,
    enableContentCheck: true,
    editorProps: { attributes: attributesOf(services, language) },
    onContentError: ({ editor: failed }) => {
      failed.setEditable(false)
      setBroken(true)
    },
    onUpdate: onChange
  })

  return { editor: editor as Editor | null, slashKeys, broken }
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
