import AxeBuilder from '@axe-core/playwright'
import type { Browser, Page } from '@playwright/test'
import { makeActor, PASSWORD } from '#testing/accounts.ts'
import { EditorPage } from './editor-page.ts'
import { expect, test } from './fixtures.ts'
import { browserOf } from './own-browser.ts'

const SAVES = '**/api/drafts/*'

async function save(editor: EditorPage): Promise<void> {
  await editor.button('Enregistrer').click()
  await expect(editor.state).toHaveText(/^Enregistré/)
}

async function typeAt(editor: EditorPage, paragraph: string, words: string): Promise<void> {
  await editor.text.getByText(paragraph).click()
  await editor.page.keyboard.press('End')
  await editor.page.keyboard.type(words)
}

/** An article of two paragraphs, and a colleague who has it open too. */
async function two({ page, browser, baseURL }: { page: Page; browser: Browser; baseURL: string | undefined }) {
  const editor = new EditorPage(page)
  await editor.open()
  await editor.write({ title: `À deux ${Date.now()}`, text: 'Premier paragraphe.' })
  await page.keyboard.press('Enter')
  await page.keyboard.type('Second paragraphe.')
  await save(editor)

  const actor = await makeActor({ role: 'editor', name: 'Inès Petit' })
  const colleague = new EditorPage(await browserOf(browser, actor, baseURL))
  await colleague.page.goto(page.url())
  await colleague.text.waitFor()
  return { editor, colleague }
}

test('an answer that is lost – the next save meets no conflict', async ({ page, signIn }) => {
  await signIn({ role: 'author' })
  const editor = new EditorPage(page)
  await editor.open()
  await editor.write({ title: 'Réponse perdue', text: 'Un.' })

  const written: number[] = []
  await page.route(SAVES, async (route) => {
    written.push((await route.fetch()).status())
    await route.abort()
  })
  await editor.button('Enregistrer').click()
  await expect(page.getByText(/^Hors ligne/)).toBeVisible()
  expect(written[0]).toBe(200)

  await page.unroute(SAVES)
  await editor.text.click()
  await page.keyboard.press('Control+End')
  await page.keyboard.type(' Deux.')
  await save(editor)
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await page.reload()
  await expect(editor.text).toHaveText('Un. Deux.')
})

test('two people, different paragraphs – both changes stay, the caret too', async ({
  page,
  signIn,
  browser,
  baseURL
}) => {
  await signIn({ role: 'author' })
  const { editor, colleague } = await two({ page, browser, baseURL })
  await typeAt(colleague, 'Premier', ' Ajout d’Inès.')
  await save(colleague)

  await typeAt(editor, 'Second', ' Ajout de Léa')
  await page.keyboard.press('Control+s')
  await expect(page.getByText('Les changements faits par Inès Petit ont été réunis aux vôtres.')).toBeVisible()
  await page.keyboard.type(', suite.')
  await save(editor)

  const both = ['Premier paragraphe. Ajout d’Inès.', 'Second paragraphe. Ajout de Léa, suite.']
  await expect(editor.text.getByRole('paragraph')).toHaveText(both)
  await colleague.page.reload()
  await expect(colleague.text.getByRole('paragraph')).toHaveText(both)
  await colleague.page.context().close()
})

test('two people, one paragraph – nothing is replaced before the choice, both stay', async ({
  page,
  signIn,
  browser,
  baseURL
}) => {
  await signIn({ role: 'author' })
  const { editor, colleague } = await two({ page, browser, baseURL })
  await typeAt(colleague, 'Second', ' Version d’Inès.')
  await save(colleague)
  await typeAt(editor, 'Second', ' Version de Léa.')
  await editor.button('Enregistrer').click()

  const dialog = page.getByRole('dialog', { name: 'Le même passage a été changé deux fois' })
  await expect(dialog.getByRole('region', { name: 'Votre version' })).toContainText('Version de Léa.')
  await expect(dialog.getByRole('region', { name: 'Inès Petit' })).toContainText('Version d’Inès.')
  for (const width of [390, 1440]) {
    await page.setViewportSize({ width, height: 900 })
    expect((await new AxeBuilder({ page }).include('dialog').analyze()).violations).toEqual([])
  }
  await colleague.page.reload()
  await expect(colleague.text).not.toContainText('Version de Léa.')

  await expect(dialog.getByRole('radio', { name: 'Garder les deux' })).toBeChecked()
  await dialog.getByRole('button', { name: 'Réunir et enregistrer' }).click()
  await expect(editor.state).toHaveText(/^Enregistré/)
  await page.reload()
  await expect(editor.text.getByRole('paragraph')).toHaveText([
    'Premier paragraphe.',
    'Second paragraphe. Version d’Inès.',
    'Second paragraphe. Version de Léa.'
  ])
  await colleague.page.context().close()
})

test('the other version is taken – mine stays in the history', async ({ page, signIn, browser, baseURL, database }) => {
  await signIn({ role: 'author' })
  const { editor, colleague } = await two({ page, browser, baseURL })
  await typeAt(colleague, 'Second', ' Version d’Inès.')
  await save(colleague)
  await typeAt(editor, 'Second', ' Version de Léa.')
  await editor.button('Enregistrer').click()
  await page.getByRole('radio', { name: 'Prendre l’autre' }).check()
  await editor.button('Réunir et enregistrer').click()
  await expect(editor.state).toHaveText(/^Enregistré/)
  await expect(editor.text).not.toContainText('Version de Léa.')

  const postId = page.url().split('/').pop() ?? ''
  const revisions = await database.revision.findMany({ where: { postId, kind: 'merge' }, orderBy: { version: 'asc' } })
  expect(revisions.map(({ doc }) => JSON.stringify(doc).includes('Version de Léa.'))).toEqual([true, false])
  await colleague.page.context().close()
})

test('a session that ended – the writer signs in on the spot, and the text is saved', async ({
  page,
  signIn,
  database
}) => {
  const { accountId, email } = await signIn({ role: 'author' })
  const editor = new EditorPage(page)
  await editor.open()
  await editor.write({ title: 'Session finie', text: 'Écrit après la fin.' })
  await database.session.deleteMany({ where: { accountId } })
  await editor.button('Enregistrer').click()

  const dialog = page.getByRole('dialog', { name: 'Votre session a expiré' })
  await dialog.getByRole('textbox', { name: 'Adresse e-mail' }).fill(email)
  await dialog.getByLabel('Mot de passe').fill('ce n’est pas lui')
  await dialog.getByRole('button', { name: 'Se connecter' }).click()
  await expect(dialog.getByRole('alert')).toBeVisible()
  expect((await new AxeBuilder({ page }).include('dialog').analyze()).violations).toEqual([])

  await dialog.getByLabel('Mot de passe').fill(PASSWORD)
  await dialog.getByRole('button', { name: 'Se connecter' }).click()
  await expect(editor.state).toHaveText(/^Enregistré/)
  await expect(dialog).toHaveCount(0)
  await page.reload()
  await expect(editor.text).toHaveText('Écrit après la fin.')
})

test('offline – the page says so, and the text survives a reload', async ({ page, signIn }) => {
  await signIn({ role: 'author' })
  const editor = new EditorPage(page)
  await editor.open()
  await editor.write({ title: 'Hors ligne', text: 'Enregistré avant.' })
  await save(editor)

  await page.route(SAVES, (route) => route.abort())
  await editor.text.click()
  await page.keyboard.press('Control+End')
  await page.keyboard.type(' Écrit sans réseau.')
  await editor.button('Enregistrer').click()
  await expect(page.getByText(/^Vous êtes hors ligne/)).toBeVisible()
  page.on('dialog', (dialog) => void dialog.accept())
  await page.reload()

  await expect(editor.text).toHaveText('Enregistré avant.')
  await expect(page.getByRole('region', { name: 'Texte retrouvé' })).toBeVisible()
  await page.unroute(SAVES)
  await editor.button('Le reprendre').click()
  await save(editor)
  await page.reload()
  await expect(editor.text).toHaveText('Enregistré avant. Écrit sans réseau.')
  await expect(page.getByRole('region', { name: 'Texte retrouvé' })).toHaveCount(0)
})

test('signing out with unsaved words – asks first, then leaves none on this computer', async ({ page, signIn }) => {
  await signIn({ role: 'author' })
  const editor = new EditorPage(page)
  await editor.open()
  await page.route(SAVES, (route) => route.abort())
  await editor.write({ title: 'Jamais envoyé', text: 'Rien n’est parti.' })
  await editor.button('Enregistrer').click()
  await expect(page.getByText(/^Vous êtes hors ligne/)).toBeVisible()
  await page.getByRole('link', { name: 'Retour' }).click()
  await page.waitForURL('**/desk')

  const answers: boolean[] = [false, true]
  const questions: string[] = []
  page.on('dialog', (dialog) => {
    questions.push(dialog.message())
    void (answers.shift() ? dialog.accept() : dialog.dismiss())
  })
  await page.getByRole('button', { name: 'Se déconnecter' }).click()
  await expect.poll(() => questions.length).toBe(1)
  await expect(page).toHaveURL(/\/desk$/)
  await page.getByRole('button', { name: 'Se déconnecter' }).click()
  await page.waitForURL('**/sign-in')
  expect(questions.every((question) => question.includes('gardé sur cet ordinateur'))).toBe(true)
})

test('the same text in a second tab – what the first has not sent yet is no text left behind', async ({
  page,
  signIn,
  context
}) => {
  await signIn({ role: 'author' })
  const editor = new EditorPage(page)
  await editor.open()
  await page.route(SAVES, (route) => route.abort())
  await editor.write({ title: 'Deux onglets', text: 'Pas encore parti.' })
  await editor.button('Enregistrer').click()
  await expect(page.getByText(/^Vous êtes hors ligne/)).toBeVisible()

  const second = new EditorPage(await context.newPage())
  await second.page.goto(page.url())
  await expect(second.text).toBeVisible()
  await expect(second.page.getByRole('region', { name: 'Texte retrouvé' })).toHaveCount(0)
  await page.close()
  await second.page.reload()
  await expect(second.page.getByRole('region', { name: 'Texte retrouvé' })).toBeVisible()
})
