'use client'

import type { Editor } from '@tiptap/core'
import { useId, useState } from 'react'
import { insertBlock } from '#features/editor/client/blocks/blocks.ts'
import { embedProvider } from '#features/editor/client/embed/provider.ts'
import { linkAddress } from '#features/editor/client/links/address.ts'
import { useServices } from '#features/editor/client/services.ts'
import { Modal } from './modal.tsx'

/** Asks for the address of what stands elsewhere; who provides it is read from the address. */
export function EmbedDialog({ editor, onClose }: { editor: Editor; onClose: () => void }) {
  const { t } = useServices()
  const [typed, setTyped] = useState('')
  const [refused, setRefused] = useState(false)
  const statusId = useId()
  const url = linkAddress(typed) ?? ''
  const provider = embedProvider(url)

  function submit() {
    if (!provider) return setRefused(true)

    onClose()
    insertBlock(editor, { type: 'embed', attrs: { url, provider } })
  }

  return (
    <Modal title={t('embed.insert')} onClose={onClose}>
      <form
        className="ed-form"
        onSubmit={(event) => {
          event.preventDefault()
          submit()
        }}
      >
        <label className="ed-field">
          <span>{t('embed.address')}</span>
          <input
            type="text"
            inputMode="url"
            placeholder="https://"
            value={typed}
            aria-invalid={refused}
            aria-describedby={statusId}
            onChange={(event) => {
              setTyped(event.target.value)
              setRefused(false)
            }}
          />
          <small id={statusId} role="status" className={refused ? 'ed-error' : undefined}>
            {refused && t('embed.refused')}
            {!refused && (provider ? t(`embed.providers.${provider}`) : t('embed.help'))}
          </small>
        </label>
        <p className="ed-form-actions">
          <button type="submit" className="ed-primary">
            {t('embed.apply')}
          </button>
        </p>
      </form>
    </Modal>
  )
}
