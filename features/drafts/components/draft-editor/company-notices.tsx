'use client'

import { useFormatter, useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import type { DraftStore } from './use-draft.ts'
import { usePresence } from './use-presence.ts'
import type { Turn } from './writing-turn.tsx'

type CompanyNoticesProps = { postId: string; store: DraftStore; turn: Turn }

/** Who else has the text open: another tab of this browser, or other people. */
export function CompanyNotices({ postId, store, turn }: CompanyNoticesProps) {
  return turn.mine ? <OtherPeople postId={postId} store={store} turn={turn} /> : <OtherTab turn={turn} />
}

function OtherTab({ turn }: { turn: Turn }) {
  const t = useTranslations('Editor.company')
  const [busy, setBusy] = useState(false)

  async function take() {
    setBusy(true)
    await turn.take()
  }

  return (
    <p className="ed-notice" role="status">
      {t('otherTab')}{' '}
      <button type="button" className="ed-link-button" aria-disabled={busy} onClick={() => !busy && void take()}>
        {t(busy ? 'taking' : 'take')}
      </button>
    </p>
  )
}

function OtherPeople({ postId, store, turn }: CompanyNoticesProps) {
  const t = useTranslations('Editor.company')
  const format = useFormatter()
  const { others, version } = usePresence(postId, store.clientId)
  const names = others.filter(({ self }) => !self).map(({ name }) => name)
  const elsewhere = others.some(({ self }) => self)
  const outdated = useOutdated(store, version)

  return (
    <>
      <p role="status" className={others.length > 0 ? 'ed-notice' : undefined}>
        {names.length > 0 && t('others', { names: format.list(names), count: names.length })}{' '}
        {elsewhere && t('yourself')}
      </p>
      {outdated && (
        <p className="ed-notice" role="status">
          {t('newer')}{' '}
          <button type="button" className="ed-link-button" onClick={() => void turn.renew()}>
            {t('load')}
          </button>
        </p>
      )}
    </>
  )
}

/** True when somebody saved and nothing was written here since: what was is united by the next save. */
function useOutdated({ queue, saveState }: DraftStore, version: number): boolean {
  const [outdated, setOutdated] = useState(false)
  useEffect(() => {
    setOutdated(version > queue.version && saveState.name === 'saved')
  }, [version, queue, saveState])
  return outdated
}
