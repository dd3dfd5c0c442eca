'use client'

import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import { Field } from '#features/editor/components/field.tsx'
import { Modal } from '#features/editor/components/modal.tsx'
import { type SignInOutcome, signInAgain } from '#features/session/sign-in-again.ts'

type SignInDialogProps = { kept: boolean; onSignedIn: () => void; onClose: () => void }

/** The session ended while the writer wrote: they sign in here, and the text stays where it is. */
export function SignInDialog({ kept, onSignedIn, onClose }: SignInDialogProps) {
  const t = useTranslations('Editor.session')
  const [outcome, setOutcome] = useState<SignInOutcome | null>(null)
  const [busy, setBusy] = useState(false)

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const given = new FormData(event.currentTarget)
    setBusy(true)
    const answer = await signInAgain({ email: String(given.get('email')), password: String(given.get('password')) })
    setBusy(false)
    setOutcome(answer)
    if (answer === 'signed-in') onSignedIn()
  }

  return (
    <Modal title={t('title')} onClose={onClose}>
      <p>{t(kept ? 'text' : 'textHere')}</p>
      <form className="ed-form" onSubmit={(event) => void submit(event)}>
        <Field label={t('email')}>
          {(control) => (
            <input {...control} name="email" type="email" autoComplete="username" spellCheck={false} required />
          )}
        </Field>
        <Field label={t('password')} error={outcome === 'refused' || outcome === 'unreachable' ? t(outcome) : null}>
          {(control) => <input {...control} name="password" type="password" autoComplete="current-password" required />}
        </Field>
        <p className="ed-form-actions">
          <button type="submit" className="ed-primary" disabled={busy}>
            {t('submit')}
          </button>
        </p>
      </form>
    </Modal>
  )
}
