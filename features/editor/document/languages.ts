/** Those that French and English texts quote most; regional languages of France among them. */
export const LANGUAGES = [
  'en',
  'fr',
  'de',
  'es',
  'it',
  'pt',
  'la',
  'grc',
  'ar',
  'br',
  'eu',
  'co',
  'oc',
  'ru',
  'uk',
  'zh'
]
