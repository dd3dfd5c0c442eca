import { EditorPage } from './editor-page.ts'
import { expect, test } from './fixtures.ts'

test('a text in another language – is spelt, set and read aloud as such, and the history says so', async ({
  page,
  signIn,
  reader
}) => {
  await signIn({ role: 'author' })
  const editor = new EditorPage(page)
  await editor.open()
  await expect(editor.text).toHaveAttribute('lang', 'fr')
  await page.getByRole('combobox', { name: 'Langue du texte' }).selectOption('anglais')
  await expect(editor.text).toHaveAttribute('lang', 'en')
  await expect(editor.title).toHaveAttribute('lang', 'en')

  // No space of French typography is put before the colon, and none by the renderer.
  const title = `Who reads: ${Date.now()}`
  await editor.write({ title, text: 'The council: "open" to all!' })
  await expect(editor.text).toHaveText('The council: "open" to all!')
  await editor.button('Enregistrer').click()
  await expect(editor.state).toHaveText(/^Enregistré/)
  await page.reload()
  await expect(editor.text).toHaveAttribute('lang', 'en')

  await reader.goto(await editor.publish())
  await expect(reader.locator('html')).toHaveAttribute('lang', 'fr')
  await expect(
    reader
      .locator('[lang="en"]', { has: reader.getByRole('heading', { level: 1, name: title }) })
      .or(reader.locator('h1[lang="en"]'))
  ).toHaveCount(1)
  await expect(reader.locator('[lang="en"]', { hasText: /The council: .open. to all!/ }).last()).toBeVisible()

  await page.getByRole('combobox', { name: 'Langue du texte' }).selectOption('Celle de la publication')
  await expect(editor.text).toHaveAttribute('lang', 'fr')
  await editor.button('Mettre à jour').click()
  await expect(page.getByText('L’article en ligne est à jour.')).toBeVisible()
  await reader.reload()
  await expect(reader.locator('h1[lang]')).toHaveCount(0)
})
