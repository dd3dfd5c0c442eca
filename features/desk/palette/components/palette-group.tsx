'use client'

import { Command } from 'cmdk'
import type { Entry } from './use-actions.ts'

/** Entries of one kind under their heading; nothing when there is none. */
export function PaletteGroup({ heading, entries }: { heading: string; entries: Entry[] }) {
  if (entries.length === 0) return null

  return (
    <Command.Group
      heading={heading}
      className="[&_[cmdk-group-heading]]:px-3 [&_[cmdk-group-heading]]:pt-2 [&_[cmdk-group-heading]]:pb-1 [&_[cmdk-group-heading]]:text-xs [&_[cmdk-group-heading]]:font-semibold [&_[cmdk-group-heading]]:text-muted"
    >
      {entries.map(({ key, label, note, run }) => (
        <Command.Item
          key={key}
          value={key}
          onSelect={run}
          className="flex min-h-11 cursor-pointer items-center justify-between gap-4 rounded-md px-3 py-1.5 wrap-anywhere aria-selected:bg-accent-soft aria-selected:text-accent"
        >
          {label}
          {note && <span className="shrink-0 text-sm text-muted">{note}</span>}
        </Command.Item>
      ))}
    </Command.Group>
  )
}
