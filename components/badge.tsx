import type { ReactNode } from 'react'

const LOOKS = {
  plain: 'bg-sunken text-ink',
  accent: 'bg-accent-soft text-accent',
  good: 'bg-good-soft text-good',
  warning: 'bg-warn-soft text-warn',
  danger: 'bg-danger-soft text-danger'
} as const

export type BadgeTone = keyof typeof LOOKS

/** A word on a coloured ground: the word alone says it. */
export function Badge({ tone = 'plain', children }: { tone?: BadgeTone; children: ReactNode }) {
  return (
    <span className={`inline-block rounded-full px-2.5 py-0.5 text-xs font-semibold whitespace-nowrap ${LOOKS[tone]}`}>
      {children}
    </span>
  )
}
