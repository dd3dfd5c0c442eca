import { expect, test } from '@playwright/test'
import { freePort, freshFolder, type ServerProcess, startServer } from './server-process.ts'

test.describe.configure({ mode: 'serial', timeout: 120_000 })

// From the printed address to a publication of one's own.
let server: ServerProcess

test.beforeAll(async () => {
  server = startServer({ port: await freePort(), DATA_DIR: freshFolder(), SEED_DEMO: 1 })
  await server.ready
})

test.afterAll(() => server.stop())

test('the first day – claim with the printed address, then start without the demonstration', async ({
  page,
  browser
}) => {
  const address = /http:\S+\/claim\?token=\S+/.exec(server.log())?.[0] ?? ''
  await page.goto(address)
  await page.getByRole('textbox', { name: 'Votre nom' }).fill('Ada Martin')
  await page.getByRole('textbox', { name: 'Adresse e-mail' }).fill('ada@example.org')
  await page.getByLabel('Mot de passe', { exact: true }).fill('un long mot de passe')
  await page.getByRole('button', { name: 'Créer le compte et commencer' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Articles' })).toBeVisible()

  const reader = await (await browser.newContext()).newPage()
  await reader.goto(server.url)
  await expect(reader.getByRole('heading', { level: 2 }).first()).toBeVisible()
  expect((await reader.request.get(address)).status()).toBe(404)

  await page.getByText('Commencer ma publication').click()
  await page.getByRole('textbox', { name: 'Nom de la publication' }).fill('Le Journal de Brévant')
  await page.getByRole('checkbox', { name: 'Je veux supprimer les exemples' }).check()
  await page.getByRole('button', { name: 'Supprimer les exemples et commencer' }).click()
  await expect(page.getByText('Rien n’est encore écrit')).toBeVisible()

  await reader.goto(server.url)
  await expect(reader.getByRole('banner').getByText('Le Journal de Brévant')).toBeVisible()
  await expect(reader.getByRole('article')).toHaveCount(0)
  for (const path of ['/tag/collectivite-territoriale', '/le-bulletin-municipal', '/a-propos']) {
    expect((await reader.request.get(`${server.url}${path}`)).status(), path).toBe(404)
  }
})
