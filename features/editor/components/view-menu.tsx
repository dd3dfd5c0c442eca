'use client'

import type { Editor } from '@tiptap/core'
import { useState } from 'react'
import { useServices } from '#features/editor/client/services.ts'
import { useStore } from '#features/editor/client/store.ts'
import { areSpacesShown, showSpaces } from '#features/editor/client/typing/spaces-extension.ts'
import { Icon } from './icon.tsx'
import { MenuButton } from './menu-button.tsx'

/** How the text is shown, and what helps to look through it. */
export function ViewMenu({ editor }: { editor: Editor }) {
  const { t, ui } = useServices()
  const { fullScreen } = useStore(ui)
  const [spaces, setSpaces] = useState(areSpacesShown)

  return (
    <MenuButton
      label={t('viewMenu.label')}
      items={[
        {
          key: 'spaces',
          label: t('viewMenu.spaces'),
          role: 'checkbox',
          checked: spaces,
          run: () => {
            setSpaces(!spaces)
            showSpaces(editor.view, !spaces)
          }
        },
        {
          key: 'fullScreen',
          label: t('viewMenu.fullScreen'),
          hint: 'Ctrl+Shift+F',
          role: 'checkbox',
          checked: fullScreen,
          run: () => ui.set({ fullScreen: !fullScreen })
        },
        {
          key: 'find',
          label: t('viewMenu.find'),
          icon: 'find',
          hint: 'Ctrl+F',
          begins: t('viewMenu.tools'),
          run: () => ui.set({ find: { replacing: false } })
        },
        {
          key: 'replace',
          label: t('viewMenu.replace'),
          icon: 'replace',
          hint: 'Ctrl+H',
          run: () => ui.set({ find: { replacing: true } })
        },
        {
          key: 'shortcuts',
          label: t('viewMenu.shortcuts'),
          icon: 'keyboard',
          hint: 'Ctrl+/',
          run: () => ui.set({ dialog: { name: 'shortcuts' } })
        }
      ]}
    >
      <Icon name="view" />
    </MenuButton>
  )
}
