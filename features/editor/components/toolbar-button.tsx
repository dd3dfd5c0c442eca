'use client'

import { Icon, type IconName } from './icon.tsx'
import { shownKeys, spokenKeys } from './shown-keys.ts'

type ToolbarButtonProps = {
  label: string
  icon: IconName
  /** Keys that do the same, as they are printed on a keyboard. */
  keys?: string
  pressed?: boolean
  disabled?: boolean
  onClick: () => void
}

/** One tool. The focus stays where it is when a mouse presses it, so that the selection is kept. */
export function ToolbarButton({ label, icon, keys, pressed, disabled = false, onClick }: ToolbarButtonProps) {
  return (
    <button
      type="button"
      className="ed-button"
      aria-label={label}
      aria-pressed={pressed}
      aria-keyshortcuts={keys && spokenKeys(keys)}
      aria-disabled={disabled}
      title={keys ? `${label} (${shownKeys(keys)})` : label}
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => !disabled && onClick()}
    >
      <Icon name={icon} />
    </button>
  )
}
