'use client'

import { type ComponentType, useEffect, useEffectEvent, useState } from 'react'
import { useServices } from '#features/editor/client/services.ts'

export type LateToolOptions<Props> = {
  wanted: boolean
  load: () => Promise<ComponentType<Props>>
  /** It could not be loaded: what asked for it is taken back. */
  onFail: () => void
}

/**
 * A tool that the page does not load at first: it comes with the first change of the text, so that it is at hand when
 * the network goes away, or when it is asked for. Null until then.
 */
export function useLateTool<Props>({ wanted, load, onFail }: LateToolOptions<Props>): ComponentType<Props> | null {
  const { t, ui, begun } = useServices()
  const [tool, setTool] = useState<ComponentType<Props> | null>(null)
  const missing = tool === null
  const onMissing = useEffectEvent(() => {
    onFail()
    ui.set({ message: t('toolMissing') })
  })

  useEffect(() => {
    if (!missing) return
    let gone = false
    const bring = async () => {
      const loaded = await load()
      if (!gone) setTool(() => loaded)
    }

    if (wanted) bring().catch(() => !gone && onMissing())
    begun.promise.then(() => (gone ? undefined : bring())).catch(() => undefined)
    return () => {
      gone = true
    }
  }, [missing, wanted, load, begun])

  return tool
}
