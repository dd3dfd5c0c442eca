import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { ActionButton } from '#components/action-button.tsx'
import { Badge } from '#components/badge.tsx'
import { buttonClass } from '#components/button-class.ts'
import { getPublication } from '#features/publication/data.ts'
import { longDate } from '#lib/dates.ts'
import { restoreAction, trashAction } from '../actions.ts'
import { RowBox } from '../bulk/components/row-box.tsx'
import type { DraftListItem } from '../listing/data.ts'
import { DeleteButton } from './delete-button.tsx'
import { StatusBadge } from './status-badge.tsx'

type FactsProps = { item: DraftListItem; language: 'fr' | 'en' }
/** `list`: the address of the list that it stands in. */
type Props = FactsProps & { list: string }

/** One text: what it is called, how it stands, who signs, and what may be done with it. */
export async function DraftRow({ item, list, language }: Props) {
  const t = await getTranslations({ locale: language, namespace: 'Desk' })
  const title = item.title || t('list.untitled')
  const about = <span className="sr-only"> : {title}</span>

  return (
    <li className="grid grid-cols-[auto_1fr] gap-x-3 gap-y-2 px-4 py-4 has-checked:bg-accent-soft sm:grid-cols-[auto_1fr_auto] sm:px-5">
      <RowBox id={item.id} label={t('bulk.choose', { title })} />
      <div className="min-w-0">
        <h2 className="flex flex-wrap items-center gap-x-3 gap-y-1 font-semibold text-pretty wrap-anywhere">
          <Link
            href={item.may.save ? `/desk/posts/${item.id}` : `/desk/posts/${item.id}/preview`}
            prefetch={false}
            className="underline-offset-4 hover:underline"
          >
            {title}
          </Link>
          <StatusBadge status={item.status} changed={item.hasUnpublishedChanges} language={language} />
          {item.featured && <Badge tone="accent">{t('list.featured')}</Badge>}
        </h2>
        <Facts item={item} language={language} />
      </div>
      <div className="col-start-2 -mx-3 flex flex-wrap items-center sm:col-start-3 sm:mx-0 sm:justify-end">
        {item.may.save && (
          <Link href={`/desk/posts/${item.id}`} prefetch={false} className={buttonClass('quiet')}>
            {t('row.edit')}
            {about}
          </Link>
        )}
        {item.publicPath && (
          <a href={item.publicPath} className={buttonClass('quiet')}>
            {t('row.view')}
            {about}
          </a>
        )}
        {item.may.trash && (
          <ActionButton action={trashAction} values={{ id: item.id, list }} variant="quiet" problem={t('failed')}>
            {t('row.trash')}
            {about}
          </ActionButton>
        )}
        {item.may.restore && (
          <ActionButton action={restoreAction} values={{ id: item.id }} variant="quiet" problem={t('failed')}>
            {t('row.restore')}
            {about}
          </ActionButton>
        )}
        {item.may.delete && <DeleteButton id={item.id} title={title} language={language} />}
      </div>
    </li>
  )
}

async function Facts({ item, language }: FactsProps) {
  const t = await getTranslations({ locale: language, namespace: 'Desk' })
  const list = new Intl.ListFormat(language, { type: 'conjunction' })
  const shown = dateOf(item)
  const { timeZone } = await getPublication()
  const date = longDate(shown ?? item.updatedAt, { language, timeZone })

  return (
    <p className="mt-1 flex flex-wrap gap-x-4 text-sm text-muted">
      <span>{item.authors.length > 0 ? list.format(item.authors) : t('list.noAuthor')}</span>
      <time dateTime={(shown ?? item.updatedAt).toISOString()}>
        {t(shown ? `row.date.${item.status === 'scheduled' ? 'scheduled' : 'published'}` : 'row.date.touched', {
          date
        })}
      </time>
      {item.deletedAt && (
        <time dateTime={item.deletedAt.toISOString()}>
          {t('row.date.forever', { date: longDate(item.deletedAt, { language, timeZone }) })}
        </time>
      )}
      {item.tagCount > 0 && <span>{t('row.tags', { count: item.tagCount })}</span>}
    </p>
  )
}

/** The date that readers see, or will see. */
function dateOf({ status, publishedAt, scheduledAt }: DraftListItem): Date | null {
  if (status === 'scheduled') return scheduledAt ?? publishedAt
  return status === 'published' ? publishedAt : null
}
