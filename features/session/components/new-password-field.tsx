'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Checkbox } from '#components/checkbox.tsx'
import { Field } from '#components/field.tsx'
import { PASSWORD_LENGTH, PASSWORD_MAX_LENGTH } from '../constants.ts'
import { adviceFor } from '../password-advice.ts'

/** A new password: may be shown while it is typed, and says how it fares. */
export function NewPasswordField({ label, problem }: { label: string; problem?: string | undefined }) {
  const t = useTranslations('Problems')
  const [shown, setShown] = useState(false)
  const [password, setPassword] = useState('')

  const advice = adviceFor(password)

  return (
    <div className="flex flex-col gap-2">
      <Field
        label={label}
        name="password"
        type={shown ? 'text' : 'password'}
        autoComplete="new-password"
        spellCheck={false}
        minLength={PASSWORD_LENGTH}
        maxLength={PASSWORD_MAX_LENGTH}
        value={password}
        onChange={(event) => setPassword(event.target.value)}
        hint={<span aria-live="polite">{t(`advice.${advice}`, { length: PASSWORD_LENGTH })}</span>}
        problem={advice === 'good' || advice === 'strong' ? undefined : problem}
        required
      />
      <Checkbox label={t('showPassword')} checked={shown} onChange={(event) => setShown(event.target.checked)} />
    </div>
  )
}
