'use client'

import { useFormatter, useTranslations } from 'next-intl'
import { ActionButton } from '#components/action-button.tsx'
import { Badge } from '#components/badge.tsx'
import { revokeInvitationAction } from '../actions.ts'
import type { InvitationView } from '../data.ts'
import { RenewButton } from './renew-button.tsx'

/** An invitation that waits: for whom, until when, and what may be done about it. */
export function InvitationRow({ invitation, mailOn }: { invitation: InvitationView; mailOn: boolean }) {
  const t = useTranslations('Desk.invitations')
  const people = useTranslations('Desk.people')
  const format = useFormatter()
  const { id, email, role, personName, invitedBy, expired } = invitation
  const name = email || personName || t('byHand')
  const until = format.dateTime(invitation.expiresAt, { dateStyle: 'long' })

  return (
    <li className="grid gap-x-6 gap-y-2 px-4 py-4 sm:grid-cols-[1fr_auto] sm:px-5">
      <div className="min-w-0">
        <h3 className="flex flex-wrap items-center gap-x-3 gap-y-1 font-semibold wrap-anywhere">
          {name}
          {expired && <Badge tone="warning">{t('expired')}</Badge>}
        </h3>
        <p className="flex flex-wrap gap-x-4 text-sm text-muted">
          <span>{people(`roles.${role}`)}</span>
          {personName !== null && name !== personName && <span>{personName}</span>}
          {!expired && <span>{t('until', { date: until })}</span>}
          {invitedBy !== null && <span>{t('by', { name: invitedBy })}</span>}
        </p>
      </div>
      <div className="-mx-3 flex flex-wrap items-center sm:mx-0 sm:justify-end">
        <RenewButton id={id} name={name} email={mailOn ? email : ''} />
        <ActionButton action={revokeInvitationAction} values={{ id }} variant="quiet" problem={t('notDone')}>
          {t('revoke')}
          <span className="sr-only"> : {name}</span>
        </ActionButton>
      </div>
    </li>
  )
}
