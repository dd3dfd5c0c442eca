'use client'

import { useTranslations } from 'next-intl'
import { useActionState } from 'react'
import { Button } from '#components/button.tsx'
import { Checkbox } from '#components/checkbox.tsx'
import { Notice } from '#components/notice.tsx'
import { SelectField } from '#components/select-field.tsx'
import { mergePeopleAction } from '../bylines/actions.ts'

type MergeFormProps = { id: string; name: string; others: { id: string; name: string }[] }

/** Makes one byline of two, once the box is ticked. */
export function MergeForm({ id, name, others }: MergeFormProps) {
  const t = useTranslations('Desk.bylines')
  const problem = useTranslations('Problems')
  const [state, submit, pending] = useActionState(mergePeopleAction, null)
  const fields: Record<string, string> = state && 'fields' in state ? (state.fields ?? {}) : {}
  const reason = state?.ok === false && Object.keys(fields).length === 0 ? state.reason : null
  const said = reason === 'two-accounts' || reason === 'same' ? reason : 'notDone'

  return (
    <section aria-labelledby="merge" className="flex flex-col gap-4">
      <div>
        <h2 id="merge" className="text-xl font-semibold">
          {t('merge')}
        </h2>
        <p className="text-muted">{t('mergeLead')}</p>
      </div>
      <form action={submit} className="flex flex-col gap-4">
        {reason && <Notice tone="problem">{t(said)}</Notice>}
        <input type="hidden" name="id" value={id} />
        <SelectField
          label={t('into')}
          name="into"
          defaultValue={state && 'typed' in state ? (state.typed?.into ?? '') : ''}
          problem={fields.into && problem(fields.into)}
          options={[{ value: '', label: t('choose') }, ...others.map((one) => ({ value: one.id, label: one.name }))]}
          required
        />
        <Checkbox label={t('confirmMerge', { name })} name="confirmed" value="yes" required />
        <div>
          <Button type="submit" variant="danger" disabled={pending}>
            {t('mergeSubmit')}
          </Button>
        </div>
      </form>
    </section>
  )
}
