'use client'

import type { EditorView } from '@tiptap/pm/view'
import { useState } from 'react'
import { linkAddress } from '#features/editor/client/links/address.ts'
import { linkAt, removeLink, setLink } from '#features/editor/client/links/link-commands.ts'
import { useServices } from '#features/editor/client/services.ts'
import { Field } from './field.tsx'
import { Modal } from './modal.tsx'

/** Where the selected words lead; `view` is the article's or a note's. */
export function LinkDialog({ view, onClose }: { view: EditorView; onClose: () => void }) {
  const { t } = useServices()
  const current = linkAt(view.state)
  const [typed, setTyped] = useState(current?.href ?? '')
  const [refused, setRefused] = useState(false)

  function close() {
    onClose()
    // While the dialog is open, nothing behind it takes the focus.
    requestAnimationFrame(() => view.focus())
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
        <Field label={t('link.address')} help={t('link.help')} error={refused ? t('link.refused') : null}>
          {(control) => (
            <input
              {...control}
              type="text"
              inputMode="url"
              value={typed}
              placeholder="https://"
              onChange={(event) => {
                setTyped(event.target.value)
                setRefused(false)
              }}
            />
          )}
        </Field>
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
