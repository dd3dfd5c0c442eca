import { getTranslations } from 'next-intl/server'
import { Badge, type BadgeTone } from '#components/badge.tsx'
import type { PostStatus } from '#prisma/generated/enums.ts'

const TONES: Record<PostStatus, BadgeTone> = {
  draft: 'plain',
  in_review: 'warning',
  scheduled: 'accent',
  published: 'good',
  private: 'accent',
  trashed: 'danger'
}

type Props = { status: PostStatus; changed: boolean; language: 'fr' | 'en' }

/** How a text stands, and whether something newer than what readers see is kept. */
export async function StatusBadge({ status, changed, language }: Props) {
  const t = await getTranslations({ locale: language, namespace: 'Desk.status' })

  return (
    <>
      <Badge tone={TONES[status]}>{t(status)}</Badge>
      {changed && <Badge tone="warning">{t('changed')}</Badge>}
    </>
  )
}
