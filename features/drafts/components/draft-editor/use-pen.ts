'use client'

import { useEffect, useRef, useState } from 'react'
import { Pen } from './pen.ts'

export type PenState = 'asking' | 'mine' | 'elsewhere'

/** Which tab writes this text. `onLetGo` is what must be done before another one does. */
export function usePen(postId: string) {
  const [state, setState] = useState<PenState>('asking')
  const letGo = useRef<() => Promise<void>>(async () => {})
  const [pen] = useState(
    () => new Pen({ postId, letGo: () => letGo.current(), tell: (mine) => setState(mine ? 'mine' : 'elsewhere') })
  )

  useEffect(() => {
    void pen.open()
    return () => pen.close()
  }, [pen])

  return { state, letGo, take: () => pen.take(), write: () => setState('mine') }
}
