'use client'

import { useTranslations } from 'next-intl'
import { useId } from 'react'
import type { DraftActions } from './draft-actions.ts'
import type { Signing } from './use-authors.ts'
import { useTagCombobox } from './use-tag-combobox.ts'

type AuthorAdderProps = { signing: Signing; actions: Pick<DraftActions, 'searchPeople' | 'createGuest'> }

/** A combobox (WAI-ARIA) that finds people by their name, and makes a byline of a name that nobody has. */
export function AuthorAdder({ signing, actions }: AuthorAdderProps) {
  const t = useTranslations('Editor.authors')
  const id = useId()
  const box = useTagCombobox({
    selected: signing.authors,
    // Here, Backspace takes nobody away.
    onChange: (people) => {
      const added = people.at(-1)
      if (added && people.length > signing.authors.length) void signing.add(added)
    },
    actions: {
      searchTags: async (input) => {
        const found = await actions.searchPeople(input)
        return found.ok ? { ok: true, tags: found.people } : found
      },
      createTag: async (input) => {
        const made = await actions.createGuest(input)
        return made.ok ? { ok: true, tag: made.person } : made
      }
    }
  })

  return (
    <div className="ed-field">
      <label htmlFor={id}>{t('add')}</label>
      <div className="ed-combobox">
        <input
          id={id}
          type="text"
          role="combobox"
          autoComplete="off"
          maxLength={120}
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
        <div id={`${id}-list`} role="listbox" aria-label={t('add')} hidden={!box.open} className="ed-options">
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
              {option.kind === 'tag' ? option.tag.name : t('create', { name: option.name })}
            </div>
          ))}
        </div>
      </div>
      <small id={`${id}-help`} role="status" className={box.failed ? 'ed-error' : undefined}>
        {t(box.failed ? 'failed' : 'addHelp')}
      </small>
    </div>
  )
}
