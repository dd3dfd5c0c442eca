'use client'

import { useTranslations } from 'next-intl'
import { useActionState } from 'react'
import { Button } from '#components/button.tsx'
import { Field } from '#components/field.tsx'
import { Notice } from '#components/notice.tsx'
import { SelectField } from '#components/select-field.tsx'
import { ROLES } from '#features/people/schema.ts'
import { inviteAction } from '../actions.ts'
import { OnceLink } from './once-link.tsx'

/** Invites somebody by e-mail, or by a link to hand on. */
export function InviteForm({ bylines }: { bylines: { id: string; name: string }[] }) {
  const t = useTranslations('Desk.invitations')
  const people = useTranslations('Desk.people')
  const problem = useTranslations('Problems')
  const [state, submit, pending] = useActionState(inviteAction, null)
  const fields: Record<string, string> = state && 'fields' in state ? (state.fields ?? {}) : {}
  const typed = state && 'typed' in state ? state.typed : undefined
  const reason = state?.ok === false ? state.reason : null
  const emailProblem = reason === 'email-taken' ? reason : fields.email
  const isGeneral = reason !== null && !emailProblem && reason !== 'person-taken'

  return (
    <form action={submit} className="flex flex-col gap-5">
      {state?.ok && <OnceLink email={state.email} delivery={state.delivery} link={state.link} />}
      {isGeneral && <Notice tone="problem">{t('notDone')}</Notice>}
      <Field
        label={t('email')}
        hint={t('emailHint')}
        name="email"
        type="email"
        autoComplete="off"
        defaultValue={typed?.email}
        problem={emailProblem && problem(emailProblem)}
      />
      <SelectField
        label={t('role')}
        hint={people('roleHint')}
        name="role"
        defaultValue={typed?.role ?? 'author'}
        options={ROLES.map((role) => ({ value: role, label: people(`roles.${role}`) }))}
      />
      {bylines.length > 0 && (
        <SelectField
          label={t('byline')}
          hint={t('bylineHint')}
          name="personId"
          defaultValue={typed?.personId ?? ''}
          problem={reason === 'person-taken' ? t('person-taken') : undefined}
          options={[
            { value: '', label: t('noByline') },
            ...bylines.map(({ id, name }) => ({ value: id, label: name }))
          ]}
        />
      )}
      <div>
        <Button type="submit" disabled={pending}>
          {t('submit')}
        </Button>
      </div>
    </form>
  )
}
