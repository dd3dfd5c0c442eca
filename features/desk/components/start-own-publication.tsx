'use client'

import { useTranslations } from 'next-intl'
import { useActionState } from 'react'
import { Button } from '#components/button.tsx'
import { Checkbox } from '#components/checkbox.tsx'
import { Dialog } from '#components/dialog.tsx'
import { Field } from '#components/field.tsx'
import { Notice } from '#components/notice.tsx'
import { startOwnAction } from '#features/publication/actions.ts'

/** Asks for the new publication's name, and for a tick before the examples go for good. */
export function StartOwnPublication() {
  const t = useTranslations('Desk.demo')
  const problem = useTranslations('Problems')
  const [state, submit, pending] = useActionState(startOwnAction, null)
  const fields = state && 'fields' in state ? (state.fields ?? {}) : {}

  return (
    <Dialog opener={t('start')} title={t('title')} close={t('cancel')}>
      <form action={submit} className="flex flex-col gap-4">
        <p className="text-sm text-muted">{t('consequence')}</p>
        {state?.ok === false && state.reason !== 'invalid-input' && <Notice tone="problem">{t('failed')}</Notice>}
        <Field
          label={t('name')}
          name="name"
          defaultValue={state && 'typed' in state ? state.typed?.name : ''}
          problem={fields.name && problem(fields.name)}
          required
        />
        <Field label={t('tagline')} name="tagline" hint={t('taglineHint')} />
        <Checkbox label={t('confirm')} name="confirmed" value="yes" required />
        <div>
          <Button type="submit" variant="danger" disabled={pending}>
            {pending ? t('working') : t('submit')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
