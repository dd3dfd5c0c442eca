import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { buttonClass } from '#components/button-class.ts'
import type { Language } from '#prisma/generated/enums.ts'
import { historyPath, revisionPath } from '../constants.ts'
import type { RevisionView } from '../data.ts'
import { Comparison } from './comparison.tsx'
import { KindBadge } from './kind-badge.tsx'
import { RestoreButton } from './restore-button.tsx'
import { RevisionDate } from './revision-date.tsx'

type Props = { view: RevisionView; against: 'previous' | 'present'; language: Language }

/** What a revision changed, or what changed since, and the way back to it. */
export async function RevisionScreen({ view, against, language }: Props) {
  const t = await getTranslations({ locale: language, namespace: 'Desk' })
  const { draft, revision } = view
  const isPresent = revision.version === draft.version

  return (
    <>
      <Link href={historyPath(draft.id)} prefetch={false} className={`${buttonClass('quiet')} -ms-3`}>
        {t('history.backToList')}
      </Link>
      <h1 className="mt-1 text-2xl font-semibold text-pretty wrap-anywhere">
        {t('history.revisionTitle', { title: draft.title || t('list.untitled') })}
      </h1>
      <p className="mt-2 flex flex-wrap items-center gap-x-3 gap-y-1">
        <RevisionDate date={revision.createdAt} language={language} />
        <KindBadge kind={revision.kind} language={language} />
        <span className="text-muted">{revision.author ?? t('history.noAuthor')}</span>
      </p>
      {!isPresent && (
        <div className="mt-5 flex flex-wrap items-center gap-3">
          {draft.may.save && <RestoreButton postId={draft.id} revisionId={revision.id} baseVersion={draft.version} />}
          <nav aria-label={t('history.compare.label')} className="flex flex-wrap">
            {(['previous', 'present'] as const).map((side) => (
              <Link
                key={side}
                href={revisionPath(draft.id, revision.id, side)}
                prefetch={false}
                className={`${buttonClass('quiet')} aria-[current]:bg-accent-soft`}
                {...(side === against && { 'aria-current': 'page' as const })}
              >
                {t(`history.compare.${side}`)}
              </Link>
            ))}
          </nav>
        </div>
      )}
      <Comparison view={view} language={language} />
    </>
  )
}
