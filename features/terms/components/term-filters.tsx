import { getTranslations } from 'next-intl/server'
import { Button } from '#components/button.tsx'
import { CONTROL_CLASS } from '#components/control-class.ts'
import { termsPath } from '../constants.ts'
import type { TermListQuery } from '../list-query.ts'

type Props = { query: TermListQuery; language: 'fr' | 'en' }

/** Search, order, and those that nothing carries: one form, and so an address to keep. */
export async function TermFilters({ query, language }: Props) {
  const t = await getTranslations({ locale: language, namespace: 'Desk.terms' })

  return (
    <form action={termsPath(query.kind)} className="flex flex-wrap items-end gap-x-4 gap-y-3">
      <label className="flex grow basis-56 flex-col gap-1 text-sm font-semibold">
        {t('search')}
        <input type="search" name="q" defaultValue={query.search} className={`${CONTROL_CLASS} min-h-11 font-normal`} />
      </label>
      <label className="flex grow basis-40 flex-col gap-1 text-sm font-semibold sm:grow-0">
        {t('sort')}
        <select name="sort" defaultValue={query.sort} className={`${CONTROL_CLASS} min-h-11 font-normal`}>
          <option value="name">{t(query.kind === 'category' ? 'sorts.tree' : 'sorts.name')}</option>
          <option value="texts">{t('sorts.texts')}</option>
        </select>
      </label>
      <label className="flex min-h-11 items-center gap-2 text-sm font-medium">
        <input
          type="checkbox"
          name="unused"
          value="1"
          defaultChecked={query.unused}
          className="size-5 shrink-0 accent-accent"
        />
        {t('onlyUnused')}
      </label>
      <Button type="submit" variant="secondary" className="min-h-11">
        {t('show')}
      </Button>
    </form>
  )
}
