import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { FEED_NAMES, FEED_TYPES } from '../constants.ts'
import { FEED_FILES, feedAddress } from '../links.ts'

/** The feeds of the archive at `path`, for people: one link a format. `title` says what they follow. */
export async function FeedLinks({ path, title }: { path: string; title: string }): Promise<ReactNode> {
  const t = await getTranslations('Reader.feeds')

  return (
    <div className="feed-links">
      <span>{t('follow')}</span>
      <ul>
        {FEED_FILES.map((file) => (
          <li key={file}>
            <a href={feedAddress(path, file)} type={FEED_TYPES[file]}>
              {FEED_NAMES[file]}
              <span className="sr-only">{t('of', { title })}</span>
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}
