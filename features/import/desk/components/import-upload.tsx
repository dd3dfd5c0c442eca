'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState, useTransition } from 'react'
import { Button } from '#components/button.tsx'
import { Notice } from '#components/notice.tsx'
import { ProgressBar } from '#components/progress-bar.tsx'
import { beginImportAction } from '../actions.ts'
import { BeginButton } from './begin-button.tsx'
import { ChooseAgain } from './choose-again.tsx'
import { UploadRow } from './upload-row.tsx'
import { type Row, useSending } from './use-sending.ts'
import { useSize } from './use-size.ts'

type Props = {
  id: string
  files: Row[]
  /** The dry run begins by itself when everything has arrived. */
  begins: boolean
}

/** The files of an import on their way, and what is wrong with which of them. */
export function ImportUpload({ id, files, begins }: Props) {
  const t = useTranslations('Desk.import.upload')
  const size = useSize()
  const sending = useSending(id, files)
  const { rows, state, failure, isOffline, wanted } = sending
  const [isAutomatic, setAutomatic] = useState(begins)
  const hasProblem = rows.some(({ problem }) => problem !== null)
  const isReady = state === 'arrived' && !hasProblem
  const failed = useBeginning(id, isReady && isAutomatic)

  const sum = (key: 'received' | 'size') => rows.reduce((all, row) => all + row[key], 0)
  const isWaiting =
    state === 'sending' && wanted.length > 0 && rows.every((row) => row.received === row.size || wanted.includes(row))
  const said = isOffline && state === 'sending' ? 'offline' : isWaiting ? 'waiting' : state

  return (
    <section aria-labelledby="import_files" className="flex max-w-2xl flex-col gap-4">
      <h2 id="import_files" className="text-xl font-semibold">
        {t('title')}
      </h2>
      <div>
        <ProgressBar value={sum('received')} max={sum('size')} label={t('all')} className="w-full" />
        <p className="text-sm text-muted">{t('sum', { received: size(sum('received')), total: size(sum('size')) })}</p>
      </div>
      <p role="status" className="font-medium">
        {hasProblem && state === 'arrived' ? t('states.problem') : t(`states.${said}`)}
      </p>
      {failure && <Notice tone="problem">{t(`failures.${failure}`)}</Notice>}
      <ul className="flex flex-col divide-y divide-line border-y border-line">
        {rows.map((row) => (
          <UploadRow
            key={row.id}
            runId={id}
            row={row}
            onReplaced={(file, chosen) => {
              setAutomatic(true)
              sending.put(row.id, file, chosen)
            }}
          />
        ))}
      </ul>
      {wanted.length > 0 && <ChooseAgain wanted={wanted} onChosen={sending.take} />}
      {state === 'sending' && !isWaiting && (
        <div>
          <Button variant="secondary" onClick={sending.pause}>
            {t('pause')}
          </Button>
        </div>
      )}
      {(state === 'paused' || state === 'failed') && (
        <div>
          <Button onClick={sending.goOn}>{t('goOn')}</Button>
        </div>
      )}
      {isReady && (failed || !isAutomatic) && <BeginButton id={id} step="check" label={t('check')} first={failed} />}
    </section>
  )
}

/** Begins the dry run once; why that was not done, if so. */
function useBeginning(id: string, isDue: boolean): string | null {
  const [failed, setFailed] = useState<string | null>(null)
  const [, start] = useTransition()
  const begun = useRef(false)

  useEffect(() => {
    if (!isDue || begun.current) return
    begun.current = true
    start(async () => {
      const answer = await beginImportAction({ id, step: 'check' }).catch(() => ({ ok: false as const, reason: '' }))
      if (!answer.ok) setFailed(answer.reason)
    })
  }, [id, isDue])

  return failed
}
