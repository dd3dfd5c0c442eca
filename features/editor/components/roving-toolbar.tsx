'use client'

import { type FocusEvent, type KeyboardEvent, type ReactNode, type Ref, useEffect, useRef } from 'react'

type RovingToolbarProps = {
  label: string
  className: string
  onEscape: () => void
  children: ReactNode
  ref?: Ref<HTMLDivElement>
}

/** A toolbar that is one stop of Tab; arrows, Home and End go through its buttons (WAI-ARIA toolbar). */
export function RovingToolbar({ label, className, onEscape, children, ref }: RovingToolbarProps) {
  const own = useRef<HTMLDivElement | null>(null)

  useEffect(() => {
    const buttons = buttonsOf(own.current)
    if (!buttons.some((button) => button.tabIndex === 0)) stopAt(buttons, buttons[0])
    else stopAt(buttons, buttons.find((button) => button.dataset.stop === 'true') ?? buttons[0])
  })

  return (
    <div
      ref={(element) => {
        own.current = element
        if (typeof ref === 'function') ref(element)
        else if (ref) ref.current = element
      }}
      role="toolbar"
      aria-label={label}
      className={className}
      onFocus={(event: FocusEvent) => stopAt(buttonsOf(own.current), event.target)}
      onKeyDown={(event) => handleKey(event, onEscape)}
    >
      {children}
    </div>
  )
}

function buttonsOf(toolbar: HTMLElement | null): HTMLElement[] {
  return [...(toolbar?.querySelectorAll<HTMLElement>('.ed-button, input') ?? [])]
}

/** Only one button is reached by Tab: the last one used. */
function stopAt(buttons: HTMLElement[], stop: EventTarget | undefined): void {
  if (!buttons.includes(stop as HTMLElement)) return
  for (const button of buttons) {
    button.tabIndex = button === stop ? 0 : -1
    button.dataset.stop = String(button === stop)
  }
}

function handleKey(event: KeyboardEvent<HTMLDivElement>, onEscape: () => void): void {
  if (event.target instanceof HTMLInputElement && event.key !== 'Escape') return

  const buttons = buttonsOf(event.currentTarget)
  const at = buttons.indexOf(document.activeElement as HTMLElement)
  const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: -1 }[event.key]

  if (event.key === 'Escape') onEscape()
  else if (to === undefined) return
  else buttons.at(to % buttons.length)?.focus()
  event.preventDefault()
}
