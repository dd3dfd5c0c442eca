'use client'

import { useTranslations } from 'next-intl'
import { useId } from 'react'
import type { TermView } from '#features/drafts/schema.ts'
import { Icon } from '#features/editor/components/icon.tsx'
import type { DraftActions } from './draft-actions.ts'
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
      <div className="ed-combobox">
        <input
          id={id}
          type="text"
          role="combobox"
          autoComplete="off"
          maxLength={80}
          aria-autocomplete="list"
          aria-expanded={box.open}
          aria-controls={`${id}-list`}
          aria-activedescendant={box.open && box.at >= 0 ? `${id}-${box.at}` : undefined}
          aria-describedby={`${id}-help`}
          value={box.query}
          disabled={box.full}
          onChange={(event) => box.type(event.target.value)}
          onFocus={() => box.type(box.query)}
          onBlur={box.close}
          onKeyDown={box.onKeyDown}
        />
        <div id={`${id}-list`} role="listbox" aria-label={t('tags')} hidden={!box.open} className="ed-options">
          {box.options.map((option, index) => (
            <div
              key={option.kind === 'tag' ? option.tag.id : 'create'}
              id={`${id}-${index}`}
              role="option"
              tabIndex={-1}
              aria-selected={index === box.at}
              onMouseDown={(event) => {
                event.preventDefault()
                void box.choose(option)
              }}
            >
              {option.kind === 'tag' ? option.tag.name : t('createTag', { name: option.name })}
            </div>
          ))}
        </div>
      </div>
      <small id={`${id}-help`} role="status" className={box.failed ? 'ed-error' : undefined}>
        {box.failed ? t('tagFailed') : t('tagsHelp')}
      </small>
    </div>
  )
}
