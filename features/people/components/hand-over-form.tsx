'use client'

import { useTranslations } from 'next-intl'
import { useActionState } from 'react'
import { Button } from '#components/button.tsx'
import { Checkbox } from '#components/checkbox.tsx'
import { Notice } from '#components/notice.tsx'
import { SelectField } from '#components/select-field.tsx'
import { handOverAction } from '../bylines/actions.ts'

type HandOverFormProps = { id: string; texts: number; others: { id: string; name: string }[] }

/** Hands all texts of somebody to somebody else, once the box is ticked. */
export function HandOverForm({ id, texts, others }: HandOverFormProps) {
  const t = useTranslations('Desk.bylines')
  const problem = useTranslations('Problems')
  const [state, submit, pending] = useActionState(handOverAction, null)
  const fields: Record<string, string> = state && 'fields' in state ? (state.fields ?? {}) : {}
  const typed = state && 'typed' in state ? state.typed : undefined
  const isGeneral = state?.ok === false && Object.keys(fields).length === 0

  return (
    <section id="hand-over" aria-labelledby="hand-over-title" className="flex flex-col gap-4">
      <div>
        <h2 id="hand-over-title" className="text-xl font-semibold">
          {t('handOver')}
        </h2>
        <p className="text-muted">{t('handOverLead', { count: texts })}</p>
      </div>
      {state?.ok && <Notice tone="good">{t('handedOver', { count: state.count })}</Notice>}
      {texts > 0 && (
        <form action={submit} className="flex flex-col gap-4">
          {isGeneral && <Notice tone="problem">{t(state.reason === 'same' ? 'same' : 'notDone')}</Notice>}
          <input type="hidden" name="id" value={id} />
          <SelectField
            label={t('to')}
            name="to"
            defaultValue={typed?.to ?? ''}
            problem={fields.to && problem(fields.to)}
            options={[{ value: '', label: t('choose') }, ...others.map((one) => ({ value: one.id, label: one.name }))]}
            required
          />
          <fieldset className="flex flex-col gap-2">
            <legend className="mb-1 text-sm font-semibold">{t('as')}</legend>
            {(['replace', 'beside'] as const).map((as) => (
              <label key={as} className="flex gap-3">
                <input
                  type="radio"
                  name="as"
                  value={as}
                  defaultChecked={(typed?.as ?? 'replace') === as}
                  className="mt-1 size-5 shrink-0 accent-accent"
                />
                <span>
                  <span className="font-medium">{t(as)}</span>
                  <span className="block text-sm text-muted">{t(`${as}Hint`)}</span>
                </span>
              </label>
            ))}
          </fieldset>
          <Checkbox label={t('confirmHandOver', { count: texts })} name="confirmed" value="yes" required />
          <div>
            <Button type="submit" variant="danger" disabled={pending}>
              {t('handOverSubmit')}
            </Button>
          </div>
        </form>
      )}
    </section>
  )
}
