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
  /** What an item that can be checked is: one of several, which is usual, or by itself. */
  role?: 'radio' | 'checkbox'
  /** The name of the group that begins with this item. */
  begins?: string
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

  function choose(item: MenuItem) {
    onClose({ refocus: true })
    item.run()
  }

  return (
    <div
      ref={(element) => {
        list.current = element
        if (!element) return
        keepInWindow(element, place)
        if (!element.contains(document.activeElement)) focusFirst(element)
      }}
      id={id}
      role="menu"
      aria-label={label}
      className="ed-menu"
      style={place}
      onKeyDown={(event) => handleKey(event, () => onClose({ refocus: true }))}
      onBlur={(event) => !event.currentTarget.contains(event.relatedTarget) && onClose({ refocus: false })}
    >
      {groupsOf(items).map(({ name, items: grouped }) => {
        const entries = grouped.map((item) => <MenuEntry key={item.key} item={item} onChoose={() => choose(item)} />)
        if (!name) return entries
        return (
          <fieldset key={name} className="ed-menu-group">
            <legend className="ed-menu-title">{name}</legend>
            {entries}
          </fieldset>
        )
      })}
    </div>
  )
}

function MenuEntry({ item, onChoose }: { item: MenuItem; onChoose: () => void }) {
  const { role = 'radio', checked, icon, label, hint } = item

  return (
    <button
      type="button"
      tabIndex={-1}
      {...(checked === undefined ? { role: 'menuitem' } : { role: `menuitem${role}`, 'aria-checked': checked })}
      className="ed-menu-item"
      onClick={onChoose}
    >
      {icon && <Icon name={icon} />}
      <span>{label}</span>
      {hint && <span className="ed-hint">{shownKeys(hint)}</span>}
    </button>
  )
}

function groupsOf(items: MenuItem[]): { name: string | null; items: MenuItem[] }[] {
  const groups: { name: string | null; items: MenuItem[] }[] = [{ name: null, items: [] }]
  for (const item of items) {
    if (item.begins) groups.push({ name: item.begins, items: [] })
    groups.at(-1)?.items.push(item)
  }
  return groups
}

/** Moves a menu up that would reach below the window: one that was opened at its foot. */
function keepInWindow(menu: HTMLElement, { top }: { top: number }): void {
  const room = (window.visualViewport?.height ?? window.innerHeight) - 8
  menu.style.top = `${Math.max(8, Math.min(top, room - menu.offsetHeight))}px`
}

function focusFirst(menu: HTMLElement): void {
  const checked = menu.querySelector<HTMLElement>('[role="menuitemradio"][aria-checked="true"]')
  const first = menu.querySelector<HTMLElement>('[role="menuitem"]') ? null : checked
  const target = first ?? menu.querySelector<HTMLElement>('button')
  target?.focus({ preventScroll: true })
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
