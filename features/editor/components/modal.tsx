'use client'

import { type ReactNode, useId, useLayoutEffect, useRef } from 'react'

type ModalProps = { title: string; onClose: () => void; children: ReactNode; wide?: boolean; className?: string }

/** A dialog over the page; Escape and a click outside close it, and the focus goes back where it was. */
export function Modal({ title, onClose, children, wide = false, className = '' }: ModalProps) {
  const ref = useRef<HTMLDialogElement>(null)
  const titleId = useId()

  useLayoutEffect(() => {
    const dialog = ref.current
    if (!dialog) return
    if (!dialog.open) dialog.showModal()

    const closeFromOutside = (event: MouseEvent) => event.target === dialog && dialog.close()
    dialog.addEventListener('mousedown', closeFromOutside)
    return () => {
      dialog.removeEventListener('mousedown', closeFromOutside)
      // A dialog that only vanishes leaves the focus nowhere.
      dialog.close()
    }
  }, [])

  return (
    <dialog
      ref={ref}
      className={`ed-modal ${wide ? 'ed-modal-wide' : ''} ${className}`}
      aria-labelledby={titleId}
      onClose={() => !ref.current?.open && onClose()}
    >
      <div className="ed-modal-body">
        <h2 id={titleId}>{title}</h2>
        {children}
      </div>
    </dialog>
  )
}
