'use client'

import { useTranslations } from 'next-intl'
import { type FormEvent, useId, useState } from 'react'
import { Modal } from '#features/editor/components/modal.tsx'
import { REASON_LENGTH } from '#features/review/constants.ts'

type ReturnDialogProps = { busy: boolean; onClose: () => void; onReturn: (reason: string) => void }

/** Asks what is to be reworked: a text doesn't come back without a word. */
export function ReturnDialog({ busy, onClose, onReturn }: ReturnDialogProps) {
  const t = useTranslations('Editor.review')
  const [missing, setMissing] = useState(false)
  const id = useId()

  function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const reason = String(new FormData(event.currentTarget).get('reason') ?? '').trim()
    if (reason === '') return setMissing(true)
    if (!busy) onReturn(reason)
  }

  return (
    <Modal title={t('title')} onClose={onClose}>
      <form className="ed-form" onSubmit={send} noValidate>
        <p>{t('lead')}</p>
        <div className="ed-field">
          <label htmlFor={id}>{t('reason')}</label>
          <textarea
            id={id}
            name="reason"
            rows={6}
            maxLength={REASON_LENGTH}
            aria-invalid={missing ? true : undefined}
            aria-describedby={missing ? `${id}-problem` : undefined}
            required
            onChange={() => setMissing(false)}
          />
          <small id={`${id}-problem`} role="status" className="ed-error">
            {missing && t('reasonMissing')}
          </small>
        </div>
        <p className="ed-form-actions">
          <button type="button" className="ed-secondary" onClick={onClose}>
            {t('cancel')}
          </button>
          <button type="submit" className="ed-primary">
            {t('submit')}
          </button>
        </p>
      </form>
    </Modal>
  )
}
