'use client'

import { useTranslations } from 'next-intl'
import { useState, useSyncExternalStore } from 'react'
import { LateTool } from '#features/editor/components/late-tool.tsx'
import type { SaveState } from './save-queue.ts'
import type { DraftStore } from './use-draft.ts'

const loadSignIn = () => import('./sign-in-dialog.tsx').then(({ SignInDialog }) => SignInDialog)

/** What keeps the text from the server: no network, no session, and where the text is meanwhile. */
export function ConnectionNotices({ store }: { store: DraftStore }) {
  const t = useTranslations('Editor')
  const { saveState, queue, journal } = store
  const [putOff, setPutOff] = useState<SaveState | null>(null)
  const onLine = useSyncExternalStore(subscribe, () => navigator.onLine)
  const offline = !onLine || saveState.name === 'offline'
  const signedOut = saveState.name === 'refused' && saveState.reason === 'not-signed-in'
  const onSignedIn = () => void queue.retry()
  const onClose = () => queue.state === saveState && setPutOff(saveState)

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
      <LateTool
        load={loadSignIn}
        props={signedOut && putOff !== saveState ? { kept: !journal.failing, onSignedIn, onClose } : null}
        onFail={onClose}
      />
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
