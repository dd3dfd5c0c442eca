'use client'

import { useTranslations } from 'next-intl'
import { Field } from '#components/field.tsx'
import { TextArea } from '#components/text-area.tsx'
import type { PersonLink } from '../byline.ts'
import { BIO_LENGTH, LINK_LABEL_LENGTH, PERSON_LINKS } from '../constants.ts'

export type Byline = { bio: string; url: string; links: PersonLink[] }

type BylineFieldsProps = {
  byline: Byline
  /** Whose page the hints speak of. */
  about?: 'self' | 'somebody'
  /** What was typed into a form that was refused, by the name of its field. */
  typed: Record<string, string> | undefined
  /** Keys under `Problems`, by the name of the field. */
  problems: Record<string, string>
}

/** What readers are told of a person: biography, website, other addresses, with two rows left empty. */
export function BylineFields({ byline, about: whose = 'self', typed, problems }: BylineFieldsProps) {
  const t = useTranslations('Desk.account.byline')
  const theirs = useTranslations('Desk.bylines')
  const hint = whose === 'self' ? t : theirs
  const problem = useTranslations('Problems')
  const about = (name: string, value: string) => ({
    name,
    defaultValue: typed?.[name] ?? value,
    problem: problems[name] && problem(problems[name])
  })
  const rows = Math.min(PERSON_LINKS, byline.links.length + 2)

  return (
    <>
      <TextArea {...about('bio', byline.bio)} label={t('bio')} hint={hint('bioHint')} maxLength={BIO_LENGTH} />
      <Field {...about('url', byline.url)} label={t('url')} inputMode="url" autoComplete="url" maxLength={2_048} />
      <fieldset className="flex flex-col gap-3">
        <legend className="text-sm font-semibold">{t('links')}</legend>
        <p className="text-sm text-muted">{hint('linksHint')}</p>
        {Array.from({ length: rows }, (_, at) => at).map((at) => (
          <div key={at} className="grid gap-3 border-line not-last:border-b not-last:pb-4 sm:grid-cols-[2fr_3fr]">
            <Field
              {...about(`links.${at}.label`, byline.links[at]?.label ?? '')}
              label={t('label', { number: at + 1 })}
              maxLength={LINK_LABEL_LENGTH}
            />
            <Field
              {...about(`links.${at}.url`, byline.links[at]?.url ?? '')}
              label={t('address', { number: at + 1 })}
              inputMode="url"
              maxLength={2_048}
            />
          </div>
        ))}
      </fieldset>
    </>
  )
}
