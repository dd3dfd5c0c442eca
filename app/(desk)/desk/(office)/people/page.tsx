import type { Metadata } from 'next'
import { openDesk } from '#features/desk/gate.ts'
import { getAccounts } from '#features/people/accounts/data.ts'
import { AccountRow } from '#features/people/components/account-row.tsx'
import { NewAccountForm } from '#features/people/components/new-account-form.tsx'

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await openDesk('/desk/people', 'people.manage')
  return { title: t('people.title') }
}

export default async function PeoplePage() {
  const { actor, t } = await openDesk('/desk/people', 'people.manage')
  const { accounts, bylines } = await getAccounts(actor)

  return (
    <>
      <h1 className="mb-2 text-2xl font-semibold">{t('people.title')}</h1>
      <p className="mb-6 max-w-prose text-muted">{t('people.lead')}</p>
      <ul className="mb-10 divide-y divide-line rounded-lg border border-line bg-surface">
        {accounts.map((account) => (
          <AccountRow key={account.id} account={account} isSelf={account.id === actor.accountId} />
        ))}
      </ul>
      <section aria-labelledby="new-account" className="mb-10 max-w-xl">
        <h2 id="new-account" className="mb-4 text-xl font-semibold">
          {t('people.new')}
        </h2>
        <NewAccountForm />
      </section>
      {bylines.length > 0 && (
        <section aria-labelledby="bylines">
          <h2 id="bylines" className="mb-1 text-xl font-semibold">
            {t('people.bylines')}
          </h2>
          <p className="mb-3 max-w-prose text-muted">{t('people.bylinesLead')}</p>
          <ul className="flex flex-wrap gap-x-6 gap-y-1">
            {bylines.map((person) => (
              <li key={person.handle}>{person.name}</li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}
