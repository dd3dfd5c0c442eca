'use client'

import type { ComponentType } from 'react'
import { useLateTool } from './use-late-tool.ts'

type LateToolProps<Props> = {
  load: () => Promise<ComponentType<Props>>
  /** Null while nobody asks for it. */
  props: Props | null
  /** It could not be loaded: what asked for it is taken back. */
  onFail: () => void
}

/** A tool that is loaded when it is asked for, or with the first change of the text. */
export function LateTool<Props extends object>({ load, props, onFail }: LateToolProps<Props>) {
  const Tool = useLateTool({ wanted: props !== null, load, onFail })
  return props && Tool && <Tool {...props} />
}
