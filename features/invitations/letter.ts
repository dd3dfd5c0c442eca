import 'server-only'
import { getSender } from '#features/mail/data.ts'
import { type Delivery, sendLetters } from '#features/mail/send.ts'
import { mailWords } from '#features/mail/words.ts'
import { longDate } from '#lib/dates.ts'
import { siteUrl } from '#lib/env.ts'
import { INVITATION_PATH } from './constants.ts'
import type { Issued } from './mutations.ts'

/** The path of an invitation's page, token included: shown once, sent once, kept nowhere. */
export function invitationPath(token: string): string {
  return `${INVITATION_PATH}?token=${token}`
}

/** Sends an invitation to the address that it is for; `off` when it has none, or there is no mail server. */
export async function sendInvitation(
  { email, token, personName, expiresAt }: Issued,
  { inviter, timeZone }: { inviter: string; timeZone: string }
): Promise<Delivery> {
  if (email === '') return 'off'

  const { name: publication, language } = await getSender()
  const t = mailWords(language)
  const until = t('invitation.until', { date: longDate(expiresAt, { language, timeZone }) })
  const text =
    personName === null
      ? t('invitation.text', { inviter, publication })
      : t('invitation.textByline', { inviter, publication, name: personName })

  return sendLetters([
    {
      to: email,
      language,
      subject: t('invitation.subject', { publication }),
      paragraphs: [t('hello'), text, until],
      link: { label: t('invitation.link'), url: `${siteUrl()}${invitationPath(token)}` },
      foot: t('foot', { publication, site: siteUrl() })
    }
  ])
}
