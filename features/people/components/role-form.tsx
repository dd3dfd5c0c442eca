'use client'

import { useTranslations } from 'next-intl'
import { useActionState } from 'react'
import { Button } from '#components/button.tsx'
import type { AccountView } from '../accounts/data.ts'
import { changeRoleAction } from '../actions.ts'
import { ROLES } from '../schema.ts'

/** A menu of roles and the button that gives the chosen one. */
export function RoleForm({ account }: { account: AccountView }) {
  const t = useTranslations('Desk.people')
  const [state, submit, pending] = useActionState(changeRoleAction, null)

  return (
    <form action={submit} className="flex flex-wrap items-center gap-2">
      <input type="hidden" name="id" value={account.id} />
      <select
        key={account.role}
        name="role"
        defaultValue={account.role}
        aria-label={t('roleOf', { name: account.name })}
        className="min-h-10 rounded-md border border-edge bg-surface px-2 text-sm"
      >
        {ROLES.map((role) => (
          <option key={role} value={role}>
            {t(`roles.${role}`)}
          </option>
        ))}
      </select>
      <Button type="submit" variant="secondary" disabled={pending}>
        {t('changeRole')}
        <span className="sr-only"> : {account.name}</span>
      </Button>
      {state?.ok === false && (
        <p role="alert" className="w-full text-sm text-danger">
          {t(state.reason === 'last-administrator' ? 'lastAdministrator' : 'notDone')}
        </p>
      )}
    </form>
  )
}
