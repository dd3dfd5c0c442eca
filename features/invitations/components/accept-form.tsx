'use client'

import { useTranslations } from 'next-intl'
import { useActionState } from 'react'
import { Button } from '#components/button.tsx'
import { Field } from '#components/field.tsx'
import { Notice } from '#components/notice.tsx'
import { NewPasswordField } from '#features/session/components/new-password-field.tsx'
import { acceptInvitationAction } from '../actions.ts'

const CLOSED = ['unknown', 'used', 'revoked', 'expired', 'person-taken'] as const

/** Name and password of somebody invited. `email`: the address that the invitation was sent to, or "". */
export function AcceptForm({ token, email, name }: { token: string; email: string; name: string }) {
  const t = useTranslations('Door.invitation')
  const problem = useTranslations('Problems')
  const [state, submit, pending] = useActionState(acceptInvitationAction, null)
  const fields: Record<string, string> = state && 'fields' in state ? (state.fields ?? {}) : {}
  const of = (field: string) => (fields[field] ? problem(fields[field]) : undefined)
  const reason = state?.ok === false ? state.reason : null
  const closed = CLOSED.find((one) => one === reason)
  const about = reason === 'email-taken' ? 'email-taken' : reason === 'email-missing' ? 'email' : null

  return (
    <form action={submit} className="flex flex-col gap-5">
      {closed && (
        <Notice tone="problem" title={t(`closed.${closed}.title`)}>
          {t(`closed.${closed}.lead`)}
        </Notice>
      )}
      {reason && !closed && !about && reason !== 'invalid-input' && <Notice tone="problem">{t('failed')}</Notice>}
      <input type="hidden" name="token" value={token} />
      <Field
        label={t('name')}
        hint={t('nameHint')}
        name="name"
        autoComplete="name"
        defaultValue={state?.typed?.name ?? name}
        problem={of('name')}
        required
      />
      {email ? (
        <Field
          label={t('email')}
          hint={t('emailFixed')}
          type="email"
          autoComplete="username"
          value={email}
          problem={about ? problem(about) : undefined}
          readOnly
        />
      ) : (
        <Field
          label={t('email')}
          name="email"
          type="email"
          autoComplete="username"
          defaultValue={state?.typed?.email}
          problem={about ? problem(about) : of('email')}
          required
        />
      )}
      <NewPasswordField label={t('password')} problem={of('password')} />
      <Button type="submit" disabled={pending}>
        {t('submit')}
      </Button>
    </form>
  )
}
