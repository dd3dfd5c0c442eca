'use client'

import { useTranslations } from 'next-intl'
import { type FormEvent, useActionState, useRef, useState } from 'react'
import { Button } from '#components/button.tsx'
import type { PostKind } from '#prisma/generated/enums.ts'
import { bulkAction } from '../actions.ts'
import { BULK_FORM, BULK_LIMIT } from '../constants.ts'
import type { Operation } from '../schema.ts'
import { BulkAnswer } from './bulk-answer.tsx'
import { BulkFields } from './bulk-fields.tsx'
import { type BulkOrder, type BulkState, useBulk } from './use-bulk.ts'
import { useSelection } from './use-selection.ts'
import { WholeList } from './whole-list.tsx'

export type ListAddress = { kind: PostKind; fields: Record<string, string>; total: number }

type Props = {
  operations: Operation[]
  list: ListAddress
  shown: number
  tags: string[]
  categories: { id: string; name: string; depth: number }[]
}

type Answer = Awaited<ReturnType<typeof bulkAction>> | null

/** What the server answered to a form that was sent without script. */
function stateOf(answer: Answer): { state: BulkState; problem: string | null } {
  if (answer === null) return { state: null, problem: null }
  if (!answer.ok) return { state: null, problem: answer.reason }
  if (answer.step === 'confirm') return { state: answer, problem: null }
  return { state: { step: 'done', report: answer.report, problem: null }, problem: null }
}

/** The form that the boxes of the rows belong to: an operation, what it needs, and what became of the last. */
export function BulkForm({ operations, list, shown, tags, categories }: Props) {
  const t = useTranslations('Desk.bulk')
  const form = useRef<HTMLFormElement>(null)
  const [answer, submit] = useActionState(bulkAction, null)
  const answered = stateOf(answer)
  const { state, run, forget } = useBulk(answered.state)
  const { ids, tickAll } = useSelection(form)
  const [whole, setWhole] = useState<string[] | null>(null)
  const [isMissing, setMissing] = useState(false)
  const chosen = whole ?? ids
  const isWorking = state?.step === 'working'

  async function carryOut(order: BulkOrder) {
    await run(order)
    if (order.operation === 'delete' && !order.confirmed) return
    setWhole(null)
    tickAll(false)
  }

  function onSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    if (isWorking) return
    setMissing(chosen.length === 0)
    if (chosen.length === 0) return
    const values = new FormData(event.currentTarget)
    const word = (name: string) => String(values.get(name) ?? '')
    void carryOut({
      operation: word('operation') as Operation,
      ids: chosen,
      tag: word('tag'),
      category: word('category')
    })
  }

  return (
    <div className="mb-3 flex flex-col gap-3">
      <BulkAnswer state={state} problem={answered.problem} submit={submit} run={carryOut} forget={forget} />
      {shown > 0 && (
        <form ref={form} id={BULK_FORM} action={submit} onSubmit={onSubmit} aria-label={t('label')}>
          <div className="flex flex-wrap items-center gap-x-4 gap-y-2 rounded-lg border border-line bg-surface px-4 py-2.5 sm:px-5">
            <label className="flex min-h-10 items-center gap-3 text-sm font-medium noscript:hidden">
              <input
                type="checkbox"
                className="size-5 accent-accent"
                checked={ids.length === shown}
                onChange={(event) => {
                  setWhole(null)
                  tickAll(event.target.checked)
                }}
              />
              {t('page')}
            </label>
            <BulkFields operations={operations} tags={tags} categories={categories} />
            <Button type="submit" variant="secondary" aria-disabled={isWorking || undefined}>
              {t('apply')}
            </Button>
            <p role="status" className="text-sm text-muted">
              {chosen.length > 0 ? t('chosen', { count: chosen.length }) : isMissing && t('problems.invalid-input')}
            </p>
            {ids.length === shown && list.total > shown && whole === null && (
              <WholeList list={list} most={BULK_LIMIT} onChosen={setWhole} />
            )}
          </div>
        </form>
      )}
    </div>
  )
}
