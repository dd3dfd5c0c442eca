import { getTranslations } from 'next-intl/server'
import { Button } from '#components/button.tsx'
import { Field } from '#components/field.tsx'
import { SelectField } from '#components/select-field.tsx'
import { termsPath } from '../constants.ts'
import type { TermListQuery } from '../list-query.ts'

type Props = { query: TermListQuery; language: 'fr' | 'en' }

/** Search, order, and those that nothing carries: one form, and so an address to keep. */
export async function TermFilters({ query, language }: Props) {
  const t = await getTranslations({ locale: language, namespace: 'Desk.terms' })
  const sorts = [
    { value: 'name', label: t(query.kind === 'category' ? 'sorts.tree' : 'sorts.name') },
    { value: 'texts', label: t('sorts.texts') }
  ]

  return (
    <form action={termsPath(query.kind)} className="flex flex-wrap items-end gap-x-4 gap-y-3">
      <div className="min-w-0 grow basis-56">
        <Field type="search" name="q" label={t('search')} defaultValue={query.search} />
      </div>
      <div className="min-w-0 grow basis-40 sm:grow-0">
        <SelectField name="sort" label={t('sort')} defaultValue={query.sort} options={sorts} />
      </div>
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
