import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { Notice } from '#components/notice.tsx'
import { DeskPager } from '#features/desk/components/desk-pager.tsx'
import { getPublication } from '#features/publication/data.ts'
import type { AccountActor } from '#features/session/actor.ts'
import { mediaPath } from '../library/constants.ts'
import { getMediaList, getMediaMonths } from '../library/data.ts'
import { type MediaListQuery, mediaListPath } from '../library/list-query.ts'
import type { MediaView } from '../schema.ts'
import { MediaFilters } from './media-filters.tsx'
import { MediaUploader } from './media-uploader.tsx'
import { Thumbnail } from './thumbnail.tsx'

type Props = { actor: AccountActor; query: MediaListQuery; deleted: boolean }

/** Every picture: brought in, found, opened. */
export async function MediaLibraryScreen({ actor, query, deleted }: Props) {
  const { language } = actor
  const t = await getTranslations({ locale: language, namespace: 'Desk.media' })
  const { timeZone } = await getPublication()
  const [list, months] = await Promise.all([getMediaList(actor, { ...query, timeZone }), getMediaMonths(timeZone)])

  return (
    <>
      <h1 className="mb-4 text-2xl font-semibold">{t('title')}</h1>
      {deleted && (
        <div className="mb-6">
          <Notice tone="good">{t('deleted')}</Notice>
        </div>
      )}
      <MediaUploader />
      <MediaFilters query={query} months={months} language={language} />
      <p role="status" className="mt-4 mb-3 text-sm text-muted">
        {t('count', { count: list.total })}
      </p>
      <ul className="grid grid-cols-2 gap-4 sm:grid-cols-3 md:grid-cols-4 lg:grid-cols-6">
        {list.items.map((item) => (
          <Item key={item.id} item={item} language={language} />
        ))}
      </ul>
      <DeskPager
        page={list.page}
        pages={list.pages}
        addressOf={(page) => mediaListPath({ ...query, page })}
        language={language}
      />
    </>
  )
}

async function Item({ item, language }: { item: MediaView; language: 'fr' | 'en' }) {
  const t = await getTranslations({ locale: language, namespace: 'Desk.media' })

  return (
    <li className="min-w-0">
      <Link
        href={mediaPath(item.id)}
        prefetch={false}
        className="block overflow-hidden rounded-md border border-line bg-surface hover:border-edge"
      >
        <Thumbnail media={item} missing={t('missing')} />
        <span className="block px-2 py-1.5 text-xs leading-snug">
          <span className="line-clamp-2 wrap-anywhere">{item.alt || item.filename}</span>
          {item.alt === '' && <span className="mt-1 block font-semibold text-warn">{t('noAlt')}</span>}
        </span>
      </Link>
    </li>
  )
}
