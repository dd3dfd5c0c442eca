'use client'

import type { Editor } from '@tiptap/core'
import { blocks } from '#features/editor/client/blocks/blocks.ts'
import { useServices } from '#features/editor/client/services.ts'
import { useLateEditorValue } from '#features/editor/client/use-editor-value.ts'
import { MenuButton } from './menu-button.tsx'

const STYLES = ['paragraph', 'heading2', 'heading3', 'heading4'] as const
const KEYS = { paragraph: 'Ctrl+Alt+0', heading2: 'Ctrl+Alt+2', heading3: 'Ctrl+Alt+3', heading4: 'Ctrl+Alt+4' }

/** Paragraph or a heading of one of three levels; the button shows which it is. */
export function StyleMenu({ editor }: { editor: Editor }) {
  const services = useServices()
  const { t } = services
  const current = useLateEditorValue(editor, ({ state }) => styleOf(state.selection.$from.parent))
  const label = t(`blocks.${current}.label`)

  return (
    <MenuButton
      label={t('style', { current: label })}
      items={STYLES.map((name) => ({
        key: name,
        label: t(`blocks.${name}.label`),
        hint: KEYS[name],
        checked: name === current,
        run: () => blocks.find((block) => block.name === name)?.run(editor, services)
      }))}
    >
      <span className="ed-style-name">{label}</span>
    </MenuButton>
  )
}

function styleOf({ type, attrs }: { type: { name: string }; attrs: Record<string, unknown> }) {
  return STYLES.find((name) => name === `heading${attrs.level}` && type.name === 'heading') ?? 'paragraph'
}
