'use client'

import { useTranslations } from 'next-intl'
import { useActionState } from 'react'
import { Button } from '#components/button.tsx'
import { Notice } from '#components/notice.tsx'
import type { SelectGroup } from '#components/select-field.tsx'
import { saveSettingsAction } from '../actions.ts'
import { ARCHIVE_KINDS } from '../constants.ts'
import type { Settings } from '../settings.ts'
import type { ShownStyles } from './archive-style-fields.tsx'
import { SettingsFields } from './settings-fields.tsx'

/** The settings of the publication, saved all at once. */
export function SettingsForm({ settings, timeZones }: { settings: Settings; timeZones: SelectGroup[] }) {
  const t = useTranslations('Desk.settings')
  const [state, submit, pending] = useActionState(saveSettingsAction, null)
  const fields = state && 'fields' in state ? (state.fields ?? {}) : {}
  const typed = state && 'typed' in state && state.typed ? state.typed : null
  const shown = typed
    ? { ...settings, ...typed, hiddenFromSearch: typed.hiddenFromSearch === 'yes' }
    : { ...settings, postsPerPage: String(settings.postsPerPage) }

  const styles = Object.fromEntries(
    ARCHIVE_KINDS.map((kind) => [kind, typed?.[`archiveStyles.${kind}`] ?? settings.archiveStyles[kind] ?? ''])
  ) as ShownStyles

  return (
    <form action={submit} className="flex flex-col gap-10">
      {state?.ok && <Notice tone="good">{t('saved')}</Notice>}
      {state?.ok === false && <Notice tone="problem">{t('notSaved')}</Notice>}
      <SettingsFields
        shown={{ ...shown, postsPerPage: String(shown.postsPerPage) }}
        styles={styles}
        fields={fields}
        timeZones={timeZones}
      />
      <div>
        <Button type="submit" disabled={pending}>
          {t('save')}
        </Button>
      </div>
    </form>
  )
}
