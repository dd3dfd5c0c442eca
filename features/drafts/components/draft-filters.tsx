import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { Button } from '#components/button.tsx'
import { buttonClass } from '#components/button-class.ts'
import { may } from '#features/roles/policy.ts'
import type { AccountActor } from '#features/session/actor.ts'
import type { PostStatus } from '#prisma/generated/enums.ts'
import type { DraftListQuery } from '../data.ts'
import { listPath } from '../list-query.ts'

const STATES: PostStatus[] = ['draft', 'in_review', 'scheduled', 'published', 'private', 'trashed']

type Props = { actor: AccountActor; query: DraftListQuery; counts: Partial<Record<PostStatus, number>> }

/** Links by state, a search by title, "mine": all plain addresses, good for bookmarks. */
export async function DraftFilters({ actor, query, counts }: Props) {
  const t = await getTranslations({ locale: actor.language, namespace: 'Desk' })
  const { page: _page, ...here } = query
  const all = STATES.reduce((sum, state) => sum + (state === 'trashed' ? 0 : (counts[state] ?? 0)), 0)
  const shown = STATES.filter((state) => (counts[state] ?? 0) > 0 || state === query.state)

  return (
    <div className="flex flex-col gap-4">
      <nav aria-label={t('filters.states')}>
        <ul className="flex flex-wrap gap-2">
          <State
            href={listPath({ ...here, state: undefined })}
            here={!query.state}
            label={t('filters.all')}
            count={all}
          />
          {shown.map((state) => (
            <State
              key={state}
              href={listPath({ ...here, state })}
              here={state === query.state}
              label={t(`filters.${state}`)}
              count={counts[state] ?? 0}
            />
          ))}
        </ul>
      </nav>
      <div className="flex flex-wrap items-center gap-3">
        <form
          action={listPath({ kind: query.kind, mine: false, search: '', state: undefined })}
          className="flex min-w-0 grow basis-full gap-2 sm:max-w-md sm:basis-0"
        >
          {query.state && <input type="hidden" name="state" value={query.state} />}
          {query.mine && <input type="hidden" name="mine" value="1" />}
          <input
            type="search"
            name="q"
            defaultValue={query.search}
            aria-label={t('filters.search')}
            placeholder={t('filters.search')}
            className="min-h-10 w-full min-w-0 rounded-md border border-edge bg-surface px-3 text-base placeholder:text-muted"
          />
          <Button type="submit" variant="secondary">
            {t('filters.submit')}
          </Button>
        </form>
        {may(actor, 'post.read') && (
          <Link
            href={listPath({ ...here, mine: !query.mine })}
            prefetch={false}
            className={`${buttonClass('quiet')} -ms-3 sm:ms-0`}
          >
            {t(query.mine ? 'filters.everybody' : 'filters.mine')}
          </Link>
        )}
      </div>
    </div>
  )
}

function State({ href, here, label, count }: { href: string; here: boolean; label: string; count: number }) {
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
