'use client'

import { useTranslations } from 'next-intl'
import { useActionState } from 'react'
import { Button } from '#components/button.tsx'
import { Field } from '#components/field.tsx'
import { Notice } from '#components/notice.tsx'
import { claimAction } from '../actions.ts'
import { NewPasswordField } from './new-password-field.tsx'

/** Name, e-mail and password of the first administrator. */
export function ClaimForm({ token }: { token: string }) {
  const t = useTranslations('Door.claim')
  const problem = useTranslations('Problems')
  const [state, submit, pending] = useActionState(claimAction, null)
  const fields = state && 'fields' in state ? (state.fields ?? {}) : {}
  const of = (name: string) => (fields[name] ? problem(fields[name]) : undefined)
  const general = state?.reason === 'closed' || fields.token ? t('closed') : t('failed')

  return (
    <form action={submit} className="flex flex-col gap-5">
      {state && (state.reason !== 'invalid-input' || fields.token) && <Notice tone="problem">{general}</Notice>}
      <input type="hidden" name="token" value={token} />
      <Field
        label={t('name')}
        hint={t('nameHint')}
        name="name"
        autoComplete="name"
        defaultValue={state?.typed?.name}
        required
        problem={of('name')}
      />
      <Field
        label={t('email')}
        name="email"
        type="email"
        autoComplete="username"
        defaultValue={state?.typed?.email}
        required
        problem={of('email')}
      />
      <NewPasswordField label={t('password')} problem={of('password')} />
      <Button type="submit" disabled={pending}>
        {t('submit')}
      </Button>
    </form>
  )
}
