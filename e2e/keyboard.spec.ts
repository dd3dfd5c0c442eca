import type { Locator, Page } from '@playwright/test'
import { makeActor, PASSWORD } from '#testing/accounts.ts'
import { EditorPage } from './editor-page.ts'
import { expect, test } from './fixtures.ts'

/** More stops than any screen has. */
const STOPS = 90

/** Goes on with Tab until the place has the focus, as somebody without a mouse does. */
async function tabTo(page: Page, place: Locator): Promise<void> {
  for (let stop = 0; stop < STOPS; stop += 1) {
    if (await place.evaluate((node) => node === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`Tab does not lead to ${place}`)
}

test('from the door to the reader without a mouse – sign in, write, describe, publish', async ({ page, reader }) => {
  const { email } = await makeActor({ role: 'author', name: 'Nadia Ferrand' })
  const { keyboard } = page
  const title = `Au clavier ${Date.now()}`
  await page.goto('/sign-in')
  await tabTo(page, page.getByRole('textbox', { name: 'Adresse e-mail' }))
  await keyboard.type(email)
  await tabTo(page, page.getByLabel('Mot de passe', { exact: true }))
  await keyboard.type(PASSWORD)
  await keyboard.press('Enter')
  await page.waitForURL('**/desk')

  const editor = new EditorPage(page)
  await tabTo(page, editor.button('Nouvel article'))
  await keyboard.press('Enter')
  await editor.text.waitFor()
  await tabTo(page, editor.title)
  await keyboard.type(title)
  await keyboard.press('Enter')
  await expect(editor.text).toBeFocused()
  await keyboard.type('## Le budget')
  await keyboard.press('Enter')
  await keyboard.type('Le conseil a ')
  await keyboard.press('Control+b')
  await keyboard.type('voté')
  await keyboard.press('Control+b')
  await keyboard.type('.')

  // A list from the menu of blocks, then a tool of the toolbar by its arrows.
  await keyboard.press('Enter')
  await keyboard.type('/liste à puces')
  await expect(page.getByRole('option', { name: /^Liste à puces/ })).toBeVisible()
  await keyboard.press('Enter')
  await keyboard.type('Écoles')
  await keyboard.press('Enter')
  await keyboard.press('Enter')
  await keyboard.press('Alt+F10')
  await expect(page.getByRole('toolbar', { name: 'Mise en forme' }).locator(':focus')).toHaveCount(1)
  for (let step = 0; step < 20; step += 1) {
    if (await editor.button('Note de bas de page').evaluate((node) => node === document.activeElement)) break
    await keyboard.press('ArrowRight')
  }
  await keyboard.press('Enter')
  await expect(page.getByRole('textbox', { name: 'Texte de la note 1' })).toBeFocused()
  await keyboard.type('Séance du 12 mai.')
  await keyboard.press('Escape')
  await expect(editor.text).toBeFocused()

  await tabTo(page, editor.tags)
  await keyboard.type('Presse locale')
  await keyboard.press('Enter')
  await expect(editor.button('Retirer le mot-clé Presse locale')).toBeVisible()

  await keyboard.press('Control+Shift+Enter')
  const panel = page.getByRole('dialog', { name: 'Publier' })
  await expect(panel).toBeVisible()
  await tabTo(page, panel.getByRole('button', { name: 'Publier', exact: true }))
  await keyboard.press('Enter')
  const link = page.getByRole('link', { name: 'Voir l’article' }).first()
  await expect(link).toBeVisible()

  await reader.goto((await link.getAttribute('href')) ?? '')
  await expect(reader.getByRole('heading', { level: 1, name: title })).toBeVisible()
  await expect(reader.getByRole('heading', { name: 'Le budget' })).toBeVisible()
  await expect(reader.locator('strong', { hasText: 'voté' })).toBeVisible()
  await expect(reader.getByRole('listitem').filter({ hasText: 'Écoles' })).toBeVisible()
  await expect(reader.getByText('Séance du 12 mai.')).toBeVisible()
  await expect(reader.getByRole('link', { name: 'Presse locale' }).first()).toBeVisible()
})
