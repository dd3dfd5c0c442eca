'use client'

import type { Editor } from '@tiptap/core'
import { useLocale } from 'next-intl'
import { useServices } from '#features/editor/client/services.ts'
import { useLateEditorValue } from '#features/editor/client/use-editor-value.ts'
import { LANGUAGES } from '#features/editor/document/languages.ts'
import { Icon } from './icon.tsx'
import { MenuButton } from './menu-button.tsx'

/** Says which language the selected words are in, so that they are read aloud with its sounds. */
export function LanguageMenu({ editor }: { editor: Editor }) {
  const { t } = useServices()
  const locale = useLocale()
  const current = useLateEditorValue(editor, languageAt)
  const names = new Intl.DisplayNames([locale], { type: 'language' })
  const named = LANGUAGES.map((lang) => ({ lang, name: names.of(lang) ?? lang }))

  function mark(lang: string) {
    const chain = editor.chain().focus()
    if (lang) chain.setMark('language', { lang }).run()
    else chain.extendMarkRange('language').unsetMark('language').run()
  }

  return (
    <MenuButton
      label={current ? t('language.current', { name: names.of(current) ?? current }) : t('language.label')}
      items={[{ lang: '', name: t('language.none') }, ...named].map(({ lang, name }) => ({
        key: lang || 'none',
        label: name,
        checked: lang === current,
        run: () => mark(lang)
      }))}
    >
      <Icon name="language" />
    </MenuButton>
  )
}

function languageAt(editor: Editor): string {
  return (editor.getAttributes('language').lang as string | undefined) ?? ''
}
