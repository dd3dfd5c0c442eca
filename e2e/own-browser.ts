import type { Browser, Page } from '@playwright/test'
import type { AccountActor } from '#features/session/actor.ts'
import { PASSWORD } from '#testing/accounts.ts'

/** The page of somebody who signed in with a browser of their own. */
export async function browserOf(browser: Browser, { email }: AccountActor, baseURL = ''): Promise<Page> {
  const page = await (await browser.newContext({ locale: 'fr-FR', baseURL })).newPage()
  await page.goto('/sign-in')
  await page.getByRole('textbox', { name: 'Adresse e-mail' }).fill(email)
  await page.getByLabel('Mot de passe', { exact: true }).fill(PASSWORD)
  await page.getByRole('button', { name: 'Se connecter' }).click()
  await page.waitForURL('**/desk')
  return page
}
