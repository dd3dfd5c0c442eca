'use client'

import { useTranslations } from 'next-intl'
import { useActionState } from 'react'
import { Button } from '#components/button.tsx'
import { Field } from '#components/field.tsx'
import { Notice } from '#components/notice.tsx'
import { changePasswordAction } from '#features/people/actions.ts'
import { NewPasswordField } from './new-password-field.tsx'

/** The present password, then the new one; other browsers are signed out. */
export function PasswordForm({ email }: { email: string }) {
  const t = useTranslations('Desk.account')
  const problem = useTranslations('Problems')
  const [state, submit, pending] = useActionState(changePasswordAction, null)
  const fields = state && 'fields' in state ? (state.fields ?? {}) : {}
  const isWrong = state?.ok === false && state.reason === 'wrong-password'

  return (
    <form action={submit} className="flex flex-col gap-5">
      {state?.ok && <Notice tone="good">{t('passwordChanged')}</Notice>}
      {state?.ok === false && !isWrong && !fields.password && <Notice tone="problem">{t('notSaved')}</Notice>}
      {/* Password managers then know whose password this is. */}
      <input type="email" autoComplete="username" defaultValue={email} readOnly hidden />
      <Field
        label={t('currentPassword')}
        name="current"
        type="password"
        autoComplete="current-password"
        problem={isWrong ? t('wrongPassword') : undefined}
        required
      />
      <NewPasswordField label={t('newPassword')} problem={fields.password && problem(fields.password)} />
      <div>
        <Button type="submit" disabled={pending}>
          {t('changePassword')}
        </Button>
      </div>
    </form>
  )
}
