'use client'

import type { Editor } from '@tiptap/core'
import { closeHistory } from '@tiptap/pm/history'
import { NodeSelection } from '@tiptap/pm/state'
import type { DragEvent } from 'react'
import { selectAt } from '#features/editor/client/blocks/block-places.ts'
import { useServices } from '#features/editor/client/services.ts'
import { useStore } from '#features/editor/client/store.ts'
import { Icon } from './icon.tsx'
import { useHandlePlace } from './use-handle-place.ts'

/**
 * The grip beside the block that the mouse is over, or that the caret is in: dragging it moves the block, a click opens
 * its menu. It is for the mouse; keys have Ctrl+Alt+B and Alt+Shift with the arrows, touch screens the toolbar.
 */
export function BlockHandle({ editor }: { editor: Editor }) {
  const { t, ui } = useServices()
  const { blockMenu } = useStore(ui)
  const place = useHandlePlace(editor)
  if (!place || !editor.isEditable) return null

  function openMenu(button: HTMLElement, pos: number) {
    const { left, bottom } = button.getBoundingClientRect()
    selectAt(editor.view, pos)
    ui.set({ blockMenu: { left, top: bottom + 4 } })
  }

  return (
    <button
      type="button"
      tabIndex={-1}
      draggable
      className="ed-grip"
      style={{ top: place.top, left: place.left }}
      aria-label={t('blockMenu.grip')}
      title={t('blockMenu.grip')}
      aria-haspopup="menu"
      aria-expanded={blockMenu !== null}
      onClick={({ currentTarget }) => openMenu(currentTarget, place.pos)}
      onDragStart={(event) => startDrag(event, editor, place.pos)}
      onDragEnd={() => {
        editor.view.dragging = null
      }}
    >
      <Icon name="grip" />
    </button>
  )
}

/** From here on the drag is one of the editor's own: it draws the line, and moves the block in one step. */
function startDrag({ dataTransfer }: DragEvent, { view }: Editor, pos: number): void {
  const selection = NodeSelection.create(view.state.doc, pos)
  view.dispatch(closeHistory(view.state.tr).setSelection(selection))
  const slice = selection.content()
  const { dom, text } = view.serializeForClipboard(slice)
  const shown = view.nodeDOM(pos)

  dataTransfer.clearData()
  dataTransfer.setData('text/html', dom.innerHTML)
  dataTransfer.setData('text/plain', text)
  dataTransfer.effectAllowed = 'copyMove'
  if (shown instanceof Element) dataTransfer.setDragImage(shown, 0, 0)
  view.dragging = { slice, move: true }
}
