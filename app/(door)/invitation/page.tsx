import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { buttonClass } from '#components/button-class.ts'
import { getDeskPublication } from '#features/desk/data.ts'
import { AcceptForm } from '#features/invitations/components/accept-form.tsx'
import { findInvitation } from '#features/invitations/data.ts'

type Props = { searchParams: Promise<{ token?: string | string[] }> }

async function words() {
  const { language } = await getDeskPublication()
  return getTranslations({ locale: language, namespace: 'Door' })
}

// The token stands in the address: it must not travel on with a link. With "no-referrer", though, forms would be sent
// without their origin, and refused where no script runs.
export async function generateMetadata(): Promise<Metadata> {
  return { title: (await words())('invitation.title'), referrer: 'same-origin' }
}

export default async function InvitationPage({ searchParams }: Props) {
  const { token: given } = await searchParams
  const token = typeof given === 'string' ? given : ''
  const [t, found] = await Promise.all([words(), findInvitation(token)])

  if (!found.ok) {
    return (
      <section className="rounded-lg border border-line bg-surface p-6 shadow-sm sm:p-8">
        <h1 className="mb-2 text-2xl font-semibold text-balance">{t(`invitation.closed.${found.reason}.title`)}</h1>
        <p className="mb-6 text-muted">{t(`invitation.closed.${found.reason}.lead`)}</p>
        <a href="/sign-in" className={buttonClass('secondary')}>
          {t('invitation.signIn')}
        </a>
      </section>
    )
  }

  const { person, email } = found.value
  const role = t(`invitation.roles.${found.value.role}`)
  return (
    <section className="rounded-lg border border-line bg-surface p-6 shadow-sm sm:p-8">
      <h1 className="mb-2 text-2xl font-semibold text-balance">{t('invitation.title')}</h1>
      <p className="mb-6 text-muted">
        {person ? t('invitation.leadByline', { person: person.name, role }) : t('invitation.lead', { role })}
      </p>
      <AcceptForm token={token} email={email} name={person?.name ?? ''} />
    </section>
  )
}
