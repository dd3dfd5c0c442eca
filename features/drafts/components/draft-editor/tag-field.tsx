'use client'

import { useTranslations } from 'next-intl'
import { useId } from 'react'
import type { TermView } from '#features/drafts/schema.ts'
import { Icon } from '#features/editor/components/icon.tsx'
import type { DraftActions } from './draft-actions.ts'
import { TermCombobox } from './term-combobox.tsx'
import { useTagCombobox } from './use-tag-combobox.ts'

type TagFieldProps = {
  selected: TermView[]
  onChange: (tags: TermView[]) => void
  actions: Pick<DraftActions, 'createTag' | 'searchTags'>
}

/** Tags: a combobox (WAI-ARIA) that completes and creates; Backspace takes the last one away. */
export function TagField({ selected, onChange, actions }: TagFieldProps) {
  const t = useTranslations('Editor.details')
  const box = useTagCombobox({ selected, onChange, actions })
  const id = useId()

  return (
    <div className="ed-field">
      <label htmlFor={id}>{t('tags')}</label>
      {selected.length > 0 && (
        <ul className="ed-tags">
          {selected.map((tag) => (
            <li key={tag.id}>
              {tag.name}
              <button type="button" aria-label={t('removeTag', { name: tag.name })} onClick={() => box.remove(tag)}>
                <Icon name="close" />
              </button>
            </li>
          ))}
        </ul>
      )}
      <TermCombobox
        id={id}
        label={t('tags')}
        help={t(box.failed ? 'tagFailed' : 'tagsHelp')}
        maxLength={80}
        box={box}
        toCreate={(name) => t('createTag', { name })}
      />
    </div>
  )
}
