import { createTranslator } from 'next-intl'
import en from '#messages/en.json' with { type: 'json' }
import fr from '#messages/fr.json' with { type: 'json' }

/** The words of ours around a document, outside of any request. */
export function documentWords(
  language: 'fr' | 'en'
): (key: string, values?: Record<string, string | number>) => string {
  const translate = createTranslator({
    locale: language,
    messages: language === 'fr' ? fr : en,
    namespace: 'Reader.document'
  })
  return (key, values) => translate(key as Parameters<typeof translate>[0], values as never)
}
