'use client'

import { useTranslations } from 'next-intl'
import { useActionState } from 'react'
import { Button } from '#components/button.tsx'
import { Notice } from '#components/notice.tsx'
import { recoverPasswordAction } from '../actions.ts'
import { NewPasswordField } from './new-password-field.tsx'

/** A new password in the place of a forgotten one. */
export function RecoveryForm({ token, email }: { token: string; email: string }) {
  const t = useTranslations('Door.password')
  const problem = useTranslations('Problems')
  const [state, submit, pending] = useActionState(recoverPasswordAction, null)
  const fields: Record<string, string> = state && 'fields' in state ? (state.fields ?? {}) : {}

  return (
    <form action={submit} className="flex flex-col gap-5">
      {state?.ok === false && !fields.password && (
        <Notice tone="problem">{t(state.reason === 'closed' ? 'closed' : 'failed')}</Notice>
      )}
      <input type="hidden" name="token" value={token} />
      {/* Password managers then know whose password this is. */}
      <input type="email" autoComplete="username" defaultValue={email} readOnly hidden />
      <NewPasswordField label={t('password')} problem={fields.password && problem(fields.password)} />
      <Button type="submit" disabled={pending}>
        {t('submit')}
      </Button>
    </form>
  )
}
