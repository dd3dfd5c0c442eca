import { getTranslations } from 'next-intl/server'
import { Notice } from '#components/notice.tsx'
import { isMailOn } from '#features/mail/address.ts'
import { lastMailFailure } from '#features/mail/send.ts'
import { getPublication } from '#features/publication/data.ts'
import type { AccountActor } from '#features/session/actor.ts'
import { longDate } from '#lib/dates.ts'
import { getFreeBylines, getOpenInvitations } from '../data.ts'
import { InvitationRow } from './invitation-row.tsx'
import { InviteForm } from './invite-form.tsx'

/** Invitations that wait, and the form of a new one. */
export async function InvitationsSection({ actor }: { actor: AccountActor }) {
  const t = await getTranslations({ locale: actor.language, namespace: 'Desk.invitations' })
  const [invitations, bylines, { timeZone }] = await Promise.all([
    getOpenInvitations(actor),
    getFreeBylines(actor),
    getPublication()
  ])
  const failure = lastMailFailure()

  return (
    <section aria-labelledby="invitations" className="mb-12">
      <h2 id="invitations" className="mb-1 text-xl font-semibold">
        {t('title')}
      </h2>
      <p className="mb-4 max-w-prose text-muted">{t('lead')}</p>
      {!isMailOn() && <p className="mb-4 max-w-prose text-sm text-muted">{t('mailOff')}</p>}
      {failure && (
        <div className="mb-4 max-w-prose">
          <Notice tone="warning">
            {t('mailFailed', { date: longDate(failure, { language: actor.language, timeZone }) })}
          </Notice>
        </div>
      )}
      {invitations.length > 0 && (
        <ul className="mb-6 divide-y divide-line rounded-lg border border-line bg-surface" aria-label={t('open')}>
          {invitations.map((invitation) => (
            <InvitationRow key={invitation.id} invitation={invitation} mailOn={isMailOn()} />
          ))}
        </ul>
      )}
      <div className="max-w-xl">
        <InviteForm bylines={bylines} />
      </div>
    </section>
  )
}
