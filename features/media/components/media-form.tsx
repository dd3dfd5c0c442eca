'use client'

import { useTranslations } from 'next-intl'
import { useActionState } from 'react'
import { Button } from '#components/button.tsx'
import { Field } from '#components/field.tsx'
import { Notice } from '#components/notice.tsx'
import { TextArea } from '#components/text-area.tsx'
import { changeMediaAction } from '../library/actions.ts'
import { ALT_LENGTH, CAPTION_LENGTH, CREDIT_LENGTH } from '../library/constants.ts'
import type { MediaView } from '../schema.ts'
import { FocalField } from './focal-field.tsx'

/** What is said of a picture wherever it stands, and what must stay in sight of it. */
export function MediaForm({ media }: { media: MediaView }) {
  const t = useTranslations('Desk.media')
  const problem = useTranslations('Problems')
  const [state, submit, pending] = useActionState(changeMediaAction, null)
  const fields: Record<string, string> = state && 'fields' in state ? (state.fields ?? {}) : {}
  const typed = state && 'typed' in state ? state.typed : undefined
  const about = (name: 'alt' | 'caption' | 'credit' | 'licence') => ({
    name,
    label: t(`fields.${name}`),
    defaultValue: typed?.[name] ?? media[name],
    problem: fields[name] && problem(fields[name])
  })

  return (
    <form action={submit} className="flex flex-col gap-5">
      {state?.ok && <Notice tone="good">{t('saved')}</Notice>}
      {state?.ok === false && <Notice tone="problem">{t('notSaved')}</Notice>}
      <input type="hidden" name="id" value={media.id} />
      <TextArea {...about('alt')} hint={t('hints.alt')} rows={2} maxLength={ALT_LENGTH} />
      <TextArea {...about('caption')} hint={t('hints.caption')} rows={2} maxLength={CAPTION_LENGTH} />
      <Field {...about('credit')} hint={t('hints.credit')} maxLength={CREDIT_LENGTH} />
      <Field {...about('licence')} hint={t('hints.licence')} maxLength={CREDIT_LENGTH} />
      <FocalField media={media} />
      <div>
        <Button type="submit" disabled={pending}>
          {t('save')}
        </Button>
      </div>
    </form>
  )
}
