'use client'

import type { Editor } from '@tiptap/core'
import { useState } from 'react'
import { insertBlock } from '#features/editor/client/blocks/blocks.ts'
import { embedProvider } from '#features/editor/client/embed/provider.ts'
import { linkAddress } from '#features/editor/client/links/address.ts'
import { useServices } from '#features/editor/client/services.ts'
import { Field } from './field.tsx'
import { Modal } from './modal.tsx'

/** Asks for the address of what stands elsewhere; who provides it is read from the address. */
export function EmbedDialog({ editor, onClose }: { editor: Editor; onClose: () => void }) {
  const { t } = useServices()
  const [typed, setTyped] = useState('')
  const [refused, setRefused] = useState(false)
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
        <Field
          label={t('embed.address')}
          help={provider ? t(`embed.providers.${provider}`) : t('embed.help')}
          error={refused ? t('embed.refused') : null}
        >
          {(control) => (
            <input
              {...control}
              type="text"
              inputMode="url"
              placeholder="https://"
              value={typed}
              onChange={(event) => {
                setTyped(event.target.value)
                setRefused(false)
              }}
            />
          )}
        </Field>
        <p className="ed-form-actions">
          <button type="submit" className="ed-primary">
            {t('embed.apply')}
          </button>
        </p>
      </form>
    </Modal>
  )
}
