'use client'

import { useTranslations } from 'next-intl'
import { type Ref, useActionState } from 'react'
import { UnsentGuard } from '#features/drafts/components/draft-editor/unsent-guard.tsx'
import { signOutAction } from '#features/session/actions.ts'

/** Signs out when it is sent; asks first where words are kept on this computer. */
export function SignOutForm({ ref }: { ref: Ref<HTMLFormElement> }) {
  const t = useTranslations('Desk.nav')
  const [, submit] = useActionState(signOutAction, null)

  return (
    <UnsentGuard question={t('unsent')}>
      <form ref={ref} action={submit} />
    </UnsentGuard>
  )
}
