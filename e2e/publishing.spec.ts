import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { localOf } from '#features/drafts/scheduling/moment.ts'
import { doc, figure, heading, link, paragraph } from '#features/editor/document/build.ts'
import { drafted } from '#testing/drafts.ts'
import { EditorPage } from './editor-page.ts'
import { expect, test } from './fixtures.ts'

const unique = (words: string) => `${words} ${Math.random().toString(36).slice(2, 8)}`
const slugOf = (title: string) => title.toLowerCase().replaceAll(' ', '-')

async function written(page: Page, title: string, text = 'Le marché ouvre samedi.'): Promise<EditorPage> {
  const editor = new EditorPage(page)
  await editor.open()
  await editor.write({ title, text })
  return editor
}

test.describe('scheduling', () => {
  test('at its hour – the text is online without anybody, under the date that was chosen', async ({
    page,
    signIn,
    reader
  }) => {
    test.setTimeout(180_000)
    await signIn({ role: 'author', name: 'Nadia Ferrand' })
    const title = unique('A venir')
    const editor = await written(page, title)
    const panel = await editor.openPublishPanel()
    await panel.getByLabel('À une date choisie').check()
    // Far enough not to be past when the minute turns.
    await panel.getByLabel('Date et heure').fill(localOf(new Date(Date.now() + 70_000), 'Europe/Paris'))
    await panel.getByRole('button', { name: 'Programmer' }).click()
    await expect(page.getByText('L’article est programmé.')).toBeVisible()
    await expect(page.getByText(/^Programmé · /)).toBeVisible()

    expect((await reader.goto(`/${slugOf(title)}`))?.status()).toBe(404)
    await reader.goto('/')
    await expect(reader.getByText(title)).toHaveCount(0)

    await expect
      .poll(async () => (await reader.goto(`/${slugOf(title)}`))?.status(), { timeout: 120_000, intervals: [2_000] })
      .toBe(200)
    await expect(reader.getByRole('heading', { level: 1, name: title })).toBeVisible()
    await reader.goto('/')
    await expect(reader.getByRole('heading', { name: title })).toBeVisible()
  })

  test('a past date – is refused beside the field; hours that clocks skip or show twice are said', async ({
    page,
    signIn
  }) => {
    await signIn({ role: 'author' })
    const panel = await (await written(page, unique('Heures'))).openPublishPanel()
    await panel.getByLabel('À une date choisie').check()
    const date = panel.getByLabel('Date et heure')

    await date.fill('2020-01-01T10:00')
    await panel.getByRole('button', { name: 'Programmer' }).click()
    await expect(panel.getByRole('alert')).toHaveText(/Cette date est passée/)
    await expect(date).toBeFocused()
    await expect(date).toHaveAttribute('aria-invalid', 'true')

    await date.fill('2027-03-28T02:30')
    await expect(panel.getByText(/Cette heure n’existe pas ce jour-là.*03:30/)).toBeVisible()
    await date.fill('2027-10-31T02:30')
    await expect(panel.getByText(/Cette heure existe deux fois ce jour-là/)).toBeVisible()
  })

  test('back to draft – nothing is planned any more; publishing now works as ever', async ({
    page,
    signIn,
    reader
  }) => {
    await signIn({ role: 'author' })
    const title = unique('Repris')
    const editor = await written(page, title)
    let panel = await editor.openPublishPanel()
    await panel.getByLabel('À une date choisie').check()
    await panel.getByRole('button', { name: 'Programmer' }).click()
    await expect(page.getByText(/^Programmé · /)).toBeVisible()

    panel = await editor.openPublishPanel()
    await panel.getByRole('button', { name: 'Repasser en brouillon' }).click()
    await expect(page.getByText('Brouillon', { exact: true })).toBeVisible()
    expect(await editor.publish()).toBe(`/${slugOf(title)}`)
    await reader.goto(`/${slugOf(title)}`)
    await expect(reader.getByRole('heading', { level: 1, name: title })).toBeVisible()
  })
})

test.describe('the panel', () => {
  test('what is missing – is said, and shown where it is', async ({ page, signIn }) => {
    const actor = await signIn({ role: 'author' })
    const text = doc(
      heading(4, 'Trop bas'),
      paragraph('Voir ', link('ici', 'http://localhost/x'), '.'),
      figure({ mediaId: '019c0000-0000-7000-8000-000000000000', caption: ['Le pont'] })
    )
    const { id } = await drafted({ title: unique('Points'), doc: text }, actor)
    await page.goto(`/desk/posts/${id}`)
    const editor = new EditorPage(page)
    await editor.text.waitFor()

    for (const [what, place] of [
      ['Niveau d’intertitre sauté', 'Trop bas'],
      ['Lien qui semble cassé', 'ici']
    ] as const) {
      const panel = await editor.openPublishPanel()
      await panel.getByRole('button', { name: `Montrer : ${what}` }).click()
      await expect(panel).toBeHidden()
      await expect(editor.text).toBeFocused()
      const around = await page.evaluate(() => String(getSelection()) || getSelection()?.anchorNode?.textContent)
      expect(around, what).toBe(place)
    }

    const panel = await editor.openPublishPanel()
    await expect(panel.getByText('Image sans texte alternatif')).toBeVisible()
    await panel.getByRole('button', { name: 'Montrer : Résumé manquant' }).click()
    await expect(page.getByLabel('Résumé')).toBeFocused()
  })

  test('without title or text – nothing can be published', async ({ page, signIn }) => {
    await signIn({ role: 'author' })
    const editor = new EditorPage(page)
    await editor.open()
    const panel = await editor.openPublishPanel()
    await expect(panel.getByText('Le titre manque')).toBeVisible()
    await expect(panel.getByText('Le texte est vide')).toBeVisible()
    await expect(panel.getByRole('button', { name: 'Publier', exact: true })).toHaveAttribute('aria-disabled', 'true')
    await panel.getByRole('button', { name: 'Publier', exact: true }).press('Enter')
    await expect(panel).toBeVisible()
    await panel.getByRole('button', { name: 'Montrer : Le titre manque' }).click()
    await expect(editor.title).toBeFocused()
  })

  test('keys – open and close it; on a telephone it fills the screen; axe finds nothing', async ({ page, signIn }) => {
    await signIn({ role: 'author' })
    const editor = await written(page, unique('Au clavier'))
    await page.keyboard.press('Control+Shift+Enter')
    const panel = page.getByRole('dialog', { name: 'Publier' })
    await expect(panel).toBeVisible()
    await expect(panel.getByRole('img', { name: /^Carte de partage/ })).toBeVisible()

    for (const colorScheme of ['light', 'dark'] as const) {
      for (const width of [1440, 390]) {
        await page.emulateMedia({ colorScheme })
        await page.setViewportSize({ width, height: 800 })
        const { violations } = await new AxeBuilder({ page }).include('dialog').analyze()
        expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([])
      }
    }
    expect(await panel.boundingBox()).toMatchObject({ x: 0, y: 0, width: 390, height: 800 })

    await page.keyboard.press('Escape')
    await expect(panel).toBeHidden()
    await expect(editor.text).toBeFocused()
  })

  test('words for search engines – reach the reader’s page', async ({ page, signIn, reader }) => {
    await signIn({ role: 'author' })
    const title = unique('Mots')
    const editor = await written(page, title)
    await page.getByText('Moteurs et partage').click()
    await page.getByLabel('Titre pour les moteurs').fill('Un titre court')
    await page.getByLabel('Description pour les moteurs').fill('Ce que les moteurs diront.')
    await expect(page.getByRole('region', { name: 'Aperçu dans un moteur de recherche' })).toContainText(
      'Un titre court'
    )
    const address = await editor.publish()

    await reader.goto(address)
    await expect(reader).toHaveTitle(/^Un titre court – /)
    await expect(reader.getByRole('heading', { level: 1, name: title })).toBeVisible()
    for (const selector of ['meta[name="description"]', 'meta[property="og:description"]']) {
      await expect(reader.locator(selector)).toHaveAttribute('content', 'Ce que les moteurs diront.')
    }
    await expect(reader.locator('meta[property="og:title"]')).toHaveAttribute('content', 'Un titre court')
  })
})

test.describe('who reads it', () => {
  test('private – readers find nothing, the desk reads it in the preview', async ({ page, signIn, reader }) => {
    await signIn({ role: 'author' })
    const title = unique('Entre nous')
    const editor = await written(page, title)
    const panel = await editor.openPublishPanel()
    await panel.getByLabel('La rédaction seulement').check()
    await expect(panel.getByLabel('À une date choisie')).toBeDisabled()
    await panel.getByRole('button', { name: 'Publier', exact: true }).click()
    await expect(page.getByText('L’article est publié en privé.')).toBeVisible()
    await expect(page.getByText('Privé', { exact: true })).toBeVisible()

    expect((await reader.goto(`/${slugOf(title)}`))?.status()).toBe(404)
    await reader.goto('/')
    await expect(reader.getByText(title)).toHaveCount(0)
    await page.goto(`${page.url()}/preview`)
    await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
  })

  test('a password – opens the text without scripts; another one closes it again', async ({
    page,
    signIn,
    browser,
    reader
  }) => {
    await signIn({ role: 'author' })
    const title = unique('Sur parole')
    const words = unique('Ce que seuls savent ceux qui savent')
    const editor = await written(page, title, words)
    let panel = await editor.openPublishPanel()
    await panel.getByLabel('Les personnes qui ont le mot de passe').check()
    await panel.getByRole('button', { name: 'Publier', exact: true }).click()
    await expect(panel.getByRole('alert')).toHaveText(/Écrivez le mot de passe/)
    await panel.getByLabel('Mot de passe pour les lecteurs').fill('ouvre-toi')
    await panel.getByRole('button', { name: 'Publier', exact: true }).click()
    await expect(page.getByText('L’article est en ligne.')).toBeVisible()

    for (const path of ['/', '/feed.xml', '/sitemap-posts-1.xml', `/search?q=${encodeURIComponent(words)}`]) {
      await reader.goto(path)
      const body = await reader.content()
      expect(body.includes(title), path).toBe(false)
      expect(body.replaceAll(`value="${words}"`, '').includes(`${words}.`), path).toBe(false)
    }

    const context = await browser.newContext({ locale: 'fr-FR', javaScriptEnabled: false })
    const visitor = await context.newPage()
    await visitor.goto(`/${slugOf(title)}`)
    await expect(visitor.getByRole('heading', { level: 1, name: title })).toBeVisible()
    expect(await visitor.content()).not.toContain(words)
    const password = visitor.getByLabel('Mot de passe')
    const open = visitor.getByRole('button', { name: 'Lire le texte' })

    await password.fill('Ouvre-toi')
    await open.click()
    await expect(visitor.getByRole('alert')).toHaveText(/Ce n’est pas le bon mot de passe/)
    await expect(password).toHaveAttribute('aria-describedby', 'password_wrong')
    const { violations } = await new AxeBuilder({ page: reader }).analyze()
    expect(violations).toEqual([])
    await password.fill('ouvre-toi')
    await open.click()
    await expect(visitor.getByText(words)).toBeVisible()
    const [cookie] = await context.cookies()
    expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: `/protected/${slugOf(title)}`, expires: -1 })
    const answer = await visitor.reload()
    expect(answer?.headers()['cache-control']).toContain('no-store')
    expect(answer?.headers()['x-robots-tag']).toContain('noindex')
    await expect(visitor.getByText(words)).toBeVisible()

    await editor.button('Visibilité…').click()
    panel = page.getByRole('dialog', { name: 'Visibilité' })
    await panel.getByLabel('Nouveau mot de passe pour les lecteurs').fill('ferme-toi')
    await panel.getByRole('button', { name: 'Mettre à jour' }).click()
    await expect(page.getByText('L’article en ligne est à jour.')).toBeVisible()
    await visitor.reload()
    await expect(visitor.getByText(words)).toHaveCount(0)
    await expect(password).toBeVisible()

    await editor.button('Visibilité…').click()
    await panel.getByLabel('Tout le monde').check()
    await panel.getByRole('button', { name: 'Mettre à jour' }).click()
    await expect(panel).toBeHidden()
    await visitor.reload()
    await expect(visitor).toHaveURL(`/${slugOf(title)}`)
    await expect(visitor.getByText(words)).toBeVisible()
    await context.close()
  })

  test('passwords – can’t be tried without end, nor from elsewhere', async ({ request, database, baseURL }) => {
    const { id } = await drafted({ title: unique('Serrure') })
    const headers = { origin: baseURL ?? '' }
    expect((await request.post('/api/unlock/rien', { headers, form: { password: 'x' } })).status()).toBe(404)
    expect((await request.post(`/api/unlock/${id}`, { headers, form: { password: 'x' } })).status()).toBe(404)
    const evil = { origin: 'https://ailleurs.example' }
    expect((await request.post(`/api/unlock/${id}`, { headers: evil, form: { password: 'x' } })).status()).toBe(403)
    expect((await request.post(`/api/unlock/${id}`, { headers, data: Buffer.from('\u0000') })).status()).toBe(404)

    const statuses = new Set<number>()
    for (let tries = 0; tries < 40; tries += 1) {
      statuses.add((await request.post(`/api/unlock/${id}`, { headers, form: { password: 'x' } })).status())
    }
    expect([...statuses].sort()).toEqual([404, 429])
    expect(await database.post.count({ where: { id, status: 'draft' } })).toBe(1)
  })
})

test('a link for reviewers – shows the working copy without a session until it is revoked', async ({
  page,
  signIn,
  reader
}) => {
  await signIn({ role: 'contributor', name: 'Ana Ruiz' })
  const title = unique('À relire ensemble')
  const editor = await written(page, title)
  await editor.button('Enregistrer').click()
  await expect(editor.state).toHaveText(/^Enregistré/)

  await page.getByText('Liens de relecture').click()
  await page.getByLabel('Durée du lien').selectOption('1 jour')
  await editor.button('Créer un lien').click()
  const address = await page.getByLabel('Adresse du lien').inputValue()
  expect(new URL(address).pathname).toMatch(/^\/preview\/[0-9a-f]{64}$/)
  await expect(page.getByText(/Créé le .* par Ana Ruiz/)).toBeVisible()

  const answer = await reader.goto(address)
  expect(answer?.status()).toBe(200)
  expect(answer?.headers()).toMatchObject({ 'referrer-policy': 'no-referrer', 'x-robots-tag': 'noindex, nofollow' })
  expect(answer?.headers()['cache-control']).toContain('no-store')
  await expect(reader.getByText('Aperçu d’un texte qui n’est pas publié.')).toBeVisible()
  await expect(reader.getByRole('heading', { level: 1, name: title })).toBeVisible()
  const { violations } = await new AxeBuilder({ page: reader }).analyze()
  expect(violations.map(({ id }) => id)).toEqual([])

  await page.getByRole('button', { name: /^Révoquer le lien/ }).click()
  await expect(page.getByText('Ce lien ne répond plus.')).toBeVisible()
  const unknown = `/preview/${'a'.repeat(64)}`
  const bodies: string[] = []
  for (const path of [address, unknown, '/preview/%ff', '/preview/x']) {
    const gone = await reader.request.get(path)
    expect(gone.status(), path).toBe(path.includes('%ff') ? 400 : 404)
    if (!path.includes('%ff')) bodies.push(await gone.text())
  }
  expect(new Set(bodies).size).toBe(1)
})
