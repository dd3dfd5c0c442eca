import { createTranslator } from 'next-intl'
import en from '#messages/en.json' with { type: 'json' }
import fr from '#messages/fr.json' with { type: 'json' }
import type { Language } from '#prisma/generated/enums.ts'

/** Words of letters, in the language of who reads them. Jobs write too, so no request is needed. */
export function mailWords(language: Language) {
  return createTranslator({ locale: language, messages: language === 'en' ? en : fr, namespace: 'Mail' })
}
