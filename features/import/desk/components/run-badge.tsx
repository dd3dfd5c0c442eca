import { getTranslations } from 'next-intl/server'
import { Badge, type BadgeTone } from '#components/badge.tsx'
import type { ImportState } from '#prisma/generated/enums.ts'

const TONES: Partial<Record<ImportState, BadgeTone>> = {
  checking: 'accent',
  running: 'accent',
  checked: 'accent',
  done: 'good',
  refused: 'danger',
  interrupted: 'warning'
}

type Props = { state: ImportState; language: 'fr' | 'en' }

/** How far an import is, in a word. */
export async function RunBadge({ state, language }: Props) {
  const t = await getTranslations({ locale: language, namespace: 'Desk.import.states' })
  return <Badge tone={TONES[state] ?? 'plain'}>{t(state)}</Badge>
}
