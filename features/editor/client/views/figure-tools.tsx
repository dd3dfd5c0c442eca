'use client'

import type { Editor } from '@tiptap/core'
import { Icon } from '#features/editor/components/icon.tsx'
import { galleryAround, moveFigure, removeFigure } from '../gallery/gallery-commands.ts'
import { useServices } from '../services.ts'

type FigureToolsProps = {
  editor: Editor
  getPos: () => number | undefined
  settings: { id: string; open: boolean; onToggle: () => void }
  onReplace: () => void
}

/** What one may do with a picture: its settings, another one in its place, its place in a gallery. */
export function FigureTools({ editor, getPos, settings, onReplace }: FigureToolsProps) {
  const { t } = useServices()
  const pos = getPos()
  const place = pos === undefined ? null : galleryAround(editor.state.doc, pos)

  /** The button that moved the picture moves with it: it can be pressed again. */
  function move(by: -1 | 1) {
    const from = getPos()
    const moved = from === undefined ? null : moveFigure(editor, from, by)
    if (moved === null) return
    requestAnimationFrame(() => {
      const figure = editor.view.nodeDOM(moved)
      if (figure instanceof HTMLElement) figure.querySelector<HTMLElement>(`[data-move="${by}"]`)?.focus()
    })
  }

  return (
    <div contentEditable={false} className="figure-tools">
      {place &&
        ([-1, 1] as const).map((by) => (
          <button
            key={by}
            type="button"
            className="ed-chip"
            data-move={by}
            aria-disabled={!place.gallery.maybeChild(place.index + by)}
            onClick={() => move(by)}
          >
            {t(by === -1 ? 'gallery.before' : 'gallery.after')}
          </button>
        ))}
      <button
        type="button"
        className="ed-chip"
        aria-expanded={settings.open}
        aria-controls={settings.id}
        onClick={settings.onToggle}
      >
        <Icon name="settings" />
        {t('figure.settings')}
      </button>
      <button type="button" className="ed-chip" onClick={onReplace}>
        <Icon name="image" />
        {t('figure.replace')}
      </button>
      <button
        type="button"
        className="ed-chip"
        onClick={() => {
          const at = getPos()
          if (at !== undefined) removeFigure(editor, at)
        }}
      >
        <Icon name="trash" />
        {t('figure.remove')}
      </button>
    </div>
  )
}
