'use client'

import { useTranslations } from 'next-intl'
import { CONTROL_CLASS } from '#components/control-class.ts'
import type { Operation } from '../schema.ts'

type Props = {
  operations: Operation[]
  tags: string[]
  categories: { id: string; name: string; depth: number }[]
}

const SMALL = `${CONTROL_CLASS} min-h-10 py-1.5 sm:w-auto`

/** What is to be done, and with which tag or category; the style sheet shows the field that the operation needs. */
export function BulkFields({ operations, tags, categories }: Props) {
  const t = useTranslations('Desk.bulk')

  return (
    <div className="group flex min-w-0 flex-1 flex-wrap gap-2 sm:flex-none">
      <select name="operation" aria-label={t('operation')} className={SMALL}>
        {operations.map((operation) => (
          <option key={operation} value={operation}>
            {t(`operations.${operation}`)}
          </option>
        ))}
      </select>
      <input
        name="tag"
        list="bulk-tags"
        maxLength={200}
        autoComplete="off"
        aria-label={t('tag')}
        placeholder={t('tag')}
        className={`${SMALL} hidden group-has-[[value=addTag]:checked,[value=removeTag]:checked]:block`}
      />
      <datalist id="bulk-tags">
        {tags.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <select
        name="category"
        aria-label={t('category')}
        className={`${SMALL} hidden group-has-[[value=addCategory]:checked]:block`}
      >
        <option value="">{t('category')}</option>
        {categories.map(({ id, name, depth }) => (
          <option key={id} value={id}>{`${'\u2003'.repeat(depth)}${name}`}</option>
        ))}
      </select>
    </div>
  )
}
