import { getRequestConfig } from 'next-intl/server'
import { getPublication } from './data.ts'

/**
 * Words for a request: in the language asked for, in the publication's
 * otherwise. Neither cookies nor headers are looked at, so that reader pages
 * stay the same for everybody.
 */
export default getRequestConfig(async ({ locale: asked }) => {
  const publication = await getPublication()
  const locale = asked === 'en' || asked === 'fr' ? asked : publication.language
  const { default: messages } = locale === 'en' ? await import('#messages/en.json') : await import('#messages/fr.json')

  return { locale, messages, timeZone: publication.timeZone }
})
