'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Field } from '#components/field.tsx'
import type { Row } from './use-sending.ts'

type Props = { wanted: Row[]; onChosen: (files: Iterable<File>) => string[] }

/** A page that was loaded again can't read files by itself: it asks for them, and goes on from where they are. */
export function ChooseAgain({ wanted, onChosen }: Props) {
  const t = useTranslations('Desk.import.upload.again')
  const [strangers, setStrangers] = useState<string[]>([])

  return (
    <Field
      type="file"
      multiple
      accept=".xml,.zip"
      label={t('label', { count: wanted.length })}
      hint={t('hint', { names: wanted.map(({ name }) => name).join(', ') })}
      problem={strangers.length > 0 ? t('strangers', { names: strangers.join(', ') }) : undefined}
      onChange={(event) => setStrangers(onChosen([...(event.target.files ?? [])]))}
    />
  )
}
