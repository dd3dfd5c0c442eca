import type { AccountActor } from '#features/session/actor.ts'
import { getAccounts } from '../accounts/data.ts'
import { AccountRow } from './account-row.tsx'

/** Everybody who can sign in. */
export async function AccountsSection({ actor }: { actor: AccountActor }) {
  const accounts = await getAccounts(actor)

  return (
    <ul className="mb-12 divide-y divide-line rounded-lg border border-line bg-surface">
      {accounts.map((account) => (
        <AccountRow key={account.id} account={account} isSelf={account.id === actor.accountId} />
      ))}
    </ul>
  )
}
