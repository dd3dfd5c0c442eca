import 'server-only'
import { getSender } from '#features/mail/data.ts'
import type { Letter } from '#features/mail/letter.ts'
import { type Delivery, sendLetters } from '#features/mail/send.ts'
import { mailWords } from '#features/mail/words.ts'
import { siteUrl } from '#lib/env.ts'
import type { Language } from '#prisma/generated/enums.ts'
import type { Told } from './mutations.ts'
import { saidIn } from './words.ts'

/** Writes to everybody who was told, each in the language of their desk. After the transaction; never throws. */
export async function sendNotices(told: Told | null): Promise<Delivery> {
  if (!told || told.people.length === 0) return 'off'

  const sender = await getSender().catch(() => null)
  if (!sender) return 'failed'
  return sendLetters(
    told.people.map(({ email, language }) =>
      letterOf(told, { ...sender, to: email, language: language ?? sender.language })
    )
  )
}

type Reader = { to: string; language: Language; name: string }

function letterOf({ kind, postId, actorName, ...told }: Told, { to, language, name }: Reader): Letter {
  const t = mailWords(language)
  const title = told.title || t('notices.untitled')
  const actor = actorName || name
  const said = saidIn({ kind, body: told.body }, language)

  return {
    to,
    language,
    subject: t(`notices.${kind}.subject`, { title }),
    paragraphs: [t('hello'), t(`notices.${kind}.text`, { actor, title }), ...(said ? [said] : [])],
    link: { label: t(`notices.${kind}.link`), url: `${siteUrl()}/desk/posts/${postId}` },
    foot: t('foot', { publication: name, site: siteUrl() })
  }
}
