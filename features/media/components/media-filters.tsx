import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { Button } from '#components/button.tsx'
import { CONTROL_CLASS } from '#components/control-class.ts'
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

  return (
    <form action="/desk/media" className="flex flex-wrap items-end gap-3">
      <label className="flex grow basis-60 flex-col gap-1 text-sm font-semibold">
        {t('search')}
        <input type="search" name="q" defaultValue={query.search} className={`${CONTROL_CLASS} min-h-11 font-normal`} />
      </label>
      <Menu name="show" label={t('filter')} value={query.filter ?? ''}>
        <option value="">{t('filters.all')}</option>
        {FILTERS.map((filter) => (
          <option key={filter} value={filter}>
            {t(`filters.${filter}`)}
          </option>
        ))}
      </Menu>
      <Menu name="month" label={t('month')} value={query.month ? monthKey(query.month) : ''}>
        <option value="">{t('everyMonth')}</option>
        {months.map((one) => (
          <option key={monthKey(one)} value={monthKey(one)}>
            {format.format(new Date(Date.UTC(one.year, one.month - 1, 15)))} ({one.count})
          </option>
        ))}
      </Menu>
      <Menu name="sort" label={t('sort')} value={query.sort}>
        {SORTS.map((sort) => (
          <option key={sort} value={sort}>
            {t(`sorts.${sort}`)}
          </option>
        ))}
      </Menu>
      <Button type="submit" variant="secondary" className="min-h-11">
        {t('show')}
      </Button>
    </form>
  )
}

type MenuProps = { name: string; label: string; value: string; children: ReactNode }

function Menu({ name, label, value, children }: MenuProps) {
  return (
    <label className="flex min-w-0 grow basis-40 flex-col gap-1 text-sm font-semibold">
      {label}
      <select key={value} name={name} defaultValue={value} className={`${CONTROL_CLASS} min-h-11 font-normal`}>
        {children}
      </select>
    </label>
  )
}
