'use client'

import { useTranslations } from 'next-intl'
import { useActionState } from 'react'
import { Button } from '#components/button.tsx'
import { Field } from '#components/field.tsx'
import { Notice } from '#components/notice.tsx'
import { SelectField } from '#components/select-field.tsx'
import { changeProfileAction } from '#features/people/actions.ts'
import { type Byline, BylineFields } from '#features/people/components/byline-fields.tsx'

type ProfileFormProps = { name: string; fediverse: string; language: string; byline: Byline }

/** What readers are told of the person, account named where texts are shared, and language of the desk. */
export function ProfileForm({ name, fediverse, language, byline }: ProfileFormProps) {
  const t = useTranslations('Desk.account')
  const problem = useTranslations('Problems')
  const [state, submit, pending] = useActionState(changeProfileAction, null)
  const fields = state && 'fields' in state ? (state.fields ?? {}) : {}
  const typed = state && 'typed' in state ? state.typed : undefined

  return (
    <form action={submit} className="flex flex-col gap-5">
      {state?.ok && <Notice tone="good">{t('saved')}</Notice>}
      {state?.ok === false && Object.keys(fields).length === 0 && <Notice tone="problem">{t('notSaved')}</Notice>}
      <Field
        label={t('name')}
        hint={t('nameHint')}
        name="name"
        autoComplete="name"
        defaultValue={typed?.name ?? name}
        problem={fields.name && problem(fields.name)}
        required
      />
      <BylineFields byline={byline} typed={typed} problems={fields} />
      <Field
        label={t('fediverse')}
        hint={t('fediverseHint')}
        name="fediverse"
        autoCapitalize="none"
        autoComplete="off"
        spellCheck={false}
        defaultValue={typed?.fediverse ?? fediverse}
        problem={fields.fediverse && problem(fields.fediverse)}
      />
      <SelectField
        key={language}
        label={t('language')}
        name="language"
        defaultValue={typed?.language ?? language}
        options={[
          { value: '', label: t('languages.publication') },
          { value: 'fr', label: 'Français' },
          { value: 'en', label: 'English' }
        ]}
      />
      <div>
        <Button type="submit" disabled={pending}>
          {t('save')}
        </Button>
      </div>
    </form>
  )
}
