'use client'

import { type ReactNode, useId, useRef } from 'react'
import { Button } from './button.tsx'
import type { ButtonVariant } from './button-class.ts'

type Props = {
  opener: string
  /** What the button is about, where several look alike: only heard. */
  about?: string
  variant?: ButtonVariant
  title: string
  close: string
  children: ReactNode
}

/** A button that opens a modal dialog: the browser keeps the focus inside and gives it back. */
export function Dialog({ opener, about, variant = 'secondary', title, close, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null)
  const id = useId()

  return (
    <>
      <Button variant={variant} aria-haspopup="dialog" onClick={() => dialog.current?.showModal()}>
        {opener}
        {about !== undefined && <span className="sr-only"> : {about}</span>}
      </Button>
      <dialog
        ref={dialog}
        aria-labelledby={id}
        className="w-[min(32rem,calc(100vw-2rem))] rounded-lg border border-line bg-surface p-6 text-ink shadow-xl"
      >
        <h2 id={id} className="mb-3 text-lg font-semibold text-balance">
          {title}
        </h2>
        {children}
        <form method="dialog" className="mt-4">
          <Button type="submit" variant="quiet" className="-ms-3">
            {close}
          </Button>
        </form>
      </dialog>
    </>
  )
}
