import 'server-only'
import { db } from '#lib/db.ts'
import { accountOfToken, type Bound, isSealed } from './token.ts'

/** The account whose password a token may replace; null when it is wrong, old or used, or the account is disabled. */
export async function findRecovery(token: string): Promise<Bound | null> {
  const id = accountOfToken(token)
  if (id === null) return null

  const select = { id: true, email: true, passwordHash: true } as const
  const account = await db().account.findFirst({ where: { id, disabledAt: null }, select })
  return account && isSealed(token, account) ? account : null
}
