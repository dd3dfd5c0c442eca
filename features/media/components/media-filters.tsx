import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { Button } from '#components/button.tsx'
import { Field } from '#components/field.tsx'
import { SelectField } from '#components/select-field.tsx'
import { FILTERS, type MediaListQuery, monthKey, SORTS } from '../library/list-query.ts'

type Props = {
  query: MediaListQuery
  months: { year: number; month: number; count: number }[]
  language: 'fr' | 'en'
}

/** Search, what is shown, of which month, in what order: one form, and so an address to keep. */
export async function MediaFilters({ query, months, language }: Props) {
  const t = await getTranslations({ locale: language, namespace: 'Desk.media' })
  const format = new Intl.DateTimeFormat(language, { year: 'numeric', month: 'long', timeZone: 'UTC' })
  const monthOptions = months.map((one) => ({
    value: monthKey(one),
    label: `${format.format(new Date(Date.UTC(one.year, one.month - 1, 15)))} (${one.count})`
  }))

  return (
    <form action="/desk/media" className="flex flex-wrap items-end gap-3">
      <Cell wide>
        <Field type="search" name="q" label={t('search')} defaultValue={query.search} placeholder={t('searchHint')} />
      </Cell>
      <Cell>
        <SelectField
          name="show"
          label={t('filter')}
          defaultValue={query.filter ?? ''}
          options={['', ...FILTERS].map((value) => ({ value, label: t(`filters.${value || 'all'}`) }))}
        />
      </Cell>
      <Cell>
        <SelectField
          name="month"
          label={t('month')}
          defaultValue={query.month ? monthKey(query.month) : ''}
          options={[{ value: '', label: t('everyMonth') }, ...monthOptions]}
        />
      </Cell>
      <Cell>
        <SelectField
          name="sort"
          label={t('sort')}
          defaultValue={query.sort}
          options={SORTS.map((value) => ({ value, label: t(`sorts.${value}`) }))}
        />
      </Cell>
      <Button type="submit" variant="secondary" className="min-h-11">
        {t('show')}
      </Button>
    </form>
  )
}

function Cell({ wide = false, children }: { wide?: boolean; children: ReactNode }) {
  return <div className={`min-w-0 grow ${wide ? 'basis-60' : 'basis-40'}`}>{children}</div>
}
