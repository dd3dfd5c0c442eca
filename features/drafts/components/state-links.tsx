import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import type { PostStatus } from '#prisma/generated/enums.ts'
import { type DraftListQuery, listPathWith } from '../list-query.ts'

const STATES: PostStatus[] = ['draft', 'in_review', 'scheduled', 'published', 'private', 'trashed']

type Counts = Partial<Record<PostStatus, number>>
type Props = { query: DraftListQuery; counts: Counts; language: 'fr' | 'en' }

/** How many texts a list holds on all of its pages. */
export function totalOf({ state }: DraftListQuery, counts: Counts): number {
  if (state !== undefined) return counts[state] ?? 0
  return STATES.reduce((sum, one) => sum + (one === 'trashed' ? 0 : (counts[one] ?? 0)), 0)
}

/** The list by state: those in which there is something. */
export async function StateLinks({ query, counts, language }: Props) {
  const t = await getTranslations({ locale: language, namespace: 'Desk.filters' })
  const shown = STATES.filter((state) => (counts[state] ?? 0) > 0 || state === query.state)

  return (
    <nav aria-label={t('states')}>
      <ul className="flex flex-wrap gap-2">
        <State
          href={listPathWith(query, { state: undefined })}
          here={!query.state}
          label={t('all')}
          count={totalOf({ ...query, state: undefined }, counts).toLocaleString(language)}
        />
        {shown.map((state) => (
          <State
            key={state}
            href={listPathWith(query, { state })}
            here={state === query.state}
            label={t(state)}
            count={(counts[state] ?? 0).toLocaleString(language)}
          />
        ))}
      </ul>
    </nav>
  )
}

function State({ href, here, label, count }: { href: string; here: boolean; label: string; count: string }) {
  return (
    <li>
      <Link
        href={href}
        prefetch={false}
        aria-current={here ? 'page' : undefined}
        className="inline-flex min-h-9 items-center gap-1.5 rounded-full border border-line bg-surface px-3.5 text-sm font-medium hover:border-edge aria-[current=page]:border-accent aria-[current=page]:bg-accent-soft aria-[current=page]:text-accent"
      >
        {label} <span className="text-muted tabular-nums">{count}</span>
      </Link>
    </li>
  )
}
