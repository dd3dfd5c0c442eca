'use client'

import { type ReactNode, useId, useRef, useState } from 'react'
import { Icon } from './icon.tsx'
import { Menu, type MenuItem } from './menu.tsx'

type MenuButtonProps = { label: string; title?: string; items: MenuItem[]; children: ReactNode; disabled?: boolean }

/** A button that opens a menu (WAI-ARIA menu button): arrows, Home, End, first letters, Escape. */
export function MenuButton({ label, title = label, items, children, disabled = false }: MenuButtonProps) {
  const [open, setOpen] = useState(false)
  const [place, setPlace] = useState({ left: 0, top: 0 })
  const button = useRef<HTMLButtonElement>(null)
  const id = useId()

  function show() {
    const box = button.current?.getBoundingClientRect()
    if (box) setPlace({ left: Math.max(8, Math.min(box.left, window.innerWidth - 268)), top: box.bottom + 4 })
    setOpen(true)
  }

  function close({ refocus }: { refocus: boolean }) {
    setOpen(false)
    if (refocus) button.current?.focus()
  }

  return (
    <>
      <button
        ref={button}
        type="button"
        className="ed-button ed-menu-button"
        aria-label={label}
        title={title}
        aria-haspopup="menu"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        disabled={disabled}
        onClick={() => (open ? close({ refocus: true }) : show())}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown' || open) return
          event.preventDefault()
          show()
        }}
      >
        {children}
        <Icon name="chevron" />
      </button>
      {open && <Menu id={id} label={label} place={place} items={items} onClose={close} />}
    </>
  )
}
