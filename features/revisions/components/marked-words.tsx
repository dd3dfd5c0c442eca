import { getTranslations } from 'next-intl/server'
import type { Language } from '#prisma/generated/enums.ts'
import type { WordPart } from '../comparing/words.ts'

const ADDED = 'rounded-xs bg-good-soft text-good underline decoration-2 underline-offset-2'
const REMOVED = 'rounded-xs bg-danger-soft text-danger line-through decoration-2'

/** Words, with those that came and those that went marked for the eye and the ear. */
export async function MarkedWords({ parts, language }: { parts: WordPart[]; language: Language }) {
  const t = await getTranslations({ locale: language, namespace: 'Desk.history' })

  return parts.map(({ kind, text }, index) => {
    const key = `${index}-${kind}`
    if (kind === 'same') return <span key={key}>{text}</span>

    const Mark = kind === 'added' ? 'ins' : 'del'
    return (
      <Mark key={key} className={kind === 'added' ? ADDED : REMOVED}>
        <span className="sr-only">{t(`heard.${kind}`)} </span>
        {text}
        <span className="sr-only"> {t('heard.end')} </span>
      </Mark>
    )
  })
}
