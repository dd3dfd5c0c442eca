'use client'

import { type KeyboardEvent, useRef } from 'react'
import { Icon, type IconName } from './icon.tsx'
import { shownKeys } from './shown-keys.ts'

export type MenuItem = {
  key: string
  label: string
  icon?: IconName
  hint?: string
  checked?: boolean
  run: () => void
}

type MenuProps = {
  id: string
  label: string
  place: { left: number; top: number }
  items: MenuItem[]
  onClose: (options: { refocus: boolean }) => void
}

/** A list of commands (WAI-ARIA menu); the focus is in it while it is open. */
export function Menu({ id, label, place, items, onClose }: MenuProps) {
  const list = useRef<HTMLDivElement>(null)

  return (
    <div
      ref={(element) => {
        list.current = element
        if (element && !element.contains(document.activeElement)) focusFirst(element)
      }}
      id={id}
      role="menu"
      aria-label={label}
      className="ed-menu"
      style={place}
      onKeyDown={(event) => handleKey(event, () => onClose({ refocus: true }))}
      onBlur={(event) => !event.currentTarget.contains(event.relatedTarget) && onClose({ refocus: false })}
    >
      {items.map((item) => (
        <button
          key={item.key}
          type="button"
          tabIndex={-1}
          {...(item.checked === undefined
            ? { role: 'menuitem' }
            : { role: 'menuitemradio', 'aria-checked': item.checked })}
          className="ed-menu-item"
          onClick={() => {
            onClose({ refocus: true })
            item.run()
          }}
        >
          {item.icon && <Icon name={item.icon} />}
          <span>{item.label}</span>
          {item.hint && <span className="ed-hint">{shownKeys(item.hint)}</span>}
        </button>
      ))}
    </div>
  )
}

function focusFirst(menu: HTMLElement): void {
  const checked = menu.querySelector<HTMLElement>('[aria-checked="true"]')
  const first = checked ?? menu.querySelector<HTMLElement>('button')
  first?.focus({ preventScroll: true })
}

function handleKey(event: KeyboardEvent<HTMLDivElement>, close: () => void): void {
  const buttons = [...event.currentTarget.querySelectorAll<HTMLElement>('button')]
  const at = buttons.indexOf(document.activeElement as HTMLElement)
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 }[event.key]
  event.stopPropagation()

  if (event.key === 'Escape' || event.key === 'Tab') close()
  else if (to !== undefined) buttons.at(to % buttons.length)?.focus()
  else if (event.key.length !== 1 || event.key === ' ') return
  else startingWith(event.key, buttons, at)?.focus()
  event.preventDefault()
}

function startingWith(letter: string, buttons: HTMLElement[], at: number): HTMLElement | undefined {
  const rotated = [...buttons.slice(at + 1), ...buttons.slice(0, at + 1)]
  return rotated.find((button) => button.textContent?.trim().toLowerCase().startsWith(letter.toLowerCase()))
}
