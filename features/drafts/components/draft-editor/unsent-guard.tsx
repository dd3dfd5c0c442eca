'use client'

import { type FormEvent, type ReactNode, useEffect, useState } from 'react'
import { countTexts, forgetAllTexts } from './journal.ts'

type UnsentGuardProps = { question: string; children: ReactNode }

/** Around the way out: nobody leaves words behind on this computer without knowing. */
export function UnsentGuard({ question, children }: UnsentGuardProps) {
  const [unsent, setUnsent] = useState(0)
  useEffect(() => void countTexts().then(setUnsent), [])

  function onSubmit(event: FormEvent) {
    if (unsent > 0 && !window.confirm(question)) event.preventDefault()
    else void forgetAllTexts()
  }

  return <div onSubmitCapture={onSubmit}>{children}</div>
}
