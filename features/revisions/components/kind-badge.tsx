import { getTranslations } from 'next-intl/server'
import { Badge, type BadgeTone } from '#components/badge.tsx'
import type { Language, RevisionKind } from '#prisma/generated/enums.ts'

const TONES: Record<RevisionKind, BadgeTone> = {
  autosave: 'plain',
  manual: 'accent',
  publish: 'good',
  restore: 'warning',
  merge: 'warning',
  import: 'plain'
}

/** Why a revision was kept. */
export async function KindBadge({ kind, language }: { kind: RevisionKind; language: Language }) {
  const t = await getTranslations({ locale: language, namespace: 'Desk.history.kinds' })
  return <Badge tone={TONES[kind]}>{t(kind)}</Badge>
}
