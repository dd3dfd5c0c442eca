'use client'

import { useFormatter, useTranslations } from 'next-intl'
import { ActionButton } from '#components/action-button.tsx'
import { Badge } from '#components/badge.tsx'
import { endOtherSessionsAction, endSessionAction } from '../actions.ts'
import { browserOf } from '../browser-name.ts'
import type { SessionView } from '../data.ts'

/** Browsers in which one is signed in, each with its way out. */
export function SessionList({ sessions, current }: { sessions: SessionView[]; current: string | null }) {
  const t = useTranslations('Desk.account')
  const format = useFormatter()

  return (
    <section aria-labelledby="sessions">
      <h2 id="sessions" className="mb-4 text-xl font-semibold">
        {t('sessions')}
      </h2>
      <ul className="mb-4 divide-y divide-line rounded-lg border border-line bg-surface">
        {sessions.map((session) => (
          <li key={session.id} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 px-4 py-3">
            <div>
              <p className="flex flex-wrap items-center gap-2 font-medium">
                {browserOf(session.userAgent) ?? t('unknownBrowser')}
                {session.id === current && <Badge tone="accent">{t('here')}</Badge>}
              </p>
              <p className="text-sm text-muted">
                {t('lastSeen', {
                  date: format.dateTime(session.lastSeenAt, { dateStyle: 'long', timeStyle: 'short' })
                })}
              </p>
            </div>
            {session.id !== current && (
              <ActionButton
                action={endSessionAction}
                values={{ id: session.id }}
                variant="quiet"
                problem={t('notSaved')}
              >
                {t('endSession')}
              </ActionButton>
            )}
          </li>
        ))}
      </ul>
      {sessions.length > 1 && (
        <ActionButton action={endOtherSessionsAction} problem={t('notSaved')}>
          {t('endOthers')}
        </ActionButton>
      )}
    </section>
  )
}
