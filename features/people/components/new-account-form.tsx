'use client'

import { useTranslations } from 'next-intl'
import { useActionState } from 'react'
import { Button } from '#components/button.tsx'
import { Field } from '#components/field.tsx'
import { Notice } from '#components/notice.tsx'
import { SelectField } from '#components/select-field.tsx'
import { createAccountAction } from '../actions.ts'
import { ROLES } from '../schema.ts'
import { OncePassword } from './once-password.tsx'

/** Makes an account; its password is generated and shown once. */
export function NewAccountForm() {
  const t = useTranslations('Desk.people')
  const problem = useTranslations('Problems')
  const [state, submit, pending] = useActionState(createAccountAction, null)
  const fields = state && 'fields' in state ? (state.fields ?? {}) : {}
  const typed = state && 'typed' in state ? state.typed : undefined
  const emailProblem = state?.ok === false && state.reason === 'email-taken' ? 'email-taken' : fields.email

  return (
    <form action={submit} className="flex flex-col gap-5">
      {state?.ok && <OncePassword email={state.email} password={state.password} />}
      {state?.ok === false && !emailProblem && !fields.name && <Notice tone="problem">{t('notDone')}</Notice>}
      <Field
        label={t('name')}
        hint={t('nameHint')}
        name="name"
        autoComplete="off"
        defaultValue={typed?.name}
        problem={fields.name && problem(fields.name)}
        required
      />
      <Field
        label={t('email')}
        name="email"
        type="email"
        autoComplete="off"
        defaultValue={typed?.email}
        problem={emailProblem && problem(emailProblem)}
        required
      />
      <SelectField
        label={t('role')}
        hint={t('roleHint')}
        name="role"
        defaultValue={typed?.role ?? 'author'}
        options={ROLES.map((role) => ({ value: role, label: t(`roles.${role}`) }))}
      />
      <div>
        <Button type="submit" disabled={pending}>
          {t('create')}
        </Button>
      </div>
    </form>
  )
}
