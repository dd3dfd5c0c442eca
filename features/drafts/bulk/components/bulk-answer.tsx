'use client'

import { useTranslations } from 'next-intl'
import type { FormEvent, ReactNode } from 'react'
import { Button } from '#components/button.tsx'
import type { ButtonVariant } from '#components/button-class.ts'
import { Notice } from '#components/notice.tsx'
import { BOX_PREFIX } from '../constants.ts'
import type { Operation } from '../schema.ts'
import { BulkReportNotice } from './bulk-report-notice.tsx'
import type { BulkOrder, BulkState } from './use-bulk.ts'

type Sending = { submit: (form: FormData) => void; run: (order: BulkOrder) => Promise<void> }
type Props = Sending & { state: BulkState; problem: string | null; forget: () => void }

/** Said of orders as such; what is not among them is said in general. */
const PROBLEMS = new Set(['tag-missing', 'category-missing', 'invalid-input', 'not-signed-in'])

/** What became of the last order: a question, how far it is, or the report. */
export function BulkAnswer({ state, problem, submit, run, forget }: Props) {
  const t = useTranslations('Desk.bulk')
  const told = problem ?? (state?.step === 'done' ? state.problem : null)

  return (
    <>
      {told !== null && <Notice tone="problem">{t(`problems.${PROBLEMS.has(told) ? told : 'failed'}`)}</Notice>}
      {state?.step === 'confirm' && (
        <Notice tone="warning" title={t('confirm.title', { count: state.ids.length })}>
          <p className="mt-1 text-pretty">{t('confirm.text')}</p>
          <div className="mt-3 flex flex-wrap gap-2">
            <Again submit={submit} run={run} operation="delete" ids={state.ids} confirmed variant="danger">
              {t('confirm.yes', { count: state.ids.length })}
            </Again>
            <Button variant="quiet" onClick={forget}>
              {t('confirm.no')}
            </Button>
          </div>
        </Notice>
      )}
      {state?.step === 'working' && (
        <Notice tone="info">
          <label className="flex flex-col gap-1">
            {t('working', { done: state.done, total: state.total })}
            <progress value={state.done} max={state.total} className="w-full accent-accent" />
          </label>
        </Notice>
      )}
      {state?.step === 'done' && state.report.done.length + state.report.refused.length > 0 && (
        <BulkReportNotice report={state.report}>
          {state.report.operation === 'trash' && state.report.done.length > 0 && (
            <Again submit={submit} run={run} operation="restore" ids={state.report.done.map(({ id }) => id)}>
              {t('undo')}
            </Again>
          )}
        </BulkReportNotice>
      )}
    </>
  )
}

type AgainProps = Sending & {
  operation: Operation
  ids: string[]
  confirmed?: boolean
  variant?: ButtonVariant
  children: ReactNode
}

/** Orders something else for the same texts. */
function Again({ submit, run, operation, ids, confirmed = false, variant = 'secondary', children }: AgainProps) {
  function onSubmit(event: FormEvent) {
    event.preventDefault()
    void run({ operation, ids, tag: '', category: '', ...(confirmed && { confirmed: 'yes' }) })
  }

  return (
    <form action={submit} onSubmit={onSubmit}>
      <input type="hidden" name="operation" value={operation} />
      {confirmed && <input type="hidden" name="confirmed" value="yes" />}
      {ids.map((id) => (
        <input key={id} type="hidden" name={`${BOX_PREFIX}${id}`} value="on" />
      ))}
      <Button type="submit" variant={variant}>
        {children}
      </Button>
    </form>
  )
}
