'use client'

import { useTranslations } from 'next-intl'
import { useActionState } from 'react'
import { Button } from '#components/button.tsx'
import { Field } from '#components/field.tsx'
import { Notice } from '#components/notice.tsx'
import { describePersonAction } from '../bylines/actions.ts'
import type { BylineDetails } from '../bylines/data.ts'
import { BylineFields } from './byline-fields.tsx'

/** What readers are told of somebody: name, address of their page, biography, links. */
export function BylineForm({ person }: { person: BylineDetails }) {
  const t = useTranslations('Desk.bylines')
  const problem = useTranslations('Problems')
  const [state, submit, pending] = useActionState(describePersonAction, null)
  const fields: Record<string, string> = state && 'fields' in state ? (state.fields ?? {}) : {}
  const typed = state && 'typed' in state ? state.typed : undefined
  const about = (name: 'name' | 'handle' | 'fediverse') => ({
    name,
    label: t(name),
    autoComplete: 'off',
    defaultValue: typed?.[name] ?? person[name],
    problem: fields[name] && problem(fields[name])
  })

  return (
    <form action={submit} className="flex flex-col gap-5">
      {state?.ok && <Notice tone="good">{t('saved')}</Notice>}
      {state?.ok === false && <Notice tone="problem">{t('notSaved')}</Notice>}
      <input type="hidden" name="id" value={person.id} />
      <Field {...about('name')} hint={t('nameHint')} required />
      <Field
        {...about('handle')}
        key={person.handle}
        hint={t('handleHint', { handle: person.handle })}
        autoCapitalize="none"
        spellCheck={false}
        required
      />
      <BylineFields byline={person} about="somebody" typed={typed} problems={fields} />
      <Field {...about('fediverse')} hint={t('fediverseHint')} autoCapitalize="none" spellCheck={false} />
      <div>
        <Button type="submit" disabled={pending}>
          {t('save')}
        </Button>
      </div>
    </form>
  )
}
