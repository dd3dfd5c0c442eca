'use client'

import { type FormEvent, type ReactNode, useRef } from 'react'
import { countTexts, forgetAllTexts } from './journal.ts'

type UnsentGuardProps = { question: string; children: ReactNode }

/** Around the form that signs out: nobody leaves words on this computer, or loses them, without knowing. */
export function UnsentGuard({ question, children }: UnsentGuardProps) {
  const asked = useRef(false)

  async function ask(form: HTMLFormElement) {
    if ((await countTexts()) > 0 && !window.confirm(question)) return

    await forgetAllTexts()
    asked.current = true
    form.requestSubmit()
  }

  function onSubmit(event: FormEvent) {
    if (asked.current || !(event.target instanceof HTMLFormElement)) return
    event.preventDefault()
    event.stopPropagation()
    void ask(event.target)
  }

  return <div onSubmitCapture={onSubmit}>{children}</div>
}
