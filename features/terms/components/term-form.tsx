'use client'

import { useTranslations } from 'next-intl'
import { useActionState } from 'react'
import { Button } from '#components/button.tsx'
import { Field } from '#components/field.tsx'
import { Notice } from '#components/notice.tsx'
import { SelectField } from '#components/select-field.tsx'
import { TextArea } from '#components/text-area.tsx'
import { PickedImageField } from '#features/media/components/picked-image-field.tsx'
import { changeTermAction } from '../actions.ts'
import { archivePath, DESCRIPTION_LENGTH } from '../constants.ts'
import type { TermView } from '../data.ts'
import { type ParentOption, parentOptions } from './parent-options.ts'

/** `parents`: categories under which this one may stand. */
type Props = { term: TermView; parents: ParentOption[] }

/** Everything that is said of a term, saved at once. */
export function TermForm({ term, parents }: Props) {
  const t = useTranslations('Desk.terms')
  const problem = useTranslations('Problems')
  const [state, submit, pending] = useActionState(changeTermAction, null)
  const fields: Record<string, string> = state && 'fields' in state ? (state.fields ?? {}) : {}
  const typed = state && 'typed' in state ? state.typed : undefined
  const about = (name: 'name' | 'slug' | 'description') => ({
    name,
    label: t(`fields.${name}`),
    defaultValue: typed?.[name] ?? term[name],
    problem: fields[name] && problem(fields[name])
  })
  const styles = ['', 'full', 'excerpt'].map((value) => ({ value, label: t(`styles.${value || 'kind'}`) }))

  return (
    <form action={submit} key={`${term.key} ${term.name} ${term.archiveStyle}`} className="flex flex-col gap-5">
      {state?.ok && <Notice tone="good">{t('saved')}</Notice>}
      {state?.ok === false && <Notice tone="problem">{t('notSaved')}</Notice>}
      <input type="hidden" name="kind" value={term.kind} />
      <input type="hidden" name="id" value={term.id} />
      <Field {...about('name')} required autoComplete="off" />
      <Field
        {...about('slug')}
        autoComplete="off"
        hint={t('hints.slug', { address: archivePath(term.kind, term.key) })}
      />
      {term.kind === 'category' && (
        <SelectField
          name="parentId"
          label={t('fields.parent')}
          hint={t('hints.parent')}
          defaultValue={typed?.parentId ?? term.parentId ?? ''}
          problem={fields.parentId && problem(fields.parentId)}
          options={parentOptions(parents, t('noParent'))}
        />
      )}
      <TextArea {...about('description')} hint={t('hints.description')} rows={4} maxLength={DESCRIPTION_LENGTH} />
      {term.kind !== 'category' && (
        <PickedImageField name="imageId" label={t('fields.image')} hint={t('hints.image')} media={term.image} />
      )}
      <SelectField
        name="archiveStyle"
        label={t('fields.archiveStyle')}
        hint={t('hints.archiveStyle')}
        defaultValue={typed?.archiveStyle ?? term.archiveStyle ?? ''}
        options={styles}
      />
      <div>
        <Button type="submit" disabled={pending}>
          {t('save')}
        </Button>
      </div>
    </form>
  )
}
