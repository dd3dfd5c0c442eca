'use client'

import { useTranslations } from 'next-intl'
import { useActionState } from 'react'
import { Button } from '#components/button.tsx'
import { Field } from '#components/field.tsx'
import { Notice } from '#components/notice.tsx'
import { signInAction } from '../actions.ts'
import { RECOVERY_PATH } from '../constants.ts'

type SignInFormProps = { next: string; refused: boolean; canRecover: boolean }

/** E-mail and password; a refusal says the same whatever was wrong. */
export function SignInForm({ next, refused, canRecover }: SignInFormProps) {
  const t = useTranslations('Door.signIn')
  const [state, submit, pending] = useActionState(signInAction, null)

  return (
    <form action={submit} className="flex flex-col gap-5">
      {(state || refused) && <Notice tone="problem">{t('refused')}</Notice>}
      <input type="hidden" name="next" value={next} />
      <Field
        label={t('email')}
        name="email"
        type="email"
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        defaultValue={state?.typed?.email}
        required
      />
      <Field label={t('password')} name="password" type="password" autoComplete="current-password" required />
      <Button type="submit" disabled={pending}>
        {t('submit')}
      </Button>
      {canRecover ? (
        <a href={RECOVERY_PATH} className="self-start text-sm text-accent underline underline-offset-4">
          {t('recover')}
        </a>
      ) : (
        <p className="text-sm text-muted">{t('forgotten')}</p>
      )}
    </form>
  )
}
