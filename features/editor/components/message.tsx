'use client'

import { useServices } from '#features/editor/client/services.ts'
import { useStore } from '#features/editor/client/store.ts'
import { Icon } from './icon.tsx'

/** What the editor has to say, until it is dismissed. */
export function Message() {
  const { t, ui } = useServices()
  const { message, arrived } = useStore(ui)

  return (
    <div className="ed-message" data-shown={message !== null}>
      <p role="status">{message}</p>
      <p role="status" className="sr-only">
        {arrived}
      </p>
      {message && (
        <button
          type="button"
          className="ed-button"
          aria-label={t('paste.dismiss')}
          title={t('paste.dismiss')}
          onClick={() => ui.set({ message: null })}
        >
          <Icon name="close" />
        </button>
      )}
    </div>
  )
}
