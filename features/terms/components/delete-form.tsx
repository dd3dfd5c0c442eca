'use client'

import { useTranslations } from 'next-intl'
import { useActionState } from 'react'
import { Button } from '#components/button.tsx'
import { Field } from '#components/field.tsx'
import { Notice } from '#components/notice.tsx'
import { deleteTermsAction } from '../actions.ts'
import type { TermKind } from '../constants.ts'

type Props = { kind: TermKind; ids: string[] }

/** Asks what the addresses are to answer, and deletes. */
export function DeleteForm({ kind, ids }: Props) {
  const t = useTranslations('Desk.terms.delete')
  const problem = useTranslations('Problems')
  const [state, submit, pending] = useActionState(deleteTermsAction, null)
  const fields: Record<string, string> = state && 'fields' in state ? (state.fields ?? {}) : {}
  const typed = state && 'typed' in state ? state.typed : undefined
  const other = fields.name ?? (state?.ok === false && !fields.to ? 'not-done' : undefined)

  return (
    <form action={submit} className="flex flex-col gap-5">
      {other && <Notice tone="problem">{problem(other)}</Notice>}
      <input type="hidden" name="kind" value={kind} />
      <input type="hidden" name="ids" value={ids.join(' ')} />
      <fieldset className="flex flex-col gap-2">
        <legend className="mb-2 font-semibold">{t('addresses', { count: ids.length })}</legend>
        {['gone', 'redirect'].map((value) => (
          <label key={value} className="flex items-baseline gap-3">
            <input
              type="radio"
              name="answer"
              value={value}
              defaultChecked={value === (typed?.answer ?? 'gone')}
              className="size-4 shrink-0 accent-accent"
            />
            {t(value)}
          </label>
        ))}
        <div className="ms-7">
          <Field
            name="to"
            label={t('to')}
            hint={t('toHint')}
            defaultValue={typed?.to ?? '/'}
            problem={fields.to && problem(fields.to)}
          />
        </div>
      </fieldset>
      <div>
        <Button type="submit" variant="danger" disabled={pending}>
          {t('confirm')}
        </Button>
      </div>
    </form>
  )
}
