'use client'

import { useTranslations } from 'next-intl'
import { useId, useState } from 'react'
import { CATEGORY_LENGTH } from '#features/categories/constants.ts'
import { CATEGORIES_PER_POST } from '#features/drafts/constants.ts'
import type { DraftActions } from './draft-actions.ts'
import { TermMaker } from './term-maker.tsx'
import type { Filing } from './use-filing.ts'

type CategoryFieldProps = {
  filing: Filing
  selected: string[]
  onChange: (ids: string[]) => void
  /** Null for those who choose among what there is. */
  create: DraftActions['createCategory'] | null
}

/** The tree of categories as boxes, children under their parent. */
export function CategoryField({ filing, selected, onChange, create }: CategoryFieldProps) {
  const t = useTranslations('Editor.details')
  const [parentId, setParentId] = useState<string | null>(null)
  const parentField = useId()
  const { categories } = filing
  if (categories.length === 0 && !create) return null

  const toggle = (id: string) =>
    onChange(selected.includes(id) ? selected.filter((other) => other !== id) : [...selected, id])

  return (
    <fieldset className="ed-field">
      <legend>{t('categories')}</legend>
      <div className="ed-categories">
        {categories.map(({ id, name, depth }) => (
          <label key={id} className="ed-check" style={{ paddingInlineStart: `${depth * 1.25}rem` }}>
            <input
              type="checkbox"
              checked={selected.includes(id)}
              disabled={!selected.includes(id) && selected.length >= CATEGORIES_PER_POST}
              onChange={() => toggle(id)}
            />
            {name}
          </label>
        ))}
      </div>
      {create && (
        <TermMaker
          kind="newCategory"
          maxLength={CATEGORY_LENGTH}
          create={async (name) => {
            const made = await create({ name, parentId })
            return made.ok ? made.category : null
          }}
          onMade={(category) => {
            filing.addCategory(category, parentId)
            if (!selected.includes(category.id)) toggle(category.id)
          }}
        >
          {categories.length > 0 && (
            <div className="ed-field">
              <label htmlFor={parentField}>{t('newCategory.parent')}</label>
              <select
                id={parentField}
                value={parentId ?? ''}
                onChange={(event) => setParentId(event.target.value || null)}
              >
                <option value="">{t('newCategory.noParent')}</option>
                {categories.map(({ id, name, depth }) => (
                  <option key={id} value={id}>
                    {`${'\u2003'.repeat(depth)}${name}`}
                  </option>
                ))}
              </select>
            </div>
          )}
        </TermMaker>
      )}
    </fieldset>
  )
}
