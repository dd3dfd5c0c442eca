import { readFileSync } from 'node:fs'
import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import sharp from 'sharp'
import { doc, paragraph, reference } from '#features/editor/document/build.ts'
import { derive } from '#features/editor/document/derive.ts'
import { buildPost } from '#testing/builders.ts'
import { EditorPage } from './editor-page.ts'
import { expect, test } from './fixtures.ts'

const unique = (words: string) => `${words} ${Math.random().toString(36).slice(2, 8)}`

/** Selects the last word that was written. */
async function selectLastWord(page: Page): Promise<void> {
  await page.keyboard.press('Control+Shift+ArrowLeft')
}

/** What the browser does when an address is pasted, once the editor knows of the selection. */
async function paste(page: Page, words: string): Promise<void> {
  await page.evaluate(async (text) => {
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', text)
    const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true })
    document.activeElement?.dispatchEvent(event)
  }, words)
}

function picture(name: string, width = 800) {
  const background = { r: Math.floor(Math.random() * 256), g: Math.floor(Math.random() * 256), b: 90 }
  return sharp({ create: { width, height: 600, channels: 3, background } })
    .png()
    .toBuffer()
    .then((buffer) => ({ name, mimeType: 'image/png', buffer }))
}

async function choose(page: Page, button: string, ...names: string[]): Promise<void> {
  const choosing = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: button, exact: true }).click()
  const chooser = await choosing
  await chooser.setFiles(await Promise.all(names.map((name) => picture(name))))
}

test('a link to a text – follows it to its new address, and leaves words when it is gone', async ({
  page,
  signIn,
  reader
}) => {
  await signIn({ role: 'author' })
  const editor = new EditorPage(page)
  const target = unique('La fontaine')
  await editor.open()
  await editor.write({ title: target, text: 'Elle coule.' })
  const first = await editor.publish()
  const targetPage = page.url()

  const title = unique('La place')
  await editor.open()
  await editor.write({ title, text: 'Voyez la fontaine' })
  await selectLastWord(page)
  await page.keyboard.press('Control+k')
  const dialog = page.getByRole('dialog', { name: 'Lien' })
  await dialog.getByRole('combobox').fill(target.slice(3).toUpperCase())
  await dialog.getByRole('option', { name: target }).waitFor()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(dialog).toHaveCount(0)
  const address = await editor.publish()
  const writing = page.url()

  const link = reader.getByRole('article').getByRole('link', { name: 'fontaine', exact: true })
  await reader.goto(address)
  await expect(link).toHaveAttribute('href', first)

  const second = `${first}-deplacee`
  await page.goto(targetPage)
  await page.getByRole('textbox', { name: 'Adresse' }).fill(second.slice(1))
  await editor.button('Mettre à jour').click()
  await expect(page.getByRole('link', { name: 'Voir l’article' }).first()).toHaveAttribute('href', second)
  await reader.goto(address)
  await expect(link).toHaveAttribute('href', second)
  await link.click()
  await expect(reader.getByRole('heading', { level: 1, name: target })).toBeVisible()

  await editor.button('Dépublier').click()
  await page.getByRole('dialog').getByRole('button', { name: 'Dépublier' }).click()
  await expect(editor.button('Publier…')).toBeVisible()
  await reader.goto(address)
  await expect(reader.getByText('Voyez la fontaine')).toBeVisible()
  await expect(link).toHaveCount(0)

  await page.goto(writing)
  await expect(editor.text.getByTitle(/les lecteurs ne voient que les mots/)).toHaveText('fontaine')
})

test('texts to link to – one’s own drafts are offered as such, those of others are not', async ({ page, signIn }) => {
  const words = unique('Enquête')
  await signIn({ role: 'author', name: 'Une autre' })
  const editor = new EditorPage(page)
  await editor.open()
  await editor.write({ title: `${words} secrète`, text: 'Rien.' })
  await expect(editor.state).toHaveText(/^Enregistré/)

  await signIn({ role: 'contributor' })
  await editor.open()
  await editor.write({ title: `${words} à moi`, text: 'Voici' })
  await expect(editor.state).toHaveText(/^Enregistré/)
  await page.keyboard.press('Control+k')
  const dialog = page.getByRole('dialog', { name: 'Lien' })
  await dialog.getByRole('combobox').fill(words)
  await expect(dialog.getByRole('option')).toHaveCount(1)
  await expect(dialog.getByRole('option')).toHaveText(/à moi.*pas encore publié/)

  await dialog.getByRole('combobox').fill('javascript:alert(1)')
  await dialog.getByRole('button', { name: 'Appliquer' }).click()
  await expect(dialog.getByRole('alert')).toHaveText(/ne peut pas servir de lien/)
  expect((await new AxeBuilder({ page }).include('dialog').analyze()).violations).toEqual([])
})

test('an address of ours pasted over words – links to the text itself; one of elsewhere as it is', async ({
  page,
  signIn,
  reader,
  baseURL,
  database
}) => {
  await signIn({ role: 'author' })
  const target = await buildPost({ title: unique('La gare') })
  const editor = new EditorPage(page)
  await editor.open()
  await editor.write({ title: unique('Le quai'), text: 'Prenez le train' })
  await selectLastWord(page)
  await paste(page, `${baseURL}/${target.slug}#horaires`)
  await expect(page.getByRole('link', { name: target.title })).toBeVisible()
  await page.keyboard.press('End')
  await page.keyboard.type(' ou le bus')
  await selectLastWord(page)
  await paste(page, 'https://bus.example.org/lignes')
  const address = await editor.publish()

  await database.post.update({ where: { id: target.id }, data: { slug: `${target.slug}-sud` } })
  await reader.goto(address)
  const link = (name: string) => reader.getByRole('article').getByRole('link', { name, exact: true })
  await expect(link('train')).toHaveAttribute('href', `/${target.slug}-sud#horaires`)
  await expect(link('bus')).toHaveAttribute('href', 'https://bus.example.org/lignes')
})

test('a picture – asks what it says, and tells readers whose it is and what must stay in sight', async ({
  page,
  signIn,
  reader
}) => {
  await signIn({ role: 'author' })
  const editor = new EditorPage(page)
  await editor.open()
  await editor.write({ title: unique('La halle'), text: 'La halle a rouvert.' })
  await page.keyboard.press('Enter')
  await choose(page, 'Image', 'halle.png')
  await editor.button('Réglages de l’image').click()
  await expect(page.getByRole('group', { name: 'Texte alternatif à renseigner' })).toBeVisible()
  await page.getByRole('textbox', { name: 'Texte alternatif' }).fill('La halle, portes ouvertes')
  await editor.button('Réglages de l’image').click()
  await expect(page.getByRole('group', { name: 'Texte alternatif à renseigner' })).toHaveCount(0)

  await page.getByRole('textbox', { name: 'Crédit' }).fill('Anne Dupont')
  await page.getByRole('combobox', { name: 'Licence' }).selectOption('CC BY-SA 4.0')
  await page.getByRole('slider', { name: 'Vers la droite' }).press('Home')
  await page.getByRole('button', { name: 'Choisir le point sur l’image' }).click({ position: { x: 2, y: 2 } })
  await page.getByRole('slider', { name: 'Vers le bas' }).press('End')
  expect((await new AxeBuilder({ page }).include('.figure-block').analyze()).violations).toEqual([])
  const address = await editor.publish()

  await reader.goto(address)
  const shown = reader.getByRole('img', { name: 'La halle, portes ouvertes' })
  await expect(shown).toHaveCSS('object-position', /^[01]% 100%$/)
  const figure = reader.locator('figure').filter({ has: shown })
  await expect(figure.getByText('Anne Dupont')).toBeVisible()
  await expect(figure.getByRole('link', { name: 'CC BY-SA 4.0' })).toHaveAttribute(
    'href',
    'https://creativecommons.org/licenses/by-sa/4.0/'
  )
})

test('a source – a page that can’t be read says so and leaves the fields; readers get the record', async ({
  page,
  signIn,
  reader
}) => {
  await signIn({ role: 'author' })
  const editor = new EditorPage(page)
  await editor.open()
  await editor.write({ title: unique('Le budget'), text: 'Le budget monte.' })
  await page.keyboard.press('Enter')
  await page.keyboard.type('/sources')
  await page.keyboard.press('Enter')

  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox', { name: 'Adresse' }).focus()
  await dialog.getByRole('textbox', { name: 'Adresse' }).fill('http://127.0.0.1/budget')
  await dialog.getByRole('button', { name: 'Remplir depuis la page' }).click()
  await expect(dialog.getByRole('status').filter({ hasText: 'réseau privé' })).toBeVisible()

  await dialog.getByRole('textbox', { name: 'Adresse' }).fill('https://gazette.example.org/budget')
  await dialog.getByRole('textbox', { name: /^Titre/ }).fill('The Budget Explained')
  await dialog.getByRole('textbox', { name: /^Auteur/ }).fill('Anne Dupont')
  await dialog.getByRole('textbox', { name: 'Date', exact: true }).fill('2015-03')
  await dialog.getByRole('combobox', { name: 'Langue du titre' }).selectOption('en')
  expect((await new AxeBuilder({ page }).include('dialog').analyze()).violations).toEqual([])
  await dialog.getByRole('button', { name: 'Terminé' }).click()
  const address = await editor.publish()

  await reader.goto(address)
  const record = reader.getByRole('listitem').filter({ hasText: 'The Budget Explained' })
  await expect(record).toHaveText(/Anne Dupont, The Budget Explained, mars 2015\./)
  await expect(record.locator('cite')).toHaveAttribute('lang', 'en')
  await expect(record.getByRole('link')).toHaveAttribute('href', 'https://gazette.example.org/budget')
})

test('a gallery and a table – in the order and with the headers that the writer chose', async ({
  page,
  signIn,
  reader
}) => {
  await signIn({ role: 'author' })
  const editor = new EditorPage(page)
  await editor.open()
  await editor.write({ title: unique('Les rues'), text: 'Trois rues.' })
  await page.keyboard.press('Enter')
  await editor.button('Insérer').click()
  const choosing = page.waitForEvent('filechooser')
  await page.getByRole('menuitem', { name: /^Galerie/ }).click()
  await (await choosing).setFiles(await Promise.all(['a.png', 'b.png'].map((name) => picture(name))))
  await expect(editor.text.getByRole('textbox', { name: 'Texte alternatif' })).toHaveCount(2)
  await choose(page, 'Ajouter des images', 'c.png')
  const alternatives = editor.text.getByRole('textbox', { name: 'Texte alternatif' })
  await expect(alternatives).toHaveCount(3)
  await alternatives.nth(2).fill('Rue C')
  await alternatives.nth(1).fill('Rue B')
  await alternatives.nth(0).fill('Rue A')
  await page.getByRole('combobox', { name: 'Colonnes' }).selectOption('2')
  const forward = page.getByRole('button', { name: 'Avancer' })
  await forward.nth(2).focus()
  await page.keyboard.press('Enter')
  await expect(forward.nth(1)).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(forward.nth(0)).toBeFocused()

  await editor.text.press('Control+End')
  await page.getByText('Trois rues.').click()
  await page.keyboard.press('End')
  await page.keyboard.press('Enter')
  await page.keyboard.type('/tableau')
  await page.keyboard.press('Enter')
  await page.keyboard.type('Rue')
  await editor.button('Colonne d’en-tête').click()
  await page.keyboard.press('Tab')
  await page.keyboard.type('Longueur')
  const address = await editor.publish()

  await reader.goto(address)
  await expect(reader.locator('.gallery')).toHaveAttribute('data-columns', '2')
  const names = await reader.locator('.gallery img').evaluateAll((all) => all.map((one) => one.getAttribute('alt')))
  expect(names).toEqual(['Rue C', 'Rue A', 'Rue B'])
  await expect(reader.getByRole('columnheader', { name: 'Longueur' })).toBeVisible()
  await expect(reader.getByRole('rowheader')).toHaveCount(2)
})

test('a text written before the upgrade – is read, opened, changed and kept in the present grammar', async ({
  page,
  signIn,
  reader,
  database
}) => {
  await signIn({ role: 'editor' })
  const stored = JSON.parse(readFileSync(new URL('../features/editor/document/golden/1.json', import.meta.url), 'utf8'))
  const post = await buildPost({ title: unique('Un texte d’avant'), doc: doc(paragraph('x')) })
  const { headings, mediaIds: _none, ...derived } = derive(stored)
  await database.post.update({
    where: { id: post.id },
    data: { doc: stored, schemaVersion: 1, headings, ...derived }
  })

  await reader.goto(`/${post.slug}`)
  await expect(reader.getByRole('heading', { name: 'Listes et tableaux' })).toBeVisible()
  await expect(reader.getByRole('article').getByRole('link', { name: 'un autre ici' })).toHaveAttribute(
    'href',
    '/a-propos'
  )

  const editor = new EditorPage(page)
  await page.goto(`/desk/posts/${post.id}`)
  await editor.text.getByText('Et une ligne.').click()
  await page.keyboard.press('End')
  await page.keyboard.type(' Et une autre.')
  await expect(editor.state).toHaveText(/^Enregistré/)
  const draft = await database.draft.findUniqueOrThrow({ where: { postId: post.id } })
  expect(draft.schemaVersion).toBe(2)
  expect(JSON.stringify(draft.doc)).toContain('"postId"')

  await editor.button('Mettre à jour').click()
  await expect(async () => {
    await reader.goto(`/${post.slug}`)
    await expect(reader.getByText('Et une autre.')).toBeVisible()
  }).toPass()
})

test('a reader’s page – never says that a draft is linked to', async ({ reader, database: _database }) => {
  const draft = await buildPost({ title: unique('Brouillon'), status: 'draft' })
  const post = await buildPost({
    title: unique('Il renvoie à un brouillon'),
    doc: doc(paragraph('Lire ', reference('la suite', draft.id, '/adresse-secrete'), '.'))
  })
  const body = await (await reader.request.get(`/${post.slug}`)).text()
  expect(body).toContain('<p>Lire la suite.</p>')
  expect(body).not.toMatch(new RegExp(`adresse-secrete|${draft.id}`))
})
