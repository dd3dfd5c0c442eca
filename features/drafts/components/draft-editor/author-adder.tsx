'use client'

import { useTranslations } from 'next-intl'
import { useId } from 'react'
import type { DraftActions } from './draft-actions.ts'
import { TermCombobox } from './term-combobox.tsx'
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
      <TermCombobox
        id={id}
        label={t('add')}
        help={t(box.failed ? 'failed' : 'addHelp')}
        maxLength={120}
        box={box}
        toCreate={(name) => t('create', { name })}
      />
    </div>
  )
}
