'use client'

import type { EditorView } from '@tiptap/pm/view'
import { useId, useState } from 'react'
import { linkAddress } from '#features/editor/client/links/address.ts'
import { linkAt, removeLink, setLink } from '#features/editor/client/links/link-commands.ts'
import { useServices } from '#features/editor/client/services.ts'
import { Modal } from './modal.tsx'

/** Where the selected words lead; `view` is the article's or a note's. */
export function LinkDialog({ view, onClose }: { view: EditorView; onClose: () => void }) {
  const { t } = useServices()
  const current = linkAt(view.state)
  const [typed, setTyped] = useState(current?.href ?? '')
  const [refused, setRefused] = useState(false)
  const errorId = useId()

  function close() {
    onClose()
    view.focus()
  }

  function submit() {
    const href = linkAddress(typed)
    if (!href) return setRefused(true)

    setLink(view, href)
    close()
  }

  return (
    <Modal title={t('link.title')} onClose={close}>
      <form
        className="ed-form"
        onSubmit={(event) => {
          event.preventDefault()
          submit()
        }}
      >
        <label className="ed-field">
          <span>{t('link.address')}</span>
          <input
            type="text"
            inputMode="url"
            value={typed}
            placeholder="https://"
            aria-invalid={refused}
            aria-describedby={errorId}
            onChange={(event) => {
              setTyped(event.target.value)
              setRefused(false)
            }}
          />
          <small id={errorId} className={refused ? 'ed-error' : undefined}>
            {refused ? t('link.refused') : t('link.help')}
          </small>
        </label>
        <p className="ed-form-actions">
          {current && (
            <button
              type="button"
              className="ed-secondary"
              onClick={() => {
                removeLink(view)
                close()
              }}
            >
              {t('link.remove')}
            </button>
          )}
          <button type="submit" className="ed-primary">
            {t('link.apply')}
          </button>
        </p>
      </form>
    </Modal>
  )
}
