import type { ReactNode } from 'react'

const LOOKS = {
  info: 'border-accent bg-accent-soft',
  good: 'border-good bg-good-soft',
  warning: 'border-warn bg-warn-soft',
  problem: 'border-danger bg-danger-soft'
} as const

type Props = { tone: keyof typeof LOOKS; title?: string; children?: ReactNode }

/** A message in its place; problems are read out at once, the rest when there is time. */
export function Notice({ tone, title, children }: Props) {
  return (
    <div
      role={tone === 'problem' ? 'alert' : 'status'}
      className={`rounded-md border-s-4 px-4 py-3 text-sm text-ink ${LOOKS[tone]}`}
    >
      {title && <p className="font-semibold">{title}</p>}
      {children}
    </div>
  )
}
