import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { EditorPage } from './editor-page.ts'
import { expect, test } from './fixtures.ts'

const MENUS = '/desk/settings/menus'

function header(page: Page) {
  return page.getByRole('navigation', { name: 'Navigation principale' })
}

async function add(page: Page, place: 'En haut' | 'En bas', words: string): Promise<void> {
  const section = page.getByRole('region', { name: place })
  const adding = section.getByRole('group').filter({ hasText: 'Ajouter un lien' })
  if (!(await section.getByRole('searchbox').isVisible())) await adding.getByText('Ajouter un lien').click()
  await section.getByRole('searchbox').fill(words)
  await section.getByRole('button', { name: new RegExp(`^Ajouter.*${words}`) }).click()
}

test.afterEach(async ({ database, request }) => {
  await database.publication.update({ where: { id: 1 }, data: { headerMenu: [], footerMenu: [], footerText: '' } })
  await request.get('/')
})

test('a menu of a page, a tag below it and an address – readers see it, without scripts too', async ({
  page,
  signIn,
  browser,
  baseURL
}) => {
  await signIn({ role: 'administrator' })
  await page.goto(MENUS)
  await add(page, 'En haut', 'À propos')
  await add(page, 'En haut', 'Presse locale')
  await page.getByRole('button', { name: /^Placer sous le précédent.*Presse locale/ }).click()
  const top = page.getByRole('region', { name: 'En haut' })
  await top.getByLabel('Adresse', { exact: true }).fill('javascript:alert(1)')
  await top.getByLabel('Libellé', { exact: true }).fill('Archives de 2024')
  await top.getByRole('button', { name: 'Ajouter cette adresse' }).click()
  await expect(top.getByText('Cette adresse ne peut pas servir de lien.')).toBeVisible()
  await top.getByLabel('Adresse', { exact: true }).fill('/2024')
  await top.getByRole('button', { name: 'Ajouter cette adresse' }).click()
  await page.getByLabel('Ligne du pied de page').fill('Publié par la ville de Lisane : tous droits réservés')
  await page.getByRole('button', { name: 'Enregistrer les menus' }).click()
  await expect(page.getByText('Les menus sont enregistrés.')).toBeVisible()
  for (const width of [390, 1440]) {
    await page.setViewportSize({ width, height: 900 })
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
  }

  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: baseURL ?? '' })
  const reader = await context.newPage()
  await reader.goto('/')
  await expect(header(reader).getByRole('link', { name: 'Archives de 2024' })).toHaveAttribute('href', '/2024')
  await header(reader).getByText('À propos').first().click()
  await header(reader).getByRole('link', { name: 'Presse locale' }).click()
  await expect(reader).toHaveURL(/\/tag\/presse-locale$/)
  await expect(reader.getByRole('contentinfo')).toContainText('Publié par la ville de Lisane')
  await context.close()
})

test('a legal page – begun as a draft, at the foot of every page once published', async ({ page, signIn, reader }) => {
  await signIn({ role: 'administrator' })
  await page.goto(MENUS)
  await page.getByRole('button', { name: /^Commencer.*Données personnelles/ }).click()
  const editor = new EditorPage(page)
  await expect(editor.title).toHaveValue('Données personnelles')
  await reader.goto('/')
  await expect(reader.getByRole('link', { name: 'Données personnelles' })).toHaveCount(0)

  await editor.publish()
  await page.goto(MENUS)
  await expect(page.getByRole('region', { name: 'En bas' }).getByText('/donnees-personnelles')).toBeVisible()
  await page.getByRole('button', { name: 'Enregistrer les menus' }).click()
  await expect(page.getByText('Les menus sont enregistrés.')).toBeVisible()
  await reader.goto('/tags')
  await reader.getByRole('contentinfo').getByRole('link', { name: 'Données personnelles' }).click()
  await expect(reader.getByRole('heading', { level: 1, name: 'Données personnelles' })).toBeVisible()
})

test('an editor finds no menus to change', async ({ page, signIn }) => {
  await signIn({ role: 'editor' })
  const answer = await page.goto(MENUS)
  expect(answer?.status()).toBe(404)
})
