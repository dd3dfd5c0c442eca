import { EditorPage } from './editor-page.ts'
import { expect, test } from './fixtures.ts'
import { browserOf } from './own-browser.ts'

const unique = (words: string) => `${words} ${Math.random().toString(36).slice(2, 8)}`

test('publishing – reaches front page, tag archive and article; taking back leaves none of them', async ({
  page,
  signIn,
  reader
}) => {
  await signIn({ role: 'author', name: 'Nadia Ferrand' })
  const editor = new EditorPage(page)
  const title = unique('La place rouvre')
  const tag = unique('Espace public')

  await editor.open()
  await editor.write({ title, text: 'Les travaux sont finis "samedi" : venez !' })
  await editor.addNote('Selon le service voirie.')
  await editor.addFigure({ alt: 'La place vue du beffroi' })
  await editor.addTag(tag)

  // What is only saved shows nowhere: neither front page nor address.
  await expect(editor.state).toHaveText(/^Enregistré/)
  const slug = `/${title.toLowerCase().replaceAll(' ', '-')}`
  expect((await reader.goto(slug))?.status()).toBe(404)
  await reader.goto('/')
  await expect(reader.getByText(title)).toHaveCount(0)

  expect(await editor.publish()).toBe(slug)

  await reader.goto(slug)
  await expect(reader.getByRole('heading', { level: 1, name: title })).toBeVisible()
  await expect(reader.getByText('Nadia Ferrand').first()).toBeVisible()
  await expect(reader.getByText('Les travaux sont finis «\u00a0samedi\u00a0»\u00a0: venez\u202f!')).toBeVisible()
  await expect(reader.getByRole('img', { name: 'La place vue du beffroi' })).toBeVisible()
  await expect(reader.getByText('Selon le service voirie.')).toBeVisible()

  await reader.getByRole('link', { name: tag }).first().click()
  await expect(reader.getByRole('heading', { level: 1, name: tag })).toBeVisible()
  await expect(reader.getByRole('heading', { name: title })).toBeVisible()
  const archive = reader.url()

  await reader.goto('/')
  await expect(reader.getByRole('heading', { name: title })).toBeVisible()

  await editor.button('Dépublier').click()
  await page.getByRole('dialog').getByRole('button', { name: 'Dépublier' }).click()
  await expect(editor.button('Publier…')).toBeVisible()

  expect((await reader.goto(slug))?.status()).toBe(404)
  await reader.goto('/')
  await expect(reader.getByRole('heading', { name: title })).toHaveCount(0)
  await reader.goto(archive)
  await expect(reader.getByRole('heading', { name: title })).toHaveCount(0)
})

test('updating – changes nothing for readers until it is asked for', async ({ page, signIn, reader }) => {
  await signIn({ role: 'author' })
  const editor = new EditorPage(page)
  const title = unique('Premier titre')
  await editor.open()
  await editor.write({ title, text: 'Premier texte.' })
  const address = await editor.publish()

  await editor.text.click()
  await page.keyboard.press('Control+End')
  await page.keyboard.type(' Phrase ajoutée.')
  await editor.button('Enregistrer').click()
  await expect(editor.state).toHaveText(/^Enregistré/)
  await reader.goto(address)
  await expect(reader.getByText('Premier texte.')).toBeVisible()
  await expect(reader.getByText('Phrase ajoutée.')).toHaveCount(0)

  await editor.button('Mettre à jour').click()
  await expect(page.getByText('L’article en ligne est à jour')).toBeVisible()
  await reader.goto(address)
  await expect(reader.getByText('Premier texte. Phrase ajoutée.')).toBeVisible()
})

test('a contributor – submits for review and cannot publish', async ({ page, signIn, reader }) => {
  await signIn({ role: 'contributor' })
  const editor = new EditorPage(page)
  const title = unique('À relire')
  await editor.open()
  await editor.write({ title, text: 'Un premier jet.' })

  await expect(editor.button('Publier…')).toHaveCount(0)
  await editor.button('Envoyer en relecture').click()
  await expect(page.getByText('L’article est envoyé en relecture.')).toBeVisible()
  expect((await reader.goto(`/${title.toLowerCase().replaceAll(' ', '-').replace('à', 'a')}`))?.status()).toBe(404)
})

test('a stale save – is refused by the server and both texts stay', async ({ page, signIn, browser, baseURL }) => {
  const author = await signIn({ role: 'author' })
  const editor = new EditorPage(page)
  await editor.open()
  await editor.write({ title: unique('À deux'), text: 'Texte du premier.' })
  await editor.button('Enregistrer').click()
  await expect(editor.state).toHaveText(/^Enregistré/)

  const other = new EditorPage(await browserOf(browser, author, baseURL))
  await other.page.goto(page.url())
  await other.text.click()
  await other.page.keyboard.press('Control+End')
  await other.page.keyboard.type(' Texte du second.')
  await other.button('Enregistrer').click()
  await expect(other.state).toHaveText(/^Enregistré/)

  await editor.text.click()
  await page.keyboard.press('Control+End')
  await page.keyboard.type(' Suite du premier.')
  await editor.button('Enregistrer').click()
  await expect(page.getByRole('dialog')).toBeVisible()
  await expect(editor.text).toContainText('Suite du premier.')
  await other.page.reload()
  await expect(other.text).toContainText('Texte du second.')
  await expect(other.text).not.toContainText('Suite du premier.')
  await other.page.context().close()
})

test('a picture on its way – the text is not published without it', async ({ page, signIn }) => {
  await signIn({ role: 'author' })
  const editor = new EditorPage(page)
  await editor.open()
  await editor.write({ title: unique('Avec image'), text: 'Une image arrive.' })

  let send = () => {}
  const held = new Promise<void>((resolve) => {
    send = resolve
  })
  await page.route('**/api/media', async (route) => {
    await held
    await route.continue()
  })
  await editor.chooseFigure()
  const panel = await editor.openPublishPanel()
  await panel.getByRole('button', { name: 'Publier', exact: true }).click()
  await expect(panel.getByText(/Des images sont encore en route/)).toBeVisible()
  await expect(page.getByRole('link', { name: 'Voir l’article' })).toHaveCount(0)

  send()
  await panel.getByRole('button', { name: 'Annuler' }).click()
  await page.getByRole('textbox', { name: /^Texte alternatif/ }).fill('La place')
  expect(await editor.publish()).toMatch(/^\/avec-image/)
})

test('a computer whose clock is a day ahead – writes and publishes; the server’s day counts', async ({
  page,
  signIn,
  reader
}) => {
  await page.clock.setFixedTime(new Date(Date.now() + 86_400_000))
  await signIn({ role: 'author' })
  const editor = new EditorPage(page)
  await editor.open()
  await editor.write({ title: unique('Demain déjà'), text: 'Écrit avec un jour d’avance.' })
  await editor.button('Enregistrer').click()
  await expect(editor.state).toHaveText(/^Enregistré/)
  const address = await editor.publish()

  await reader.goto(address)
  const [day] = new Date().toLocaleDateString('sv', { timeZone: 'Europe/Paris' }).split(' ')
  await expect(reader.getByRole('time').first()).toHaveAttribute('datetime', new RegExp(`^${day}`))
})
