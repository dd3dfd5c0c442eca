'use client'

import Link from 'next/link'
import { useFormatter, useTranslations } from 'next-intl'
import { ActionButton } from '#components/action-button.tsx'
import { Badge } from '#components/badge.tsx'
import type { AccountView } from '../accounts/data.ts'
import { disableAccountAction, enableAccountAction } from '../actions.ts'
import { ResetPasswordButton } from './reset-password-button.tsx'
import { RoleForm } from './role-form.tsx'

/** One account: who it is, its role, and what an administrator may do with it. */
export function AccountRow({ account, isSelf }: { account: AccountView; isSelf: boolean }) {
  const t = useTranslations('Desk.people')
  const bylines = useTranslations('Desk.bylines')
  const format = useFormatter()
  const seen = account.lastSeenAt && format.dateTime(account.lastSeenAt, { dateStyle: 'long' })
  const about = <span className="sr-only"> : {account.name}</span>

  return (
    <li className="grid gap-x-6 gap-y-3 px-4 py-4 sm:px-5 md:grid-cols-[1fr_auto]">
      <div className="min-w-0">
        <h2 className="flex flex-wrap items-center gap-x-3 gap-y-1 font-semibold wrap-anywhere">
          <Link
            href={`/desk/people/${account.personId}`}
            prefetch={false}
            className="underline-offset-4 hover:underline"
          >
            {account.name}
          </Link>
          {isSelf && <Badge tone="accent">{t('you')}</Badge>}
          {account.disabled && <Badge tone="danger">{t('disabled')}</Badge>}
        </h2>
        <p className="text-sm text-muted wrap-anywhere">{account.email}</p>
        <p className="text-sm text-muted">{seen ? t('seen', { date: seen }) : t('neverSeen')}</p>
        {account.disabled && account.texts > 0 && (
          <p className="mt-1 text-sm">
            <Link
              href={`/desk/people/${account.personId}#hand-over`}
              prefetch={false}
              className="font-medium text-accent underline underline-offset-4"
            >
              {bylines('leaver', { count: account.texts })}
            </Link>
          </p>
        )}
      </div>
      <div className="flex flex-wrap items-center gap-y-2 md:justify-end">
        <RoleForm account={account} />
        {!isSelf && <ResetPasswordButton account={account} />}
        {!isSelf && (
          <ActionButton
            action={account.disabled ? enableAccountAction : disableAccountAction}
            values={{ id: account.id }}
            variant="quiet"
            problem={t('notDone')}
          >
            {t(account.disabled ? 'enable' : 'disable')}
            {about}
          </ActionButton>
        )}
      </div>
    </li>
  )
}
