'use client'

import type { Editor } from '@tiptap/core'
import { useServices } from '#features/editor/client/services.ts'
import { useStore } from '#features/editor/client/store.ts'
import { LateTool } from './late-tool.tsx'

const loadFind = () => import('./find-panel.tsx').then(({ FindPanel }) => FindPanel)
const loadShortcuts = () => import('./shortcuts-dialog.tsx').then(({ ShortcutsDialog }) => ShortcutsDialog)
const loadLink = () => import('./link-dialog.tsx').then(({ LinkDialog }) => LinkDialog)
const loadEmbed = () => import('./embed-dialog.tsx').then(({ EmbedDialog }) => EmbedDialog)

/** The panel that finds words, once it is asked for. */
export function LateFind({ editor }: { editor: Editor }) {
  const { ui } = useServices()
  const { find } = useStore(ui)
  const props = find && { editor, replacing: find.replacing }

  return <LateTool load={loadFind} props={props} onFail={() => ui.set({ find: null })} />
}

/** The dialogs over the text, once they are asked for. */
export function LateDialogs({ editor }: { editor: Editor }) {
  const { ui } = useServices()
  const { dialog } = useStore(ui)
  const onClose = () => ui.set({ dialog: null })

  return (
    <>
      <LateTool
        load={loadLink}
        props={dialog?.name === 'link' ? { view: dialog.view, onClose } : null}
        onFail={onClose}
      />
      <LateTool load={loadShortcuts} props={dialog?.name === 'shortcuts' ? { onClose } : null} onFail={onClose} />
      <LateTool load={loadEmbed} props={dialog?.name === 'embed' ? { editor, onClose } : null} onFail={onClose} />
    </>
  )
}
