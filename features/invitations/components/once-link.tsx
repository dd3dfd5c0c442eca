'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '#components/button.tsx'
import { Field } from '#components/field.tsx'
import { Notice } from '#components/notice.tsx'
import type { Delivery } from '#features/mail/send.ts'

export type IssuedLink = { email: string; delivery: Delivery; link: string }

/** What became of an invitation, with its link, which is shown this once. */
export function OnceLink({ email, delivery, link }: IssuedLink) {
  const t = useTranslations('Desk.invitations')
  const [copied, setCopied] = useState(false)
  const failed = email !== '' && delivery === 'failed'

  async function copy() {
    await navigator.clipboard.writeText(link).then(
      () => setCopied(true),
      () => setCopied(false)
    )
  }

  return (
    <div className="flex flex-col gap-3">
      <Notice tone={failed ? 'problem' : 'good'}>
        {failed && t('notSent', { email })}
        {delivery === 'sent' && `${t('sent', { email })} ${t('linkOnce')}`}
        {delivery === 'off' && t('made')}
      </Notice>
      <Field label={t('link')} value={link} readOnly onFocus={(event) => event.currentTarget.select()} />
      <div className="flex items-center gap-3">
        <Button variant="secondary" onClick={() => void copy()}>
          {t('copy')}
        </Button>
        <span role="status" className="text-sm text-good">
          {copied && t('copied')}
        </span>
      </div>
    </div>
  )
}
