import { getTranslations } from 'next-intl/server'
import { Button } from '#components/button.tsx'
import { CONTROL_CLASS } from '#components/control-class.ts'
import type { AccountActor } from '#features/session/actor.ts'
import { type DraftListQuery, listFields, listHome } from '../list-query.ts'
import type { FilterChoices } from '../listing/choices/data.ts'
import { FilterFields } from './filter-fields.tsx'

/** What the form itself asks for; the rest of the address is carried along. */
const FIELDS = new Set(['q', 'mine', 'author', 'tag', 'category', 'year', 'month', 'changed', 'featured'])

type Props = { actor: AccountActor; query: DraftListQuery; choices: FilterChoices }

/** A search in titles and texts, and what narrows the list further: one form that leads to an address, good for bookmarks. */
export async function DraftFilters({ actor, query, choices }: Props) {
  const t = await getTranslations({ locale: actor.language, namespace: 'Desk.list.filters' })
  const given = listFields(query)
  const narrowed = given.filter(([name]) => FIELDS.has(name) && name !== 'q').length

  return (
    // A new address is a new form: what was typed before goes.
    <search key={JSON.stringify(given)}>
      <form action={listHome(query.kind)} className="flex flex-col gap-3">
        {given
          .filter(([name]) => !FIELDS.has(name))
          .map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
        <div className="flex max-w-xl min-w-0 gap-2">
          <input
            type="search"
            name="q"
            defaultValue={query.search}
            maxLength={200}
            aria-label={t('search')}
            placeholder={t('search')}
            className={`${CONTROL_CLASS} min-h-10 min-w-0`}
          />
          <Button type="submit" variant="secondary">
            {t('submit')}
          </Button>
        </div>
        <details>
          <summary className="inline-flex min-h-9 items-center text-sm font-semibold text-accent underline-offset-4 hover:underline">
            {t('more', { count: narrowed })}
          </summary>
          <FilterFields actor={actor} query={query} choices={choices} />
        </details>
      </form>
    </search>
  )
}
