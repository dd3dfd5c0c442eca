'use client'

import { useTranslations } from 'next-intl'
import { useState, useTransition } from 'react'
import { Button } from '#components/button.tsx'
import { beginImportAction } from '../actions.ts'

type Props = {
  id: string
  step: 'check' | 'import'
  label: string
  /** Why it was not done before. */
  first?: string | null
}

const KNOWN = ['already-running', 'incomplete', 'not-now', 'unavailable'] as const

/** Begins the dry run or the import, or goes on with it, and says why not. */
export function BeginButton({ id, step, label, first = null }: Props) {
  const t = useTranslations('Desk.import.begin')
  const [refused, setRefused] = useState(first)
  const [pending, start] = useTransition()
  const known = KNOWN.find((one) => one === refused) ?? 'failed'

  function begin() {
    if (pending) return
    start(async () => {
      const answer = await beginImportAction({ id, step }).catch(() => ({ ok: false as const, reason: 'failed' }))
      setRefused(answer.ok ? null : answer.reason)
    })
  }

  return (
    <div>
      <Button aria-disabled={pending} onClick={begin}>
        {label}
      </Button>
      {refused !== null && (
        <p role="alert" className="mt-2 text-sm font-medium text-danger">
          {t(known)}
        </p>
      )}
    </div>
  )
}
