'use client'

import { useTranslations } from 'next-intl'
import { useState, useTransition } from 'react'
import { Field } from '#components/field.tsx'
import { ProgressBar } from '#components/progress-bar.tsx'
import { replaceImportFileAction } from '../actions.ts'
import type { StoredFile } from '../schema.ts'
import { problemOf } from '../wish.ts'
import type { Row } from './use-sending.ts'
import { useSize } from './use-size.ts'

type Props = { runId: string; row: Row; onReplaced: (file: StoredFile, chosen: File) => void }

/** How far one file is, or what is wrong with it, and the way to give another in its place. */
export function UploadRow({ runId, row, onReplaced }: Props) {
  const t = useTranslations('Desk.import.upload')
  const problems = useTranslations('Desk.import.start.problems')
  const size = useSize()
  const [refused, setRefused] = useState<string>()
  const [pending, start] = useTransition()
  const { name, received, problem, kind } = row

  function replace(chosen: File | undefined) {
    const wrong = chosen && problemOf(chosen, kind)
    if (!chosen || pending) return
    if (wrong) return setRefused(problems(wrong, { limit: '', files: 0 }))

    start(async () => {
      const wish = { id: runId, file: row.id, name: chosen.name, size: chosen.size }
      const answer = await replaceImportFileAction(wish).catch(() => null)
      if (answer?.ok) onReplaced(answer.file, chosen)
      else setRefused(t('notReplaced'))
    })
  }

  return (
    <li className="py-3">
      <p className="wrap-anywhere">{name}</p>
      <div className="mt-1 flex items-center gap-4">
        <ProgressBar value={received} max={row.size} label={name} className="min-w-0 grow" />
        <span className="text-end text-sm whitespace-nowrap text-muted tabular-nums">
          {t('sum', { received: size(received), total: size(row.size) })}
        </span>
      </div>
      {problem !== null && (
        <div className="mt-2 flex flex-col gap-3">
          <p role="alert" className="text-sm font-medium text-danger wrap-anywhere">
            {problem}
          </p>
          <Field
            type="file"
            accept={kind === 'export' ? '.xml' : '.zip'}
            label={t('replace', { name })}
            problem={refused}
            onChange={(event) => replace(event.target.files?.[0])}
          />
        </div>
      )}
    </li>
  )
}
