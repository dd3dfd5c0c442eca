import type { Locator, Page } from '@playwright/test'
import { EditorPage } from './editor-page.ts'
import { expect, test } from './fixtures.ts'

const unique = (words: string) => `${words} ${Math.random().toString(36).slice(2, 8)}`

/** The box of the series on the page of one of its articles. */
const seriesBox = (page: Page, name: string): Locator =>
  page.getByRole('navigation', { name: `Dossier\u00a0: ${name}` })

async function chooseSeries(editor: EditorPage, name: string): Promise<void> {
  await editor.page.getByRole('combobox', { name: 'Dossier', exact: true }).selectOption({ label: name })
}

/** A published article of the series, written at the desk; answers its address. */
async function publishPart(editor: EditorPage, { title, series }: { title: string; series: string }): Promise<string> {
  await editor.open()
  await editor.write({ title, text: `Le texte de ${title}.` })
  await chooseSeries(editor, series)
  return editor.publish()
}

/** Changes one setting as an administrator does. */
async function saveSettings(page: Page, change: () => Promise<unknown>): Promise<void> {
  await page.goto('/desk/settings')
  await change()
  await page.getByRole('button', { name: 'Enregistrer', exact: true }).click()
  await expect(page.getByText('Les réglages sont enregistrés.')).toBeVisible()
}

test('a series – made at the desk, read in order; a new part refreshes the others, its end leaves nothing', async ({
  page,
  signIn,
  reader
}) => {
  test.setTimeout(120_000)
  await signIn({ role: 'author' })
  const editor = new EditorPage(page)
  const name = unique('L’eau du val')
  const titles = [unique('La source'), unique('Le tuyau'), unique('Le robinet')]

  // The first part makes the series without leaving the text.
  await editor.open()
  await editor.write({ title: titles[0] ?? '', text: 'Tout commence au captage.' })
  await editor.button('Nouveau dossier…').click()
  await page.getByRole('textbox', { name: 'Nom du nouveau dossier' }).fill(name)
  await editor.button('Créer le dossier').click()
  await expect(page.getByRole('combobox', { name: 'Dossier', exact: true })).toHaveValue(/.+/)
  const index = await reader.goto('/series')
  expect(index?.status()).toBe(200)
  await expect(reader.getByRole('heading', { name })).toHaveCount(0)
  const addresses = [await editor.publish()]

  await reader.goto(addresses[0] ?? '')
  await expect(seriesBox(reader, name)).toBeVisible()
  await expect(seriesBox(reader, name)).not.toContainText('partie')

  addresses.push(await publishPart(editor, { title: titles[1] ?? '', series: name }))
  await reader.goto(addresses[0] ?? '')
  await expect(seriesBox(reader, name)).toContainText('partie\u00a01 sur\u00a02')
  await reader.goto(addresses[1] ?? '')
  await expect(seriesBox(reader, name)).toContainText('partie\u00a02 sur\u00a02')

  addresses.push(await publishPart(editor, { title: titles[2] ?? '', series: name }))
  await reader.goto(addresses[0] ?? '')
  await expect(seriesBox(reader, name)).toContainText('partie\u00a01 sur\u00a03')
  await reader.goto(addresses[1] ?? '')
  await expect(seriesBox(reader, name)).toContainText('partie\u00a02 sur\u00a03')
  await expect(seriesBox(reader, name).getByRole('link', { name: /^Partie précédente/ })).toHaveAttribute(
    'href',
    addresses[0] ?? ''
  )
  await seriesBox(reader, name).getByText('Les 3 parties').click()
  await expect(seriesBox(reader, name).getByRole('listitem')).toHaveText(titles)
  await seriesBox(reader, name)
    .getByRole('link', { name: /^Partie suivante/ })
    .click()
  await expect(reader.getByRole('heading', { level: 1, name: titles[2] ?? '' })).toBeVisible()

  await seriesBox(reader, name).getByRole('link', { name, exact: true }).click()
  await expect(reader.getByRole('heading', { level: 1, name })).toBeVisible()
  await expect(reader.getByRole('article').getByRole('heading')).toHaveText(titles)
  const archive = reader.url()

  // The last part is taken back: the others know at once.
  await editor.button('Dépublier').click()
  await page.getByRole('dialog').getByRole('button', { name: 'Dépublier' }).click()
  await expect(editor.button('Publier…')).toBeVisible()
  await expect(page.getByRole('combobox', { name: 'Dossier', exact: true })).toHaveValue(/.+/)
  await reader.goto(addresses[1] ?? '')
  await expect(seriesBox(reader, name)).toContainText('partie\u00a02 sur\u00a02')
  await reader.goto(archive)
  await expect(reader.getByRole('article')).toHaveCount(2)
})

test('a category – made while writing, within another, holds the article for readers', async ({
  page,
  signIn,
  reader
}) => {
  await signIn({ role: 'editor' })
  const editor = new EditorPage(page)
  const [title, name] = [unique('La cour d’école'), unique('Vie scolaire')]
  await editor.open()
  await editor.write({ title, text: 'On y a planté des arbres.' })
  await editor.button('Nouvelle rubrique…').click()
  await page.getByRole('textbox', { name: 'Nom de la nouvelle rubrique' }).fill(name)
  await page.getByRole('combobox', { name: 'Dans la rubrique' }).selectOption({ label: 'Méthodes' })
  await editor.button('Créer la rubrique').click()
  await expect(page.getByRole('checkbox', { name })).toBeChecked()

  await reader.goto(await editor.publish())
  await reader.getByRole('link', { name, exact: true }).click()
  await expect(reader).toHaveURL(/\/category\/methodes\/vie-scolaire/)
  await expect(reader.getByRole('heading', { name: title })).toBeVisible()
  await expect(reader.getByRole('navigation', { name: 'Fil d’Ariane' })).toContainText('Méthodes')
})

test('a series whose only part is taken back – is nowhere', async ({ page, signIn, reader }) => {
  await signIn({ role: 'editor' })
  const editor = new EditorPage(page)
  const name = unique('Dossier éphémère')
  await editor.open()
  await editor.write({ title: unique('Seul'), text: 'Un seul.' })
  await editor.button('Nouveau dossier…').click()
  await page.getByRole('textbox', { name: 'Nom du nouveau dossier' }).fill(name)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('combobox', { name: 'Dossier', exact: true })).toHaveValue(/.+/)
  const address = await editor.publish()

  await reader.goto(address)
  await seriesBox(reader, name).getByRole('link', { name, exact: true }).click()
  await expect(reader.getByRole('heading', { level: 1, name })).toBeVisible()
  const archive = reader.url()
  await reader.goto('/series')
  await expect(reader.getByRole('heading', { name })).toBeVisible()

  await editor.button('Dépublier').click()
  await page.getByRole('dialog').getByRole('button', { name: 'Dépublier' }).click()
  await expect(editor.button('Publier…')).toBeVisible()
  expect((await reader.goto(archive))?.status()).toBe(404)
  await reader.goto('/series')
  await expect(reader.getByRole('heading', { name })).toHaveCount(0)
})

test('a contributor – chooses among the series there are, and features nothing', async ({ page, signIn }) => {
  await signIn({ role: 'contributor' })
  const editor = new EditorPage(page)
  await editor.open()
  await expect(page.getByRole('combobox', { name: 'Dossier', exact: true })).toBeVisible()
  await expect(editor.button('Nouveau dossier…')).toHaveCount(0)
  await expect(page.getByRole('checkbox', { name: 'À la une' })).toHaveCount(0)
})

test('featuring – an editor’s box puts an article first on the front page, and back', async ({
  page,
  signIn,
  reader,
  database
}) => {
  await signIn({ role: 'editor' })
  const post = await database.post.findFirstOrThrow({
    where: { isDemo: true, kind: 'post', featured: false, status: 'published' },
    orderBy: { publishedAt: 'asc' }
  })
  const heading = reader.getByRole('article').getByRole('heading', { name: post.title.slice(0, 20) })
  const box = page.getByRole('checkbox', { name: 'À la une' })

  await page.goto(`/desk/posts/${post.id}`)
  await box.check()
  await expect(page.getByText('L’article est à la une.')).toBeVisible()
  await reader.goto('/')
  await expect(heading.first()).toBeVisible()

  await box.uncheck()
  await expect(page.getByText('L’article n’est plus à la une.')).toBeVisible()
  await reader.goto('/')
  await expect(heading).toHaveCount(0)
})

test('settings – one page size for every archive, one style for each kind', async ({ page, signIn, reader }) => {
  test.setTimeout(120_000)
  await signIn({ role: 'administrator' })
  const size = page.getByRole('spinbutton', { name: 'Articles par page' })
  const archives = ['/', '/tag/langage-clair', '/category/methodes', '/author/ines-vasseur', '/2024']

  await saveSettings(page, () => size.fill('3'))
  for (const path of [...archives, '/series/ecrire-pour-etre-compris']) {
    await reader.goto(path)
    await expect(reader.getByRole('article'), path).toHaveCount(3)
    await expect(reader.getByRole('navigation', { name: 'Pages' }), path).toBeVisible()
  }
  await reader.goto('/series/ecrire-pour-etre-compris/page/2')
  await expect(reader.getByText('Partie 4', { exact: true })).toBeVisible()
  await expect(reader.getByRole('navigation', { name: 'Pages' })).toContainText('Page précédente')
  await expect(reader.locator('link[rel=canonical]')).toHaveAttribute('href', /ecrire-pour-etre-compris\/page\/2$/)
  await expect(reader.locator('link[rel=prev]')).toHaveAttribute('href', /ecrire-pour-etre-compris$/)
  expect((await reader.goto('/series/ecrire-pour-etre-compris/page/3'))?.status()).toBe(404)

  await saveSettings(page, async () => {
    await size.fill('10')
    await page.getByText('Régler chaque sorte de liste à part').click()
    await page.getByRole('combobox', { name: 'Mots-clés' }).selectOption({ label: 'Des extraits' })
  })
  await reader.goto('/tag/langage-clair')
  const readMore = reader
    .getByRole('article')
    .first()
    .getByRole('link', { name: /^Lire la suite\s*:\s*\S/ })
  await expect(readMore).toBeVisible()
  await reader.goto('/category/methodes')
  await expect(
    reader
      .getByRole('article')
      .first()
      .getByRole('link', { name: /^Lire la suite/ })
  ).toHaveCount(0)

  // What was chosen is shown again, and "like the publication" takes it back.
  await saveSettings(page, async () => {
    await expect(page.getByRole('combobox', { name: 'Mots-clés' })).toHaveValue('excerpt')
    await page.getByRole('combobox', { name: 'Mots-clés' }).selectOption('')
  })
  await reader.goto('/tag/langage-clair')
  await expect(readMore).toHaveCount(0)
})

test('an author – writes a biography and links at the desk; the page of the author says rel=me', async ({
  page,
  signIn,
  reader
}) => {
  const name = unique('Nour Belkacem')
  await signIn({ role: 'author', name })
  const editor = new EditorPage(page)
  await editor.open()
  await editor.write({ title: unique('Signé'), text: 'Un texte.' })
  const address = await editor.publish()
  await reader.goto(address)
  await reader.getByRole('link', { name }).first().click()
  await expect(reader.getByRole('heading', { level: 1, name })).toBeVisible()

  await page.goto('/desk/account')
  const field = (label: string) => page.getByRole('textbox', { name: label, exact: true })
  await field('Biographie').fill('Écrit sur l’eau.\nEt sur le reste.')
  await field('Site web').fill('javascript:alert(1)')
  await field('Nom de l’adresse 1').fill('Mastodon')
  await field('Adresse 1').fill('mastodon.example.org/@nour')
  await page.getByRole('button', { name: 'Enregistrer', exact: true }).click()
  await expect(field('Site web')).toHaveAttribute('aria-invalid', 'true')
  await expect(field('Adresse 1')).toHaveValue('mastodon.example.org/@nour')

  await field('Site web').fill('https://nour.example.org/')
  await page.getByRole('button', { name: 'Enregistrer', exact: true }).click()
  await expect(page.getByText('C’est enregistré.')).toBeVisible()
  await expect(field('Adresse 1')).toHaveValue('https://mastodon.example.org/@nour')
  await expect(field('Adresse 3')).toBeVisible()

  await reader.reload()
  await expect(reader.getByText('Écrit sur l’eau.')).toBeVisible()
  for (const [label, href] of [
    ['nour.example.org', 'https://nour.example.org/'],
    ['Mastodon', 'https://mastodon.example.org/@nour']
  ] as const) {
    const link = reader.getByRole('link', { name: label, exact: true })
    await expect(link).toHaveAttribute('href', href)
    await expect(link).toHaveAttribute('rel', 'me noopener')
  }
  await reader.goto('/authors')
  await expect(reader.getByRole('heading', { name })).toBeVisible()
})

test('months and years – lead to their neighbours over those without articles', async ({ reader }) => {
  await reader.goto('/2024/06')
  await expect(reader.getByRole('heading', { level: 1, name: 'Juin 2024' })).toBeVisible()
  const neighbours = reader.getByRole('navigation', { name: 'Mois voisins' })
  await expect(neighbours.getByRole('link')).toHaveText(['← Avant\u00a0: mai 2024', 'Après\u00a0: septembre 2024 →'])
  await neighbours.getByRole('link', { name: 'septembre 2024' }).click()
  await expect(reader.getByRole('heading', { level: 1, name: 'Septembre 2024' })).toBeVisible()

  const months = reader.getByRole('navigation', { name: 'Mois', exact: true })
  await expect(months.getByRole('link', { name: 'septembre 1' })).toHaveAttribute('aria-current', 'page')
  await months.getByRole('link', { name: '2024' }).click()
  const years = reader.getByRole('navigation', { name: 'Années voisines' })
  await years.getByRole('link', { name: '2023' }).click()
  await expect(reader.getByRole('heading', { level: 1, name: '2023' })).toBeVisible()
  await expect(years.getByRole('link')).toHaveCount(1)
})

test('the index of tags – letters lead to tags, emoji and right-to-left names are at home', async ({
  page,
  signIn,
  reader
}) => {
  await signIn({ role: 'author' })
  const editor = new EditorPage(page)
  const [waves, city] = [unique('🌊 Ondes'), unique('مدينة')]
  await editor.open()
  await editor.write({ title: unique('Mêlé'), text: 'Des mots.' })
  await editor.addTag(waves)
  await editor.addTag(city)
  await editor.publish()

  await reader.goto('/tags')
  const letters = reader.getByRole('navigation', { name: 'Aller à une lettre' })
  await letters.getByRole('link', { name: 'O', exact: true }).click()
  await expect(reader.getByRole('region', { name: 'O', exact: true })).toContainText(waves)
  await expect(reader.getByRole('region', { name: 'م', exact: true })).toContainText('1 article')
  const categories = reader.getByRole('region', { name: 'Toutes les rubriques' })
  await expect(categories.getByRole('link', { name: 'Communes' })).toBeVisible()

  await reader.getByRole('main').getByRole('link', { name: city }).click()
  await expect(reader.getByRole('heading', { level: 1, name: city })).toHaveAttribute('dir', 'auto')
  await expect(reader.getByRole('article')).toHaveCount(1)
})

test('addresses that lead nowhere – are 404, never 500', async ({ request }) => {
  for (const path of [
    '/series/nulle-part',
    '/series/quand-l-eau-monte/page/2',
    '/series/quand-l-eau-monte/page/abc',
    '/series/quand-l-eau-monte/page/0',
    '/series/%00',
    '/series/%ED%A0%80',
    `/series/${'a'.repeat(10_000)}`,
    '/series/a/b/c',
    '/1999',
    '/2024/13',
    '/2024/04',
    '/category/methodes/nulle-part',
    '/authors/page/2'
  ]) {
    const { status } = await request.get(path).then((answer) => ({ status: answer.status() }))
    expect([400, 404, 414], `${path.slice(0, 40)} ${status}`).toContain(status)
  }
  for (const path of ['/series?page=2&page=3', '/tags?a[]=1&b=%00', '/authors?x=%ED%A0%80']) {
    expect((await request.get(path)).status(), path).toBe(200)
  }
})
