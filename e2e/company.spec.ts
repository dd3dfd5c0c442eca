import { makeActor } from '#testing/accounts.ts'
import { EditorPage } from './editor-page.ts'
import { expect, test } from './fixtures.ts'
import { browserOf } from './own-browser.ts'

const ELSEWHERE = /ouvert dans un autre onglet/

test('a second tab reads, takes over what the first has saved, and gives it back', async ({
  page,
  signIn,
  context
}) => {
  await signIn({ role: 'author' })
  const first = new EditorPage(page)
  await first.open()
  await first.write({ title: 'Deux onglets', text: 'Écrit dans le premier.' })

  const second = new EditorPage(await context.newPage())
  await second.page.goto(page.url())
  await expect(second.page.getByText(ELSEWHERE)).toBeVisible()
  await expect(second.text).toHaveAttribute('contenteditable', 'false')
  await expect(second.title).not.toBeEditable()
  await expect(second.button('Publier…')).toHaveCount(0)

  // Nothing was saved by hand: the first tab saves before it lets go.
  await second.button('Écrire dans cet onglet').click()
  await expect(second.text).toHaveText('Écrit dans le premier.')
  await expect(second.text).toHaveAttribute('contenteditable', 'true')
  await expect(page.getByText(ELSEWHERE)).toBeVisible()
  await expect(first.text).toHaveAttribute('contenteditable', 'false')

  await second.text.click()
  await second.page.keyboard.press('Control+End')
  await second.page.keyboard.type(' Et dans le second.')
  await first.button('Écrire dans cet onglet').click()
  await expect(first.text).toHaveText('Écrit dans le premier. Et dans le second.')
  await expect(second.page.getByText(ELSEWHERE)).toBeVisible()
})

test('a tab without network lets go: its words are offered to the tab that takes over', async ({
  page,
  signIn,
  context
}) => {
  await signIn({ role: 'author' })
  const first = new EditorPage(page)
  await first.open()
  await first.write({ title: 'Sans réseau', text: 'Envoyé.' })
  await first.button('Enregistrer').click()
  await expect(first.state).toHaveText(/^Enregistré/)
  await page.route('**/api/drafts/*', (route) => route.abort())
  await first.text.click()
  await page.keyboard.press('Control+End')
  await page.keyboard.type(' Pas envoyé.')

  const second = new EditorPage(await context.newPage())
  await second.page.goto(page.url())
  await second.button('Écrire dans cet onglet').click()
  const found = second.page.getByRole('region', { name: 'Texte retrouvé' })
  await expect(found).toBeVisible()
  await found.getByRole('button', { name: 'Le reprendre' }).click()
  await expect(second.text).toHaveText('Envoyé. Pas envoyé.')
})

test('when the tab that writes is closed, another takes over', async ({ page, signIn, context }) => {
  await signIn({ role: 'author' })
  const first = new EditorPage(page)
  await first.open()
  await first.write({ title: 'Fermé', text: 'Gardé.' })
  await first.button('Enregistrer').click()
  await expect(first.state).toHaveText(/^Enregistré/)

  const second = new EditorPage(await context.newPage())
  await second.page.goto(page.url())
  await expect(second.page.getByText(ELSEWHERE)).toBeVisible()
  await page.close()
  await second.button('Écrire dans cet onglet').click()
  await expect(second.text).toHaveAttribute('contenteditable', 'true')
  await expect(second.text).toHaveText('Gardé.')
})

test('two people at one text – each is told of the other, and of what the other saved', async ({
  page,
  signIn,
  browser,
  baseURL
}) => {
  await page.clock.install()
  await signIn({ role: 'editor', name: 'Léa Martin' })
  const editor = new EditorPage(page)
  await editor.open()
  await editor.write({ title: 'En compagnie', text: 'Un.' })
  await editor.button('Enregistrer').click()
  await expect(editor.state).toHaveText(/^Enregistré/)

  const actor = await makeActor({ role: 'editor', name: 'Inès Petit' })
  const colleague = new EditorPage(await browserOf(browser, actor, baseURL))
  await colleague.page.goto(page.url())
  await expect(colleague.page.getByText(/Léa Martin a aussi ce texte ouvert/)).toBeVisible()
  await colleague.text.click()
  await colleague.page.keyboard.press('Control+End')
  await colleague.page.keyboard.type(' Deux.')
  await colleague.button('Enregistrer').click()
  await expect(colleague.state).toHaveText(/^Enregistré/)

  await page.clock.runFor(20_000)
  await expect(page.getByText(/Inès Petit a aussi ce texte ouvert/)).toBeVisible()
  await page.getByRole('button', { name: 'L’afficher' }).click()
  await expect(editor.text).toHaveText('Un. Deux.')

  await colleague.page.context().close()
})
