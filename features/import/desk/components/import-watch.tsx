'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { z } from 'zod'
import { ProgressBar } from '#components/progress-bar.tsx'
import { PROGRESS_INTERVAL } from '../constants.ts'
import { type RunProgress, readProgress } from '../schema.ts'

type Props = { id: string; state: 'checking' | 'running'; progress: RunProgress; isFromDesk: boolean }

const answerShape = z.object({ state: z.string(), progress: z.unknown() })

/** How far an import is, asked for every second until it is over. */
export function ImportWatch({ id, state, progress: given, isFromDesk }: Props) {
  const t = useTranslations('Desk.import.watch')
  const router = useRouter()
  const [progress, setProgress] = useState(given)
  const [isLost, setLost] = useState(false)

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const stop = new AbortController()

    async function ask() {
      const answer = await fetch(`/api/imports/${id}`, { signal: stop.signal })
        .then((response) => (response.ok ? response.json() : null))
        .catch(() => null)
      if (stop.signal.aborted) return
      const { data } = answerShape.safeParse(answer)
      setLost(!data)
      if (data && data.state !== state) router.refresh()
      else if (data) setProgress(readProgress(data.progress))
      timer = setTimeout(ask, PROGRESS_INTERVAL)
    }

    timer = setTimeout(ask, PROGRESS_INTERVAL)
    return () => {
      clearTimeout(timer)
      stop.abort()
    }
  }, [id, state, router])

  const { stage, done, total } = progress
  const isCounted = total > 1
  return (
    <section aria-labelledby="import_watch" className="max-w-2xl">
      <h2 id="import_watch" className="mb-3 text-xl font-semibold">
        {t(state)}
      </h2>
      <ProgressBar
        value={isCounted ? done : undefined}
        max={isCounted ? total : undefined}
        label={t(`stages.${stage}`)}
        className="w-full"
      />
      <p role="status" className="mt-1 font-medium">
        {isLost ? t('lost') : t(`stages.${stage}`)}
      </p>
      <p className="text-sm text-muted tabular-nums">{isCounted ? t('count', { done, total }) : ' '}</p>
      <p className="mt-3 text-sm text-muted">{t(isFromDesk ? 'leave' : 'commandLine')}</p>
    </section>
  )
}
