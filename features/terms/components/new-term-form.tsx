'use client'

import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useActionState } from 'react'
import { Button } from '#components/button.tsx'
import { Field } from '#components/field.tsx'
import { Notice } from '#components/notice.tsx'
import { SelectField } from '#components/select-field.tsx'
import { createTermAction } from '../actions.ts'
import { type TermKind, termPath } from '../constants.ts'
import { type ParentOption, parentOptions } from './parent-options.ts'

type Props = { kind: TermKind; parents: ParentOption[] }

/** Begins a term by its name. */
export function NewTermForm({ kind, parents }: Props) {
  const t = useTranslations('Desk.terms')
  const problem = useTranslations('Problems')
  const [state, submit, pending] = useActionState(createTermAction, null)
  const fields: Record<string, string> = state && 'fields' in state ? (state.fields ?? {}) : {}
  const typed = state && 'typed' in state ? state.typed : undefined
  const isUnsaid = state?.ok === false && Object.keys(fields).length === 0

  return (
    <form action={submit} className="flex flex-col gap-5">
      {state?.ok && (
        <Notice tone="good">
          {t.rich('created', {
            name: state.name,
            term: (words) => (
              <Link href={termPath(state.kind, state.id)} className="font-semibold underline underline-offset-4">
                {words}
              </Link>
            )
          })}
        </Notice>
      )}
      {isUnsaid && <Notice tone="problem">{t('notDone')}</Notice>}
      <input type="hidden" name="kind" value={kind} />
      <Field
        label={t('fields.name')}
        name="name"
        autoComplete="off"
        defaultValue={typed?.name}
        problem={fields.name && problem(fields.name)}
        required
      />
      {kind === 'category' && (
        <SelectField
          label={t('fields.parent')}
          name="parentId"
          defaultValue={typed?.parentId ?? ''}
          problem={fields.parentId && problem(fields.parentId)}
          options={parentOptions(parents, t('noParent'))}
        />
      )}
      <div>
        <Button type="submit" disabled={pending}>
          {t('create')}
        </Button>
      </div>
    </form>
  )
}
