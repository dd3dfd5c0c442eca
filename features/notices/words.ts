import { createTranslator } from 'next-intl'
import en from '#messages/en.json' with { type: 'json' }
import fr from '#messages/fr.json' with { type: 'json' }
import type { Language, NoticeKind } from '#prisma/generated/enums.ts'

/** What was said beside the news itself: somebody's own words, or why a text did not come at its hour. */
export function saidIn({ kind, body }: { kind: NoticeKind; body: string }, language: Language): string {
  if (kind !== 'schedule_failed') return body

  const t = createTranslator({
    locale: language,
    messages: language === 'en' ? en : fr,
    namespace: 'Desk.publishing.failed'
  })
  const reason = (['title-missing', 'empty', 'slug-taken', 'slug-reserved'] as const).find((known) => known === body)
  return reason ? t(reason) : ''
}
