'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Checkbox } from '#components/checkbox.tsx'
import { Field } from '#components/field.tsx'
import { SelectField, type SelectGroup } from '#components/select-field.tsx'
import { TextArea } from '#components/text-area.tsx'
import { ArchiveStyleFields, type ShownStyles } from './archive-style-fields.tsx'

type Shown = Record<
  'name' | 'tagline' | 'description' | 'language' | 'timeZone' | 'archiveStyle' | 'postsPerPage' | 'accentColor',
  string
> & { hiddenFromSearch: boolean }

type Props = { shown: Shown; styles: ShownStyles; fields: Record<string, string>; timeZones: SelectGroup[] }

/** The fields, in three groups: who we are, how lists look, who may find us. */
export function SettingsFields({ shown, styles: shownStyles, fields, timeZones }: Props) {
  const t = useTranslations('Desk.settings')
  const problem = useTranslations('Problems')
  const about = (name: keyof Shown & string) => ({
    name,
    label: t(`fields.${name}`),
    problem: fields[name] && problem(fields[name]),
    defaultValue: String(shown[name])
  })
  const styles = ['full', 'excerpt'].map((value) => ({ value, label: t(`archiveStyles.${value}`) }))
  const languages = [
    { value: 'fr', label: 'Français' },
    { value: 'en', label: 'English' }
  ]

  return (
    <>
      <Group title={t('groups.identity')}>
        <Field {...about('name')} required maxLength={80} />
        <Field {...about('tagline')} hint={t('hints.tagline')} maxLength={160} />
        <TextArea {...about('description')} hint={t('hints.description')} maxLength={600} />
        <SelectField {...about('language')} options={languages} />
        <SelectField {...about('timeZone')} hint={t('hints.timeZone')} options={timeZones} />
      </Group>
      <Group title={t('groups.look')}>
        <SelectField {...about('archiveStyle')} hint={t('hints.archiveStyle')} options={styles} />
        <ArchiveStyleFields shown={shownStyles} />
        <Field {...about('postsPerPage')} type="number" min={1} max={50} required />
        <Field {...about('accentColor')} type="color" hint={t('hints.accentColor')} />
      </Group>
      <Group title={t('groups.visibility')}>
        <Checkbox
          name="hiddenFromSearch"
          value="yes"
          label={t('fields.hiddenFromSearch')}
          hint={t('hints.hiddenFromSearch')}
          defaultChecked={shown.hiddenFromSearch}
        />
      </Group>
    </>
  )
}

function Group({ title, children }: { title: string; children: ReactNode }) {
  return (
    <fieldset className="flex flex-col gap-5">
      <legend className="mb-4 text-xl font-semibold">{title}</legend>
      {children}
    </fieldset>
  )
}
