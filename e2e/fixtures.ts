import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type BrowserContext, test as base, type Page } from '@playwright/test'
import { encode } from 'next-auth/jwt'
import type { AccountActor } from '#features/session/actor.ts'
import { connect, type Database } from '#lib/db.ts'
import type { Role } from '#prisma/generated/enums.ts'
import { makeActor } from '#testing/accounts.ts'

type Fixtures = {
  /** Signs this test's page in as somebody new with the role, by a session row and its cookie. */
  signIn: (wish: { role: Role; name?: string }) => Promise<AccountActor>
  /** A page of a visitor without any session. */
  reader: Page
}

/** The database of the server under test. */
function openDatabase(): Database {
  const url = readFileSync(join(process.env.E2E_DATA_DIR ?? '', 'postgres/connection-url'), 'utf8')
  // Builders look at this before they write.
  process.env.TEST_DATABASE_URL = url.trim()
  return connect(url.trim())
}

export const test = base.extend<Fixtures, { database: Database }>({
  database: [
    async ({ browserName: _browser }, use) => {
      const database = openDatabase()
      globalThis.parutionDatabase = database
      await use(database)
      await database.$disconnect()
    },
    { scope: 'worker' }
  ],

  signIn: async ({ context, database, baseURL }, use) => {
    await use(async (wish) => {
      const actor = await makeActor(wish)
      await addSession(context, database, { accountId: actor.accountId, url: baseURL ?? '' })
      return actor
    })
  },

  reader: async ({ browser }, use) => {
    const context = await browser.newContext({ locale: 'fr-FR' })
    await use(await context.newPage())
    await context.close()
  }
})

export { expect } from '@playwright/test'

type Wanted = { accountId: string; url: string }

async function addSession(context: BrowserContext, database: Database, { accountId, url }: Wanted): Promise<void> {
  const expiresAt = new Date(Date.now() + 3_600_000)
  const session = await database.session.create({ data: { accountId, expiresAt } })
  const secret = readFileSync(join(process.env.E2E_DATA_DIR ?? '', 'secrets/auth'), 'utf8').trim()
  const value = await encode({ token: { sid: session.id }, secret })
  await context.addCookies([{ name: 'next-auth.session-token', value, url, httpOnly: true, sameSite: 'Lax' }])
}
