'use client'

import type { Editor } from '@tiptap/core'
import { redoDepth, undoDepth } from '@tiptap/pm/history'
import type { Ref } from 'react'
import { insertable } from '#features/editor/client/blocks/blocks.ts'
import { openLink } from '#features/editor/client/blocks/keys.ts'
import { insertNote } from '#features/editor/client/notes/note-commands.ts'
import { useServices } from '#features/editor/client/services.ts'
import { pickPictures, uploadPictures } from '#features/editor/client/upload/upload-extension.ts'
import { useLateEditorValue } from '#features/editor/client/use-editor-value.ts'
import { BlockMenuButton } from './block-menu.tsx'
import { Icon } from './icon.tsx'
import { LanguageMenu } from './language-menu.tsx'
import { MenuButton } from './menu-button.tsx'
import { RovingToolbar } from './roving-toolbar.tsx'
import { StyleMenu } from './style-menu.tsx'
import { ToolbarButton } from './toolbar-button.tsx'
import { LISTS, MARKS, useActiveTools } from './toolbar-tools.ts'
import { ViewMenu } from './view-menu.tsx'

/** Every tool for the text, one stop of Tab; Alt+F10 leads here, Escape back. */
export function Toolbar({ editor, ref }: { editor: Editor; ref: Ref<HTMLDivElement> }) {
  const services = useServices()
  const { t } = services
  const active = useActiveTools(editor)
  const canUndo = useLateEditorValue(editor, ({ state }) => undoDepth(state) > 0)
  const canRedo = useLateEditorValue(editor, ({ state }) => redoDepth(state) > 0)

  return (
    <RovingToolbar ref={ref} label={t('toolbar')} className="ed-toolbar" onEscape={() => editor.commands.focus()}>
      <StyleMenu editor={editor} />
      <BlockMenuButton editor={editor} />
      <Separator />
      {MARKS.map(({ name, icon, keys }) => (
        <ToolbarButton
          key={name}
          label={t(`marks.${name}`)}
          icon={icon}
          keys={keys}
          pressed={active.includes(name)}
          onClick={() => editor.chain().focus().toggleMark(name).run()}
        />
      ))}
      <Separator />
      <ToolbarButton
        label={t('marks.link')}
        icon="link"
        keys="Ctrl+K"
        pressed={active.includes('link')}
        onClick={() => openLink(editor, services)}
      />
      <ToolbarButton
        label={t('blocks.note.label')}
        icon="note"
        keys="Ctrl+Alt+F"
        onClick={() => insertNote(editor.view, services)}
      />
      <LanguageMenu editor={editor} />
      <Separator />
      {LISTS.map(({ name, icon, keys, run }) => (
        <ToolbarButton
          key={name}
          label={t(`blocks.${name}.label`)}
          icon={icon}
          keys={keys}
          pressed={active.includes(name)}
          onClick={() => run(editor)}
        />
      ))}
      <Separator />
      <ToolbarButton
        label={t('blocks.image.label')}
        icon="image"
        onClick={() => pickPictures((files) => uploadPictures({ editor, services, files }))}
      />
      <MenuButton
        label={t('insert')}
        items={insertable.map(({ name, icon, hint, run }) => ({
          key: name,
          label: t(`blocks.${name}.label`),
          icon,
          ...(hint && { hint }),
          run: () => run(editor, services)
        }))}
      >
        <Icon name="plus" />
        <span className="ed-wide-only">{t('insert')}</span>
      </MenuButton>
      <Separator />
      <ToolbarButton
        label={t('undo')}
        icon="undo"
        keys="Ctrl+Z"
        disabled={!canUndo}
        onClick={() => editor.chain().focus().undo().run()}
      />
      <ToolbarButton
        label={t('redo')}
        icon="redo"
        keys="Ctrl+Y"
        disabled={!canRedo}
        onClick={() => editor.chain().focus().redo().run()}
      />
      <Separator />
      <ViewMenu editor={editor} />
    </RovingToolbar>
  )
}

function Separator() {
  return <span className="ed-separator" aria-hidden="true" />
}
