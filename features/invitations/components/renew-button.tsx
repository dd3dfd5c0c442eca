'use client'

import { useTranslations } from 'next-intl'
import { useActionState } from 'react'
import { Button } from '#components/button.tsx'
import { Dialog } from '#components/dialog.tsx'
import { Notice } from '#components/notice.tsx'
import { renewInvitationAction } from '../actions.ts'
import { OnceLink } from './once-link.tsx'

/** Says that the old link dies, then shows the new one this once. `email`: where it is sent, or "". */
export function RenewButton({ id, name, email }: { id: string; name: string; email: string }) {
  const t = useTranslations('Desk.invitations')
  const [state, submit, pending] = useActionState(renewInvitationAction, null)

  return (
    <Dialog
      opener={t('renew')}
      about={name}
      variant="quiet"
      title={t('renewTitle')}
      close={t(state?.ok ? 'close' : 'cancel')}
    >
      {state?.ok ? (
        <OnceLink email={state.email} delivery={state.delivery} link={state.link} />
      ) : (
        <form action={submit} className="flex flex-col gap-4">
          <p className="text-sm text-muted">{email ? t('renewLeadMail', { email }) : t('renewLead')}</p>
          {state?.ok === false && <Notice tone="problem">{t('notDone')}</Notice>}
          <input type="hidden" name="id" value={id} />
          <div>
            <Button type="submit" disabled={pending}>
              {t('renew')}
            </Button>
          </div>
        </form>
      )}
    </Dialog>
  )
}
