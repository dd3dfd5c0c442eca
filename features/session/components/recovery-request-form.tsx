'use client'

import { useTranslations } from 'next-intl'
import { useActionState } from 'react'
import { Button } from '#components/button.tsx'
import { Field } from '#components/field.tsx'
import { Notice } from '#components/notice.tsx'
import { requestPasswordAction } from '../actions.ts'

/** Asks for the letter with which a forgotten password is replaced. */
export function RecoveryRequestForm() {
  const t = useTranslations('Door.password')
  const problem = useTranslations('Problems')
  const [state, submit, pending] = useActionState(requestPasswordAction, null)
  const fields: Record<string, string> = state && 'fields' in state ? (state.fields ?? {}) : {}
  if (state?.ok) return <Notice tone="good">{t('asked')}</Notice>

  return (
    <form action={submit} className="flex flex-col gap-5">
      {state?.ok === false && !fields.email && <Notice tone="problem">{t('failed')}</Notice>}
      <Field
        label={t('email')}
        name="email"
        type="email"
        autoComplete="username"
        defaultValue={state && 'typed' in state ? state.typed?.email : ''}
        problem={fields.email && problem(fields.email)}
        required
      />
      <Button type="submit" disabled={pending}>
        {t('ask')}
      </Button>
    </form>
  )
}
