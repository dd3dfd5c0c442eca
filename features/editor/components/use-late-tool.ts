'use client'

import type { Editor } from '@tiptap/core'
import { type ComponentType, useEffect, useState } from 'react'
import { useServices } from '#features/editor/client/services.ts'

/**
 * A tool that the page does not load at first: it comes with the first change of the text, so that it is at hand when
 * the network goes away, or when it is asked for. Null until then.
 */
export function useLateTool<Props>(options: {
  editor: Editor
  wanted: boolean
  load: () => Promise<ComponentType<Props>>
  /** It could not be loaded: what asked for it is taken back. */
  onFail: () => void
}): ComponentType<Props> | null {
  const { editor, wanted, load, onFail } = options
  const { t, ui } = useServices()
  const [tool, setTool] = useState<ComponentType<Props> | null>(null)
  const missing = tool === null

  useEffect(() => {
    if (!missing) return
    const bring = () => load().then((loaded) => setTool(() => loaded))
    const bringQuietly = () => void bring().catch(() => undefined)

    if (wanted) {
      bring().catch(() => {
        onFail()
        ui.set({ message: t('toolMissing') })
      })
    }
    editor.once('update', bringQuietly)
    return () => {
      editor.off('update', bringQuietly)
    }
  }, [editor, missing, wanted, load, onFail, t, ui])

  return tool
}
