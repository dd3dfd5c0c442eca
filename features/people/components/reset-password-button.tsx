'use client'

import { useTranslations } from 'next-intl'
import { useActionState } from 'react'
import { Button } from '#components/button.tsx'
import { Dialog } from '#components/dialog.tsx'
import { Notice } from '#components/notice.tsx'
import type { AccountView } from '../accounts/data.ts'
import { resetPasswordAction } from '../actions.ts'
import { OncePassword } from './once-password.tsx'

/** Asks before it makes a new password, then shows it this once. */
export function ResetPasswordButton({ account }: { account: AccountView }) {
  const t = useTranslations('Desk.people')
  const [state, submit, pending] = useActionState(resetPasswordAction, null)

  return (
    <Dialog
      opener={t('reset')}
      variant="quiet"
      title={t('resetTitle', { name: account.name })}
      close={t(state?.ok ? 'close' : 'cancel')}
    >
      {state?.ok ? (
        <OncePassword email={account.email} password={state.password} />
      ) : (
        <form action={submit} className="flex flex-col gap-4">
          <p className="text-sm text-muted">{t('resetConsequence')}</p>
          {state?.ok === false && <Notice tone="problem">{t('notDone')}</Notice>}
          <input type="hidden" name="id" value={account.id} />
          <div>
            <Button type="submit" variant="danger" disabled={pending}>
              {t('resetConfirm')}
            </Button>
          </div>
        </form>
      )}
    </Dialog>
  )
}
