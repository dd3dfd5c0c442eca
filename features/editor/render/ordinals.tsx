import type { ReactNode } from 'react'

const ALONE = '(?<![\\p{L}\\p{N}#_./=])'
const ENDINGS = [
  `(?<=${ALONE}[1I])(?:er|re)s?`,
  `(?<=${ALONE}2)nde?s?`,
  // One capital is a numeral only in "Ve" and "Xe": "Le" and "Me" are words.
  `(?<=${ALONE}(?:\\d{1,4}|[VX]|[IVX]{2,8}))(?:e|ème)s?`
]
const RAISED = new RegExp(`((?:${ENDINGS.join('|')})(?![\\p{L}\\p{N}_/=]))`, 'u')
const ADDRESS = /:\/\/|www\.|@/

/**
 * French text with the endings of its ordinals raised: 1er, 2e, XIXe. They stay
 * letters in the markup, so that the word is copied, found and read aloud whole.
 */
export function Ordinals({ text }: { text: string }): ReactNode {
  if (ADDRESS.test(text)) return text

  const parts = text.split(RAISED)
  if (parts.length === 1) return text
  return parts
    .map((part, at) => ({ part, key: `part-${at}` }))
    .map(({ part, key }, at) => (at % 2 ? <sup key={key}>{part}</sup> : part))
}
