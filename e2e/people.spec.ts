import { randomBytes } from 'node:crypto'
import sharp from 'sharp'
import { PASSWORD } from '#testing/accounts.ts'
import { buildPerson } from '#testing/builders.ts'
import { EditorPage } from './editor-page.ts'
import { expect, test } from './fixtures.ts'

const unique = (words: string) => `${words} ${Math.random().toString(36).slice(2, 8)}`
const newEmail = () => `invitee-${Date.now()}-${Math.random().toString(36).slice(2, 8)}@example.org`

test('an invitation by link – makes the account, once; taken back, it says so', async ({ page, signIn, reader }) => {
  await signIn({ role: 'administrator' })
  await page.goto('/desk/people')
  await expect(page.getByText('Aucun serveur de courrier n’est réglé')).toBeVisible()
  await page.getByLabel('Rôle proposé').selectOption('contributor')
  await page.getByRole('button', { name: 'Inviter', exact: true }).click()
  const link = await page.getByLabel('Lien d’invitation').inputValue()

  const answer = await reader.goto(link)
  expect(answer?.headers()['cache-control']).toContain('no-store')
  await expect(reader.locator('meta[name=referrer]')).toHaveAttribute('content', 'same-origin')
  const email = newEmail()
  const name = unique('Nour Alami')
  await reader.getByLabel('Votre nom').fill(name)
  await reader.getByLabel('Adresse e-mail').fill(email)
  await reader.getByLabel('Mot de passe', { exact: true }).fill(PASSWORD)
  await reader.getByRole('button', { name: 'Créer mon compte' }).click()
  await expect(reader.getByRole('heading', { level: 1, name: 'Articles' })).toBeVisible()

  await reader.goto(link)
  await expect(reader.getByRole('heading', { name: 'Cette invitation a déjà servi' })).toBeVisible()
  await page.goto('/desk/people')
  await expect(page.getByRole('listitem').filter({ hasText: email })).toContainText(name)

  const other = newEmail()
  await page.getByLabel('Inviter par e-mail').fill(other)
  await page.getByRole('button', { name: 'Inviter', exact: true }).click()
  const second = await page.getByLabel('Lien d’invitation').inputValue()
  const waiting = page.getByRole('list', { name: 'Invitations en attente' }).getByRole('listitem')
  await waiting
    .filter({ hasText: other })
    .getByRole('button', { name: /^Retirer/ })
    .click()
  await expect(waiting.filter({ hasText: other })).toHaveCount(0)
  await reader.goto(second)
  await expect(reader.getByRole('heading', { name: 'Cette invitation a été retirée' })).toBeVisible()
})

test('an invitation’s address – odd tokens are no fault', async ({ page }) => {
  for (const query of [
    '',
    '?token=',
    '?token=%00',
    '?token=a&token=b',
    `?token=${'x'.repeat(5_000)}`,
    '?token=%ED%A0%80'
  ]) {
    const answer = await page.goto(`/invitation${query}`)
    expect(answer?.status(), query.slice(0, 40)).toBeLessThan(500)
  }
  for (const query of ['', '?token=', '?token=%00', '?token=a.b.c', '?token=a&token=b']) {
    expect((await page.goto(`/sign-in/password${query}`))?.status(), query).toBe(200)
  }
})

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })

  test('an invitation – is made and accepted', async ({ page, signIn, context }) => {
    await signIn({ role: 'administrator' })
    await page.goto('/desk/people')
    await page.getByRole('button', { name: 'Inviter', exact: true }).click()
    const link = await page.getByLabel('Lien d’invitation').inputValue()
    await context.clearCookies()
    await page.goto(link)
    await page.getByLabel('Votre nom').fill(unique('Ana'))
    await page.getByLabel('Adresse e-mail').fill(newEmail())
    await page.getByLabel('Mot de passe', { exact: true }).fill(PASSWORD)
    await page.getByRole('button', { name: 'Créer mon compte' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Articles' })).toBeVisible()
  })
})

test('a byline – a new name and handle are on readers’ pages at once, the old address leads there', async ({
  page,
  signIn,
  reader
}) => {
  const { name: before } = await signIn({ role: 'editor', name: unique('Ancien Nom') })
  const editor = new EditorPage(page)
  await editor.open()
  await editor.write({ title: unique('Signé'), text: 'Des mots.' })
  const path = await editor.publish()
  await reader.goto(path)
  const byline = reader.locator('a[rel=author]').first()
  const old = (await byline.getAttribute('href')) ?? ''
  await reader.goto(old)

  await page.goto('/desk/people')
  await expect(page.getByRole('button', { name: 'Inviter', exact: true })).toHaveCount(0)
  const name = unique('Nouveau Nom')
  await page.getByRole('main').getByRole('link', { name: before }).click()
  await page.getByLabel('Nom', { exact: true }).fill(name)
  await page.getByLabel('Adresse de sa page').fill(name)
  await page.getByLabel('Biographie').fill('Une vie de papier.')
  await page.getByRole('button', { name: 'Enregistrer', exact: true }).click()
  await expect(page.getByText('C’est enregistré.')).toBeVisible()

  await reader.goto(path)
  await expect(byline).toHaveText(name)
  const now = `/author/${name.toLowerCase().replaceAll(' ', '-')}`
  await reader.goto(old)
  await expect(reader).toHaveURL(now)
  await expect(reader.getByRole('heading', { level: 1, name })).toBeVisible()
  await expect(reader.getByText('Une vie de papier.')).toBeVisible()
})

test('handing over – counts, asks, and changes who signs at once', async ({ page, signIn, reader, database }) => {
  const leaver = await signIn({ role: 'author', name: unique('Qui Part') })
  const editor = new EditorPage(page)
  await editor.open()
  await editor.write({ title: unique('Légué'), text: 'Des mots.' })
  const path = await editor.publish()
  await reader.goto(path)

  const heir = await database.person.create({
    data: { name: unique('Qui Reste'), handle: unique('reste').replace(' ', '-') }
  })
  await signIn({ role: 'administrator' })
  await page.goto(`/desk/people/${leaver.personId}`)
  await expect(page.getByText('Son texte, publié ou non, passe à une autre personne.')).toBeVisible()
  await page.getByLabel('À qui').selectOption(heir.id)
  await page.getByLabel('Oui, confier ce texte').check()
  await page.getByRole('button', { name: 'Confier les textes' }).click()
  await expect(page.getByText('1 texte a changé de main.')).toBeVisible()
  await reader.goto(path)
  await expect(reader.locator('a[rel=author]').first()).toHaveText(heir.name)

  const kept = await database.person.create({
    data: { name: unique('Gardée'), handle: unique('gardee').replace(' ', '-') }
  })
  await page.goto(`/desk/people/${heir.id}`)
  await page.getByLabel('Signature à garder').selectOption(kept.id)
  await page.getByLabel(`Oui, ${heir.name} disparaît`).check()
  await page.getByRole('button', { name: 'Réunir' }).click()
  await expect(page.getByText('Les deux signatures sont réunies ici.')).toBeVisible()
  await reader.goto(`/author/${heir.handle}`)
  await expect(reader).toHaveURL(`/author/${kept.handle}`)
})

test('who signs – others are added, guests made, order changed by keyboard; readers see it at once', async ({
  page,
  signIn,
  reader
}) => {
  const author = await signIn({ role: 'author', name: unique('Première') })
  const editor = new EditorPage(page)
  await editor.open()
  await editor.write({ title: unique('À plusieurs'), text: 'Des mots.' })
  const path = await editor.publish()
  await reader.goto(path)

  const guest = unique('Invité')
  const field = page.getByRole('combobox', { name: 'Ajouter une signature' })
  await field.fill(guest)
  await field.press('Enter')
  await page.getByRole('button', { name: `Monter ${guest}` }).focus()
  await page.keyboard.press('Alt+ArrowUp')
  await expect(page.getByText(`${guest} signe à la place 1 sur 2.`)).toBeAttached()
  await expect(page.getByRole('button', { name: `Monter ${guest}` })).toBeFocused()
  await reader.goto(path)
  await expect(reader.locator('a[rel=author]').nth(0)).toHaveText(guest)
  await expect(reader.locator('a[rel=author]').nth(1)).toHaveText(author.name)

  await page.getByRole('button', { name: `Retirer ${author.name}` }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Rester' }).click()
  await expect(page.getByRole('button', { name: `Retirer ${author.name}` })).toBeVisible()
  await page.getByRole('button', { name: `Retirer ${author.name}` }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Quitter ce texte' }).click()
  await expect(page).toHaveURL('/desk')
  await reader.goto(path)
  await expect(reader.getByText(author.name)).toHaveCount(0)
})

test('a portrait of a camera, of some megabytes – is taken', async ({ page, signIn }) => {
  const { id } = await buildPerson({ name: unique('Inès Petit') })
  const buffer = await sharp(randomBytes(1_300 * 1_200 * 3), { raw: { width: 1_300, height: 1_200, channels: 3 } })
    .png()
    .toBuffer()
  expect(buffer.length).toBeGreaterThan(4_000_000)

  await signIn({ role: 'editor' })
  await page.goto(`/desk/people/${id}`)
  await page.getByLabel('Choisir une image').setInputFiles({ name: 'moi.png', mimeType: 'image/png', buffer })
  await page.getByRole('button', { name: 'Envoyer l’image' }).click()
  await expect(page.getByText('Le portrait est enregistré.')).toBeVisible()
})
