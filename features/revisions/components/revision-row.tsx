import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { Badge } from '#components/badge.tsx'
import { buttonClass } from '#components/button-class.ts'
import type { Language } from '#prisma/generated/enums.ts'
import { revisionPath } from '../constants.ts'
import type { RevisionItem } from '../data.ts'
import { KindBadge } from './kind-badge.tsx'
import { RevisionDate } from './revision-date.tsx'

type Props = { postId: string; item: RevisionItem; version: number; language: Language }

/** One revision: when, why, by whom, how long, and what it changed. */
export async function RevisionRow({ postId, item, version, language }: Props) {
  const t = await getTranslations({ locale: language, namespace: 'Desk.history' })

  return (
    <li className="grid gap-x-6 gap-y-2 px-4 py-4 sm:grid-cols-[1fr_auto] sm:items-center sm:px-5">
      <div className="min-w-0">
        <h2 className="flex flex-wrap items-center gap-x-3 gap-y-1 font-semibold">
          <RevisionDate date={item.createdAt} language={language} />
          <KindBadge kind={item.kind} language={language} />
          {item.version === version && <Badge tone="good">{t('present')}</Badge>}
        </h2>
        <p className="mt-1 flex flex-wrap gap-x-4 text-sm text-muted">
          <span>{item.author ?? t('noAuthor')}</span>
          <span>{t('words', { count: item.words })}</span>
        </p>
      </div>
      <Link
        href={revisionPath(postId, item.id)}
        prefetch={false}
        className={`${buttonClass('quiet')} -ms-3 justify-self-start sm:ms-0`}
      >
        {t('see')}
        <span className="sr-only">
          {' '}
          <RevisionDate date={item.createdAt} language={language} />
        </span>
      </Link>
    </li>
  )
}
