'use client'

import { useTranslations } from 'next-intl'
import { type KeyboardEvent, useRef } from 'react'
import type { TermView } from '#features/drafts/schema.ts'
import { Icon } from '#features/editor/components/icon.tsx'
import type { Signing } from './use-authors.ts'

type AuthorRowProps = { author: TermView; at: number; signing: Signing }

/** One who signs: moved by buttons, or by Alt and the arrows on any of them; the last who signs stays. */
export function AuthorRow({ author, at, signing }: AuthorRowProps) {
  const t = useTranslations('Editor.authors')
  const row = useRef<HTMLLIElement>(null)
  const { name } = author
  const last = signing.authors.length - 1

  /** A row that changes places takes its focus along. */
  function move(to: number) {
    const pressed = document.activeElement
    void signing.move(at, to)
    requestAnimationFrame(() => {
      if (pressed instanceof HTMLElement && row.current?.contains(pressed)) pressed.focus()
    })
  }

  function onKeyDown(event: KeyboardEvent) {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return
    event.preventDefault()
    move(event.key === 'ArrowUp' ? at - 1 : at + 1)
  }

  const button = (about: { icon: 'up' | 'chevron' | 'close'; label: string; off: boolean; act: () => void }) => (
    <button
      type="button"
      className="ed-button"
      aria-label={about.label}
      aria-disabled={about.off}
      aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown"
      onKeyDown={onKeyDown}
      onClick={() => !about.off && about.act()}
    >
      <Icon name={about.icon} />
    </button>
  )

  return (
    <li ref={row}>
      <span>{name}</span>
      {last > 0 && button({ icon: 'up', label: t('up', { name }), off: at === 0, act: () => move(at - 1) })}
      {last > 0 && button({ icon: 'chevron', label: t('down', { name }), off: at === last, act: () => move(at + 1) })}
      {last > 0 &&
        button({ icon: 'close', label: t('remove', { name }), off: false, act: () => void signing.remove(author) })}
    </li>
  )
}
