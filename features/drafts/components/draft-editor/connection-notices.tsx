'use client'

import { useTranslations } from 'next-intl'
import { useState, useSyncExternalStore } from 'react'
import type { SaveState } from './save-queue.ts'
import { SignInDialog } from './sign-in-dialog.tsx'
import type { DraftStore } from './use-draft.ts'

/** What keeps the text from the server: no network, no session, and where the text is meanwhile. */
export function ConnectionNotices({ store }: { store: DraftStore }) {
  const t = useTranslations('Editor')
  const { saveState, queue, journal } = store
  const [putOff, setPutOff] = useState<SaveState | null>(null)
  const onLine = useSyncExternalStore(subscribe, () => navigator.onLine)
  const offline = !onLine || saveState.name === 'offline'
  const signedOut = saveState.name === 'refused' && saveState.reason === 'not-signed-in'

  return (
    <>
      {journal.failing && <p className="ed-notice">{t('save.noJournal')}</p>}
      {offline && <p className="ed-notice">{t(journal.failing ? 'connection.offlineHere' : 'connection.offline')}</p>}
      {signedOut && putOff === saveState && (
        <p className="ed-notice" data-tone="danger">
          {t('session.waiting')}{' '}
          <button type="button" className="ed-link-button" onClick={() => setPutOff(null)}>
            {t('session.submit')}
          </button>
        </p>
      )}
      {signedOut && putOff !== saveState && (
        <SignInDialog
          kept={!journal.failing}
          onSignedIn={() => void queue.retry()}
          onClose={() => queue.state === saveState && setPutOff(saveState)}
        />
      )}
    </>
  )
}

function subscribe(listener: () => void): () => void {
  window.addEventListener('online', listener)
  window.addEventListener('offline', listener)
  return () => {
    window.removeEventListener('online', listener)
    window.removeEventListener('offline', listener)
  }
}
