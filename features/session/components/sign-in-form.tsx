'use client'

import { useTranslations } from 'next-intl'
import { useActionState } from 'react'
import { Button } from '#components/button.tsx'
import { Field } from '#components/field.tsx'
import { Notice } from '#components/notice.tsx'
import { signInAction } from '../actions.ts'

/** E-mail and password; a refusal says the same whatever was wrong. */
export function SignInForm({ next, refused }: { next: string; refused: boolean }) {
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
      <p className="text-sm text-muted">{t('forgotten')}</p>
    </form>
  )
}
