'use client'

import { useTranslations } from 'next-intl'
import { Notice } from '#components/notice.tsx'

/** A password that is shown this once, easy to copy by hand or by double click. */
export function OncePassword({ email, password }: { email: string; password: string }) {
  const t = useTranslations('Desk.people')

  return (
    <Notice tone="good" title={t('passwordOnce')}>
      <dl className="mt-2 grid gap-x-4 gap-y-1 sm:grid-cols-[auto_1fr]">
        <dt className="text-muted">{t('email')}</dt>
        <dd className="wrap-anywhere">{email}</dd>
        <dt className="text-muted">{t('password')}</dt>
        <dd>
          <code className="text-base font-semibold select-all">{password}</code>
        </dd>
      </dl>
    </Notice>
  )
}
