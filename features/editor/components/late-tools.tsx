'use client'

import type { Editor } from '@tiptap/core'
import { useCallback } from 'react'
import { useServices } from '#features/editor/client/services.ts'
import { useStore } from '#features/editor/client/store.ts'
import { useLateTool } from './use-late-tool.ts'

const loadFind = () => import('./find-panel.tsx').then(({ FindPanel }) => FindPanel)
const loadShortcuts = () => import('./shortcuts-dialog.tsx').then(({ ShortcutsDialog }) => ShortcutsDialog)

/** The panel that finds words, once it is asked for. */
export function LateFind({ editor }: { editor: Editor }) {
  const { ui } = useServices()
  const { find } = useStore(ui)
  const onFail = useCallback(() => ui.set({ find: null }), [ui])
  const FindPanel = useLateTool({ editor, wanted: find !== null, load: loadFind, onFail })

  return find && FindPanel && <FindPanel editor={editor} replacing={find.replacing} />
}

/** The list of keys, once it is asked for. */
export function LateShortcuts({ editor }: { editor: Editor }) {
  const { ui } = useServices()
  const { dialog } = useStore(ui)
  const close = useCallback(() => ui.set({ dialog: null }), [ui])
  const wanted = dialog?.name === 'shortcuts'
  const ShortcutsDialog = useLateTool({ editor, wanted, load: loadShortcuts, onFail: close })

  return wanted && ShortcutsDialog && <ShortcutsDialog onClose={close} />
}
