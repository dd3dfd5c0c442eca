'use client'

import { useFormatter, useNow, useTranslations } from 'next-intl'
import type { SaveQueue, SaveState } from './save-queue.ts'

type SaveStatusProps = {
  state: SaveState
  queue: SaveQueue
  /** True when this browser keeps what the server does not have yet. */
  kept: boolean
}

/** Where the newest text is, in words that are always true; what to do when it is not safe. */
export function SaveStatus({ state, queue, kept }: SaveStatusProps) {
  const t = useTranslations('Editor.save')
  const words = useStatusWords(state, kept)
  const canRetry = state.name === 'offline' || (state.name === 'refused' && state.reason !== 'forbidden')

  return (
    <p className="ed-status" data-state={state.name}>
      <span role="status">{words}</span>
      {canRetry && (
        <button type="button" className="ed-link-button" onClick={() => void queue.retry()}>
          {t('retry')}
        </button>
      )}
    </p>
  )
}

function useStatusWords(state: SaveState, kept: boolean): string {
  const t = useTranslations('Editor.save')
  const { words, today } = useMoment(state.name === 'saved' ? state.at : null)

  if (state.name === 'saved') return t(today ? 'savedToday' : 'savedEarlier', { when: words })
  if (state.name === 'offline' && !kept) return t('offlineHere')
  return state.name === 'refused' ? t(`refused.${state.reason}`) : t(state.name)
}

/** "14:32" today, "27 mars à 14:32" before. */
export function useMoment(iso: string | null): { words: string; today: boolean } {
  const format = useFormatter()
  const now = useNow()
  if (!iso) return { words: '', today: true }

  const date = new Date(iso)
  const today = format.dateTime(date, { dateStyle: 'short' }) === format.dateTime(now, { dateStyle: 'short' })
  const time = { hour: '2-digit', minute: '2-digit' } as const
  return { words: format.dateTime(date, today ? time : { day: 'numeric', month: 'long', ...time }), today }
}
