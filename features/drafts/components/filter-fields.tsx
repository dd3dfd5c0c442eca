import { getTranslations } from 'next-intl/server'
import type { ComponentProps } from 'react'
import { Button } from '#components/button.tsx'
import { Checkbox } from '#components/checkbox.tsx'
import { Field } from '#components/field.tsx'
import { SelectField } from '#components/select-field.tsx'
import { may } from '#features/roles/policy.ts'
import type { AccountActor } from '#features/session/actor.ts'
import { monthName } from '#lib/dates.ts'
import type { DraftListQuery } from '../list-query.ts'
import type { FilterChoices } from '../listing/choices/data.ts'

type Option = { value: string; label: string }
type Props = { actor: AccountActor; query: DraftListQuery; choices: FilterChoices }

/** Who signs, where it is filed, when readers got it, and how it stands. */
export async function FilterFields({ actor, query, choices }: Props) {
  const t = await getTranslations({ locale: actor.language, namespace: 'Desk.list.filters' })
  const seesAll = may(actor, 'post.read')
  const authors = choices.authors.map(({ handle, name }) => ({ value: handle, label: name }))
  const categories = choices.categories.map(({ path, name, depth }) => ({
    value: path,
    label: `${'\u2003'.repeat(depth)}${name}`
  }))
  const years = choices.years.map((year) => ({ value: String(year), label: String(year) }))
  const months = Array.from({ length: 12 }, (_, at) => ({
    value: String(at + 1),
    label: monthName(at + 1, actor.language)
  }))

  return (
    <div className="mt-2 rounded-lg border border-line bg-surface p-4">
      <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
        {seesAll && <Menu label={t('author')} name="author" value={query.author} any={t('anyone')} options={authors} />}
        <Field label={t('tag')} name="tag" defaultValue={query.tag} list="filter-tags" autoComplete="off" />
        <datalist id="filter-tags">
          {choices.tags.map((name) => (
            <option key={name} value={name} />
          ))}
        </datalist>
        <Menu label={t('category')} name="category" value={query.category} any={t('any')} options={categories} />
        <div className="grid grid-cols-2 gap-3">
          <Menu label={t('year')} name="year" value={String(query.year ?? '')} any={t('anyYear')} options={years} />
          <Menu
            label={t('month')}
            name="month"
            value={String(query.month ?? '')}
            any={t('anyMonth')}
            options={months}
          />
        </div>
        <fieldset className="flex flex-col gap-2 sm:col-span-2">
          <legend className="mb-1.5 font-medium">{t('only')}</legend>
          <div className="flex flex-wrap gap-x-6 gap-y-2">
            {seesAll && <Checkbox label={t('mine')} name="mine" value="1" defaultChecked={query.mine} />}
            <Checkbox label={t('changed')} name="changed" value="1" defaultChecked={query.changed} />
            <Checkbox label={t('featured')} name="featured" value="1" defaultChecked={query.featured} />
          </div>
        </fieldset>
      </div>
      <Button type="submit" className="mt-4">
        {t('apply')}
      </Button>
    </div>
  )
}

type MenuProps = ComponentProps<'select'> & { label: string; value: string; any: string; options: Option[] }

/** A menu that also shows a choice that it does not offer: an address may name it. */
function Menu({ value, any, options, ...select }: MenuProps) {
  const isKnown = value === '' || options.some((option) => option.value === value)
  const all = [{ value: '', label: any }, ...(isKnown ? [] : [{ value, label: value }]), ...options]
  return <SelectField {...select} defaultValue={value} options={all} />
}
