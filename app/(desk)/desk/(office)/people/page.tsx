import type { Metadata } from 'next'
import { openDesk } from '#features/desk/gate.ts'
import { InvitationsSection } from '#features/invitations/components/invitations-section.tsx'
import { AccountsSection } from '#features/people/components/accounts-section.tsx'
import { BylinesSection } from '#features/people/components/bylines-section.tsx'
import { NewAccountForm } from '#features/people/components/new-account-form.tsx'
import { may } from '#features/roles/policy.ts'

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await openDesk('/desk/people', 'people.describe')
  return { title: t('people.title') }
}

export default async function PeoplePage() {
  const { actor, t } = await openDesk('/desk/people', 'people.describe')
  const manages = may(actor, 'people.manage')

  return (
    <>
      <h1 className="mb-2 text-2xl font-semibold">{t('people.title')}</h1>
      {manages && <p className="mb-6 max-w-prose text-muted">{t('people.lead')}</p>}
      {manages && <AccountsSection actor={actor} />}
      {manages && <InvitationsSection actor={actor} />}
      <BylinesSection actor={actor} />
      {manages && (
        <section aria-labelledby="new-account" className="max-w-xl">
          <h2 id="new-account" className="mb-4 text-xl font-semibold">
            {t('people.new')}
          </h2>
          <NewAccountForm />
        </section>
      )}
    </>
  )
}
