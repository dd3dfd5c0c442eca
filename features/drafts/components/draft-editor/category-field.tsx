'use client'

import { useTranslations } from 'next-intl'
import { CATEGORIES_PER_POST } from '#features/drafts/constants.ts'
import type { CategoryOption } from './draft-actions.ts'

type CategoryFieldProps = { categories: CategoryOption[]; selected: string[]; onChange: (ids: string[]) => void }

/** The tree of categories as boxes, children under their parent. */
export function CategoryField({ categories, selected, onChange }: CategoryFieldProps) {
  const t = useTranslations('Editor.details')
  if (categories.length === 0) return null

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
    </fieldset>
  )
}
