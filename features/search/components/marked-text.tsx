import type { ReactNode } from 'react'
import type { Segment } from '../marks.ts'

/** Author text with what was looked for set apart. */
export function MarkedText({ segments }: { segments: Segment[] }): ReactNode {
  let start = 0
  return segments.map(({ text, isMarked }) => {
    const key = start
    start += text.length
    return isMarked ? <mark key={key}>{text}</mark> : text
  })
}
