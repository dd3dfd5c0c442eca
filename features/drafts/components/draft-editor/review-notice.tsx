'use client'

import { useFormatter, useTranslations } from 'next-intl'
import { useState } from 'react'
import type { DraftView } from '#features/drafts/schema.ts'
import { LateTool } from '#features/editor/components/late-tool.tsx'
import type { Publication } from './use-publication.ts'

type ReviewNoticeProps = {
  publication: Publication
  may: Pick<DraftView['may'], 'return'>
  onSendBack: (reason: string) => Promise<unknown>
}

const loadReturn = () => import('./return-dialog.tsx').then(({ ReturnDialog }) => ReturnDialog)

/** Why the text came back, until it is submitted again; or that it waits for an editor, who may give it back here. */
export function ReviewNotice({ publication, may, onSendBack }: ReviewNoticeProps) {
  const t = useTranslations('Editor.review')
  const format = useFormatter()
  const [asking, setAsking] = useState(false)
  const { status, busy, review } = publication
  const { submitted, returned } = review
  const onClose = () => setAsking(false)
  const onReturn = (reason: string) => {
    setAsking(false)
    void onSendBack(reason)
  }
  const day = (at: string) => format.dateTime(new Date(at), { dateStyle: 'long' })

  if (status === 'draft' && returned) {
    return (
      <section className="ed-notice" aria-label={t('returned', { name: returned.by, date: day(returned.at) })}>
        <p>
          <strong>{t('returned', { name: returned.by, date: day(returned.at) })}</strong>
        </p>
        <p className="ed-remark">{returned.body}</p>
      </section>
    )
  }
  if (status !== 'in_review' || !submitted) return null

  return (
    <section
      className="ed-notice"
      data-tone="plain"
      aria-label={t('submitted', { name: submitted.by, date: day(submitted.at) })}
    >
      <p>
        {t('submitted', { name: submitted.by, date: day(submitted.at) })} {!may.return && t('waiting')}
      </p>
      {may.return && (
        <button type="button" className="ed-secondary" aria-haspopup="dialog" onClick={() => setAsking(true)}>
          {t('sendBack')}
        </button>
      )}
      <LateTool load={loadReturn} props={asking ? { busy, onClose, onReturn } : null} onFail={onClose} />
    </section>
  )
}
