'use client'

import type { Editor } from '@tiptap/core'
import { useId } from 'react'
import { blocks } from '#features/editor/client/blocks/blocks.ts'
import { deleteBlocks, duplicateBlocks, moveBlocks } from '#features/editor/client/blocks/move-blocks.ts'
import { blockAtCaret, formOf, formsFor, turnInto } from '#features/editor/client/blocks/turn-into.ts'
import { type EditorServices, useServices } from '#features/editor/client/services.ts'
import { useStore } from '#features/editor/client/store.ts'
import { useLateEditorValue } from '#features/editor/client/use-editor-value.ts'
import { Icon } from './icon.tsx'
import { Menu, type MenuItem } from './menu.tsx'
import { MenuButton } from './menu-button.tsx'

/** The menu of the block at the caret, where a grip or keys have opened it. */
export function BlockMenu({ editor }: { editor: Editor }) {
  const services = useServices()
  const { t, ui } = services
  const { blockMenu } = useStore(ui)
  const id = useId()
  if (!blockMenu) return null

  return (
    <Menu
      id={id}
      label={t('blockMenu.label')}
      place={blockMenu}
      items={itemsFor(editor, services)}
      onClose={({ refocus }) => {
        ui.set({ blockMenu: null })
        if (refocus) editor.view.focus()
      }}
    />
  )
}

/** The same menu among the tools, for touch screens and for who looks for it there. */
export function BlockMenuButton({ editor }: { editor: Editor }) {
  const services = useServices()
  const { t } = services
  // Drawn anew when the items would differ, not at every key.
  useLateEditorValue(editor, kindOf)

  return (
    <MenuButton label={t('blockMenu.label')} items={itemsFor(editor, services)}>
      <Icon name="grip" />
    </MenuButton>
  )
}

function kindOf(editor: Editor): string {
  const block = blockAtCaret(editor)
  return `${formOf(block)} ${formsFor(block).length}`
}

function itemsFor(editor: Editor, { t }: EditorServices): MenuItem[] {
  const block = blockAtCaret(editor)
  const form = formOf(block)
  const run = (command: typeof duplicateBlocks) => () => {
    editor.view.focus()
    command(editor.state, editor.view.dispatch, editor.view)
  }

  return [
    {
      key: 'up',
      label: t('blockMenu.up'),
      icon: 'up',
      hint: 'Alt+Shift+↑',
      run: run(moveBlocks(-1, { items: false }))
    },
    {
      key: 'down',
      label: t('blockMenu.down'),
      icon: 'chevron',
      hint: 'Alt+Shift+↓',
      run: run(moveBlocks(1, { items: false }))
    },
    { key: 'duplicate', label: t('blockMenu.duplicate'), icon: 'duplicate', run: run(duplicateBlocks) },
    { key: 'delete', label: t('blockMenu.delete'), icon: 'trash', run: run(deleteBlocks) },
    ...formsFor(block).map((name, index) => ({
      key: name,
      label: t(`blocks.${name}.label`),
      icon: blocks.find((offered) => offered.name === name)?.icon ?? ('paragraph' as const),
      checked: name === form,
      ...(index === 0 && { begins: t('blockMenu.turnInto') }),
      run: () => turnInto(editor, name)
    }))
  ]
}
