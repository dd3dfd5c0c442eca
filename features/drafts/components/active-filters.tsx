import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { monthAndYear } from '#lib/dates.ts'
import { type DraftListQuery, listPathWith } from '../list-query.ts'
import type { FilterChoices } from '../listing/choices/data.ts'

type Props = { query: DraftListQuery; choices: FilterChoices; language: 'fr' | 'en' }

/** What narrows the list at present; each goes at a click. */
export async function ActiveFilters({ query, choices, language }: Props) {
  const t = await getTranslations({ locale: language, namespace: 'Desk.list.filters' })
  const { search, author, tag, category, year, month, mine, changed, featured } = query
  const authorName = choices.authors.find(({ handle }) => handle === author)?.name ?? author
  const categoryName = choices.categories.find(({ path }) => path === category)?.name ?? category
  const filters: [shown: unknown, label: string, without: Partial<DraftListQuery>][] = [
    [search, t('chips.search', { words: search }), { search: '' }],
    [author, t('chips.author', { name: authorName }), { author: '' }],
    [tag, t('chips.tag', { name: tag }), { tag: '' }],
    [category, t('chips.category', { name: categoryName }), { category: '' }],
    [year, year ? (month ? monthAndYear({ year, month }, language) : String(year)) : '', { year: null, month: null }],
    [mine, t('mine'), { mine: false }],
    [changed, t('changed'), { changed: false }],
    [featured, t('featured'), { featured: false }]
  ]
  const active = filters.filter(([shown]) => Boolean(shown))
  if (active.length === 0) return null

  return (
    <ul aria-label={t('active')} className="flex flex-wrap gap-2">
      {active.map(([, label, without]) => (
        <li key={label}>
          <Link
            href={listPathWith(query, without)}
            prefetch={false}
            className="inline-flex min-h-8 items-center gap-2 rounded-md bg-accent-soft px-2.5 py-1 text-sm text-accent wrap-anywhere hover:underline"
          >
            <span className="sr-only">{t('remove')} </span>
            {label}
            <span aria-hidden="true">×</span>
          </Link>
        </li>
      ))}
    </ul>
  )
}
