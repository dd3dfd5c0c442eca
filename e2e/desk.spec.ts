import { PASSWORD } from '#testing/accounts.ts'
import { expect, test } from './fixtures.ts'
import { getRaw } from './raw-request.ts'

test('signing in – a wrong password says so and keeps the address, the right one leads where one was going', async ({
  page,
  signIn,
  context
}) => {
  const { email } = await signIn({ role: 'author' })
  await context.clearCookies()
  await page.goto('/desk/account')
  await expect(page).toHaveURL('/sign-in?next=%2Fdesk%2Faccount')

  await page.getByLabel('Adresse e-mail').fill(email)
  await page.getByLabel('Mot de passe').fill('pas le bon')
  await page.getByRole('button', { name: 'Se connecter' }).click()
  await expect(page.getByText('Connexion impossible.')).toBeVisible()
  await expect(page.getByLabel('Adresse e-mail')).toHaveValue(email)

  await page.getByLabel('Mot de passe').fill(PASSWORD)
  await page.getByRole('button', { name: 'Se connecter' }).click()
  await expect(page).toHaveURL('/desk/account')

  const [cookie] = await context.cookies()
  expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Lax' })
  await page.getByRole('button', { name: 'Se déconnecter' }).click()
  await expect(page).toHaveURL('/sign-in')
  await context.addCookies(cookie ? [cookie] : [])
  await page.goto('/desk')
  await expect(page).toHaveURL(/\/sign-in/)
})

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })

  test('signing in and out – works', async ({ page, signIn, context }) => {
    const { email } = await signIn({ role: 'author' })
    await context.clearCookies()
    await page.goto('/sign-in')
    await page.getByLabel('Adresse e-mail').fill(email)
    await page.getByLabel('Mot de passe').fill(PASSWORD)
    await page.getByRole('button', { name: 'Se connecter' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Articles' })).toBeVisible()
    await page.getByRole('button', { name: 'Se déconnecter' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Connexion' })).toBeVisible()
  })
})

test('the claim – is closed once somebody administers', async ({ page, signIn }) => {
  await signIn({ role: 'administrator' })
  expect((await page.goto('/claim?token=abc'))?.status()).toBe(404)
})

test('an administrator makes an account – its password, shown once, signs in; disabled, it is out at the next click', async ({
  page,
  signIn,
  reader
}) => {
  await signIn({ role: 'administrator' })
  const email = `nouvelle-${Date.now()}@example.org`
  await page.goto('/desk/people')
  await page.getByLabel('Nom', { exact: true }).fill('Nour Alami')
  await page.getByLabel('Adresse e-mail').fill(email)
  await page.getByLabel('Rôle', { exact: true }).selectOption('contributor')
  await page.getByRole('button', { name: 'Créer le compte' }).click()
  const password = (await page.locator('code').textContent()) ?? ''

  await reader.goto('/sign-in')
  await reader.getByLabel('Adresse e-mail').fill(email)
  await reader.getByLabel('Mot de passe').fill(password)
  await reader.getByRole('button', { name: 'Se connecter' }).click()
  await expect(reader.getByRole('heading', { level: 1, name: 'Articles' })).toBeVisible()
  await expect(reader.getByRole('link', { name: 'Personnes' })).toHaveCount(0)
  expect((await reader.goto('/desk/people'))?.status()).toBe(404)

  const row = page.getByRole('listitem').filter({ hasText: email })
  await row.getByRole('button', { name: /^Désactiver/ }).click()
  await expect(row.getByText('Désactivé')).toBeVisible()
  await reader.goto('/desk')
  await expect(reader).toHaveURL(/\/sign-in/)
})

test('settings – a new name is on the reader’s pages at once', async ({ page, signIn, reader }) => {
  await signIn({ role: 'administrator' })
  await reader.goto('/')
  const before = await reader.title()
  const name = `Gazette ${Date.now()}`

  await page.goto('/desk/settings')
  const field = page.getByRole('textbox', { name: 'Nom de la publication' })
  const old = await field.inputValue()
  await field.fill(name)
  await page.getByRole('button', { name: 'Enregistrer', exact: true }).click()
  await expect(page.getByText('Les réglages sont enregistrés.')).toBeVisible()
  await reader.goto('/')
  await expect(reader).toHaveTitle(new RegExp(name))

  await field.fill(old)
  await page.getByRole('button', { name: 'Enregistrer', exact: true }).click()
  await expect(async () => {
    await reader.goto('/')
    await expect(reader).toHaveTitle(before)
  }).toPass()
})

test('settings – menus show what was saved', async ({ page, signIn }) => {
  await signIn({ role: 'administrator' })
  await page.goto('/desk/settings')
  const zone = page.getByRole('combobox', { name: 'Fuseau horaire' })
  await expect(zone.locator('optgroup').first()).toHaveAttribute('label', 'Pays et territoires francophones')
  const before = await zone.inputValue()

  for (const value of ['Europe/Brussels', before]) {
    await zone.selectOption(value)
    await page.getByRole('button', { name: 'Enregistrer', exact: true }).click()
    await expect(page.getByText('Les réglages sont enregistrés.')).toBeVisible()
    await expect(zone).toHaveValue(value)
    await page.reload()
    await expect(zone).toHaveValue(value)
  }
})

test('a published text – leaves readers when it goes to the trash, comes back when it is restored', async ({
  page,
  signIn,
  database,
  reader
}) => {
  const { personId } = await signIn({ role: 'author' })
  const slug = `corbeille-${Date.now()}`
  const doc = { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Encore là.' }] }] }
  const content = { slug, title: `Texte ${slug}`, doc, text: 'Encore là.' }
  await database.post.create({
    data: { ...content, status: 'published', publishedAt: new Date(), authors: { create: { personId } } }
  })
  expect((await reader.goto(`/${slug}`))?.status()).toBe(200)

  const row = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: slug }) })
  await page.goto('/desk')
  await row.getByRole('button', { name: /^Mettre à la corbeille/ }).click()
  await expect(row).toHaveCount(0)
  expect((await reader.goto(`/${slug}`))?.status()).toBe(404)

  await page.goto('/desk?state=trashed')
  await row.getByRole('button', { name: /^Restaurer/ }).click()
  await expect(row).toHaveCount(0)
  expect((await reader.goto(`/${slug}`))?.status()).toBe(200)
})

test('saving over HTTP – is for who may, from pages of ours, in a known form', async ({
  page,
  signIn,
  reader,
  baseURL
}) => {
  await signIn({ role: 'author' })
  await page.goto('/desk')
  await page.getByRole('button', { name: 'Nouvel article' }).click()
  await page.waitForURL('**/desk/posts/*')
  const address = `/api/drafts/${page.url().split('/').pop()}`

  const draft = {
    title: 'A',
    slug: '',
    excerpt: '',
    schemaVersion: 1,
    featuredMediaId: null,
    tagIds: [],
    categoryIds: []
  }
  const doc = { type: 'doc', content: [{ type: 'paragraph' }] }
  const script = { type: 'doc', content: [{ type: 'script' }] }
  const body = { baseVersion: 1, kind: 'manual', draft: { ...draft, doc } }
  const put = async (data: unknown, origin = baseURL ?? '') =>
    (await page.request.put(address, { data, headers: { origin } })).status()

  expect(await put(body, 'https://evil.example')).toBe(403)
  expect((await page.request.put(address, { data: body })).status()).toBe(403)
  expect((await reader.request.put(address, { data: body })).status()).toBe(401)
  expect(await put({ ...body, status: 'published' })).toBe(400)
  expect(await put({ ...body, draft: { ...draft, doc, authorId: 'me' } })).toBe(400)
  expect(await put({ ...body, draft: { ...draft, doc: script } })).toBe(400)
  // Refused by what it says of its size, before anything is read.
  const { host, port, origin } = new URL(baseURL ?? '')
  const cookies = (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`)
  const headers = [`Origin: ${origin}`, `Cookie: ${cookies.join('; ')}`, 'Content-Length: 4300000']
  expect((await getRaw(Number(port), address, { method: 'PUT', headers, host: `Host: ${host}` })).status).toBe(413)
  expect(await put(body)).toBe(200)
  expect(await put(body)).toBe(409)
  const numbered = { ...body, baseVersion: 2, attempt: { clientId: crypto.randomUUID(), seq: 1 } }
  expect([await put(numbered), await put(numbered)]).toEqual([200, 200])
  expect(await put({ ...numbered, attempt: { clientId: 'moi', seq: 1 } })).toBe(400)

  await signIn({ role: 'author', name: 'Quelqu’un d’autre' })
  expect(await put({ ...body, baseVersion: 3 })).toBe(404)
})
