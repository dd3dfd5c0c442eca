import { EditorPage } from './editor-page.ts'
import { expect, test } from './fixtures.ts'

test('the palette – finds a text by its title, opens it by the keyboard, and gives the focus back when closed', async ({
  page,
  signIn,
  database
}) => {
  const { personId } = await signIn({ role: 'author' })
  const title = `Écluse numéro ${Date.now()}`
  await database.post.create({
    data: { authors: { create: { personId } }, draft: { create: { title, doc: { type: 'doc', content: [] } } } }
  })
  await page.goto('/desk')
  const opener = page.getByRole('button', { name: 'Rechercher ou aller à…' })
  await opener.focus()
  await expect(async () => {
    await page.keyboard.press('Control+k')
    await expect(page.getByRole('dialog')).toBeVisible({ timeout: 1_000 })
  }).toPass()
  const field = page.getByRole('combobox', { name: 'Chercher un texte, un lieu ou une action' })
  await expect(field).toBeFocused()
  await expect(page.getByRole('listbox', { name: 'Propositions' })).toBeVisible()
  await expect(page.getByRole('group', { name: 'Derniers textes' }).getByRole('option')).toHaveCount(1)

  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(opener).toBeFocused()

  await opener.click()
  await field.fill('ecluse numero')
  const option = page.getByRole('option', { name: title })
  await expect(option).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('Enter')
  await page.waitForURL('**/desk/posts/*')
  await expect(page.getByRole('textbox', { name: 'Titre' })).toHaveValue(title)
})

test('the palette – offers a role what it may do, and nothing of others', async ({
  page,
  signIn,
  database,
  reader,
  baseURL
}) => {
  await database.post.create({ data: { draft: { create: { title: 'Dossier confidentiel', doc: {} } } } })
  await signIn({ role: 'contributor' })
  await page.goto('/desk')
  await page.getByRole('button', { name: 'Rechercher ou aller à…' }).click()
  await expect(page.getByRole('option', { name: 'Nouvel article' })).toBeVisible()
  await expect(page.getByRole('option', { name: 'Nouvelle page' })).toHaveCount(0)
  await expect(page.getByRole('option', { name: 'Réglages' })).toHaveCount(0)
  await page.getByRole('dialog').getByRole('combobox').fill('confidentiel')
  await expect(page.getByText('Rien ne correspond.')).toBeVisible()

  const headers = { origin: baseURL ?? '' }
  const answer = await page.request.get('/api/palette?q=confidentiel', { headers })
  expect(await answer.json()).toEqual({ ok: true, texts: [] })
  expect((await page.request.get('/api/palette?q=%00%ED%A0%80&q=b', { headers })).status()).toBe(200)
  expect((await reader.request.get('/api/palette?q=confidentiel', { headers })).status()).toBe(401)
})

test('the palette – goes to places, starts an article, and signs out', async ({ page, signIn }) => {
  await signIn({ role: 'administrator' })
  await page.goto('/desk')
  const opener = page.getByRole('button', { name: 'Rechercher ou aller à…' })
  const choose = async (typed: string, name: string) => {
    await opener.click()
    await page.getByRole('dialog').getByRole('combobox').fill(typed)
    await page.getByRole('option', { name, exact: true }).click()
  }
  await choose('regl', 'Réglages')
  await expect(page).toHaveURL('/desk/settings')
  await choose('nouv art', 'Nouvel article')
  await page.waitForURL('**/desk/posts/*')
  await page.goto('/desk')
  await choose('deconn', 'Se déconnecter')
  await expect(page).toHaveURL('/sign-in')
})

test('the editor – keeps Ctrl+K for links; Ctrl+Shift+K opens the palette', async ({ page, signIn }) => {
  await signIn({ role: 'author' })
  const editor = new EditorPage(page)
  await editor.open()
  await editor.text.click()
  await page.keyboard.type('Un lien')
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('combobox', { name: /Chercher un texte/ })).toHaveCount(0)
  await page.keyboard.press('Escape')
  await editor.text.click()
  await page.keyboard.press('Control+Shift+K')
  await expect(page.getByRole('combobox', { name: /Chercher un texte/ })).toBeFocused()
})

test('the theme – is forced from the palette and the account, from the first paint on, at the desk alone', async ({
  page,
  signIn,
  context
}) => {
  await signIn({ role: 'author' })
  await page.emulateMedia({ colorScheme: 'light' })
  await page.goto('/desk')
  const html = page.locator('html')
  await expect(html).toHaveCSS('color-scheme', 'light dark')
  await page.getByRole('button', { name: 'Rechercher ou aller à…' }).click()
  await page.getByRole('dialog').getByRole('combobox').fill('sombre')
  await page.getByRole('option', { name: 'Apparence sombre' }).click()
  await expect(html).toHaveCSS('color-scheme', 'dark')
  await expect(async () => {
    const theme = (await context.cookies()).find(({ name }) => name === 'desk-theme')
    expect(theme).toMatchObject({ value: 'dark', path: '/desk', sameSite: 'Lax' })
  }).toPass()
  expect(await (await page.request.get('/desk')).text()).toContain('data-theme="dark"')

  await page.goto('/desk/account')
  await expect(html).toHaveCSS('color-scheme', 'dark')
  await page.getByRole('radio', { name: 'Comme l’appareil' }).check()
  await expect(html).toHaveCSS('color-scheme', 'light dark')
  await expect(async () => {
    expect((await context.cookies()).some(({ name }) => name === 'desk-theme')).toBe(false)
  }).toPass()
})

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })

  test('the theme – is changed by the form of the account', async ({ page, signIn }) => {
    await signIn({ role: 'author' })
    await page.goto('/desk/account')
    await page.getByRole('radio', { name: 'Sombre' }).check()
    await page.getByRole('button', { name: 'Appliquer' }).click()
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  })
})
