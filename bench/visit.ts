import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { connect } from '#lib/db.ts'
import { freePort, freshFolder, type ServerProcess, startServer } from '../e2e/server-process.ts'

const PASSWORD = 'une phrase assez longue'

export type Visit = {
  server: ServerProcess
  /** Starts it again at the same address with the same data, after it was stopped or killed. */
  restart: () => Promise<void>
  /** An account that `signIn` and `cookieOf` know by this address. */
  addAccount: (account: { email: string; name: string; role: 'editor' | 'author' }) => void
  withDatabase: <T>(work: (database: ReturnType<typeof connect>) => Promise<T>) => Promise<T>
}

/** A production server with a data folder of its own. */
export async function visit({ demo = false } = {}): Promise<Visit> {
  const [port, folder] = [await freePort(), freshFolder()]
  const start = () => startServer({ port, DATA_DIR: folder, SEED_DEMO: demo ? 1 : 0 })
  const made: Visit = { server: start(), restart, addAccount, withDatabase }
  await made.server.ready
  return made

  async function restart() {
    made.server = start()
    await made.server.ready
  }

  function addAccount({ email, name, role }: { email: string; name: string; role: string }) {
    const words = ['create', '--email', email, '--name', name, '--role', role]
    const env = { ...process.env, DATA_DIR: folder }
    const command = ['--import', './server/hooks.mjs', 'scripts/user.ts', ...words]
    const { status, stderr } = spawnSync('node', command, { env, input: PASSWORD, encoding: 'utf8' })
    if (status !== 0) throw new Error(stderr)
  }

  async function withDatabase<T>(work: (database: ReturnType<typeof connect>) => Promise<T>): Promise<T> {
    const database = connect(readFileSync(join(folder, 'postgres/connection-url'), 'utf8').trim())
    return work(database).finally(() => database.$disconnect())
  }
}

/** Signs a browser in through the form. */
export async function signIn(page: Page, email: string): Promise<void> {
  await page.goto('/sign-in')
  await page.getByRole('textbox', { name: 'Adresse e-mail' }).fill(email)
  await page.getByLabel('Mot de passe', { exact: true }).fill(PASSWORD)
  await page.getByRole('button', { name: 'Se connecter' }).click()
  await page.waitForURL('**/desk')
}

/** Cookies of a session for requests without a browser. */
export async function cookieOf(url: string, email: string): Promise<string> {
  const asked = await fetch(`${url}/api/auth/csrf`)
  const { csrfToken } = (await asked.json()) as { csrfToken: string }
  const answer = await fetch(`${url}/api/auth/callback/credentials`, {
    method: 'POST',
    headers: { cookie: cookiesOf(asked) },
    body: new URLSearchParams({ email, password: PASSWORD, csrfToken, json: 'true' })
  })
  if (!answer.ok) throw new Error(`The account could not sign in: ${answer.status}`)
  return cookiesOf(answer)
}

function cookiesOf(response: Response): string {
  return response.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ')
}
