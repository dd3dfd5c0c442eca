'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Notice } from '#components/notice.tsx'
import type { BulkReport } from '../schema.ts'

type Props = { report: BulkReport; children: ReactNode }

/** How many were changed, and text by text why others were not. */
export function BulkReportNotice({ report: { operation, done, refused }, children }: Props) {
  const t = useTranslations('Desk.bulk')
  const untitled = useTranslations('Desk.list')('untitled')

  return (
    <Notice tone={refused.length > 0 ? 'warning' : 'good'}>
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <p className="font-semibold">
          {t(`done.${operation}`, { count: done.length })}
          {refused.length > 0 && ` ${t('refused', { count: refused.length })}`}
        </p>
        {children}
      </div>
      {refused.length > 0 && (
        <ul className="mt-2 flex max-h-60 list-disc flex-col gap-1 overflow-y-auto ps-5">
          {refused.map(({ id, title, reason }) => (
            <li key={id} className="wrap-anywhere">
              {reason === 'not-found'
                ? t('reasons.not-found')
                : t('refusal', { title: title || untitled, reason: t(`reasons.${reason}`) })}
            </li>
          ))}
        </ul>
      )}
    </Notice>
  )
}
