'use client'

import { useTranslations } from 'next-intl'
import { SelectField } from '#components/select-field.tsx'
import { ARCHIVE_KINDS, type ArchiveKind } from '../constants.ts'

/** What each kind of archive does otherwise than the publication: "" is nothing. */
export type ShownStyles = Record<ArchiveKind, string>

/** One menu for each kind of archive, folded away until somebody wants them. */
export function ArchiveStyleFields({ shown }: { shown: ShownStyles }) {
  const t = useTranslations('Desk.settings')
  const options = [
    { value: '', label: t('archiveKinds.same') },
    { value: 'full', label: t('archiveStyles.full') },
    { value: 'excerpt', label: t('archiveStyles.excerpt') }
  ]

  return (
    <details open={Object.values(shown).some((style) => style !== '')}>
      <summary className="cursor-pointer py-1 text-sm font-semibold">{t('archiveKinds.title')}</summary>
      <div className="mt-3 grid gap-4 sm:grid-cols-2">
        {ARCHIVE_KINDS.map((kind) => (
          <SelectField
            // A menu keeps what it showed first: another value needs another menu.
            key={`${kind} ${shown[kind]}`}
            name={`archiveStyles.${kind}`}
            label={t(`archiveKinds.${kind}`)}
            defaultValue={shown[kind]}
            options={options}
          />
        ))}
      </div>
    </details>
  )
}
