import type { Browser } from '@playwright/test'
import { EditorPage } from './editor-page.ts'
import { expect, test } from './fixtures.ts'

const unique = (words: string) => `${words} ${Math.random().toString(36).slice(2, 8)}`

/** The same desk in another browser, signed in as nobody yet. */
async function elsewhere(browser: Browser, baseURL: string | undefined) {
  const context = await browser.newContext({ locale: 'fr-FR', ...(baseURL && { baseURL }) })
  return context.newPage()
}

test('review – submitted, returned with a reason, submitted again, published; everybody is told', async ({
  page,
  context,
  signIn,
  browser,
  baseURL,
  reader
}) => {
  await signIn({ role: 'editor', name: 'Zoé Roux' })
  const desk = await elsewhere(browser, baseURL)
  await desk.context().addCookies(await context.cookies())
  await context.clearCookies()
  const { name } = await signIn({ role: 'contributor', name: unique('Ana Petit') })
  const editor = new EditorPage(page)
  const title = unique('Le canal gelé')
  await editor.open()
  await editor.write({ title, text: 'La glace tient.' })
  await editor.button('Envoyer en relecture').click()
  await expect(page.getByText('L’article est envoyé en relecture.')).toBeVisible()
  await expect(page.getByText(/^En relecture depuis le/)).toBeVisible()
  await expect(editor.button('Envoyer en relecture')).toHaveCount(0)

  await desk.goto('/desk')
  await desk.getByRole('link', { name: /^Notifications\s: \d+ non lue/ }).click()
  await expect(desk.getByRole('link', { name: /une relecture$/ })).toHaveAttribute('href', '/desk?state=in_review')
  const told = desk.getByRole('listitem').filter({ hasText: `${name} soumet «\u00a0${title}\u00a0» à relecture.` })
  await told.getByRole('button', { name: /^Ouvrir le texte/ }).click()
  await desk.getByRole('button', { name: 'Renvoyer aux auteurs' }).click()
  const dialog = desk.getByRole('dialog', { name: 'Renvoyer ce texte' })
  await dialog.getByRole('button', { name: 'Renvoyer', exact: true }).click()
  await expect(dialog.getByText('Dites ce qui est à reprendre.')).toBeVisible()
  await dialog.getByLabel('Ce qui est à reprendre').fill('La source manque.')
  await dialog.getByRole('button', { name: 'Renvoyer', exact: true }).click()
  await expect(desk.getByText('Le texte est renvoyé à ses auteurs.')).toBeVisible()

  await page.goto('/desk/notices')
  const returned = page.getByRole('listitem').filter({ hasText: `Zoé Roux vous renvoie «\u00a0${title}\u00a0».` })
  await expect(returned.getByText('La source manque.')).toBeVisible()
  await returned.getByRole('button', { name: /^Ouvrir le texte/ }).click()
  const reason = page.getByRole('region', { name: /^Renvoyé par Zoé Roux/ })
  await expect(reason).toContainText('La source manque.')
  await editor.button('Envoyer en relecture').click()
  await expect(page.getByText(/^En relecture depuis le/)).toBeVisible()
  await expect(reason).toHaveCount(0)

  await desk.reload()
  await expect(desk.getByText('La source manque.')).toHaveCount(1)
  const path = await new EditorPage(desk).publish()
  await reader.goto(path)
  await expect(reader.getByRole('heading', { level: 1, name: title })).toBeVisible()
  await expect(reader.getByText('La source manque.')).toHaveCount(0)

  await page.goto('/desk/notices')
  await expect(page.getByText(`Zoé Roux a publié «\u00a0${title}\u00a0».`)).toBeVisible()
  await page.getByRole('button', { name: 'Tout marquer comme lu' }).click()
  await expect(page.getByRole('link', { name: 'Notifications', exact: true })).toBeVisible()
  await desk.context().close()
})

test('a return that comes too late – says so', async ({ page, signIn, database }) => {
  const { personId } = await signIn({ role: 'editor' })
  const post = await database.post.create({
    data: {
      status: 'in_review',
      authors: { create: { personId } },
      draft: { create: { title: unique('Trop tard'), doc: { type: 'doc', content: [{ type: 'paragraph' }] } } }
    }
  })
  await database.auditEvent.create({
    data: { actor: 'Ana Petit', action: 'post.submit', subjectKind: 'post', subjectId: post.id }
  })
  await page.goto(`/desk/posts/${post.id}`)
  await page.getByRole('button', { name: 'Renvoyer aux auteurs' }).click()
  await database.post.update({ where: { id: post.id }, data: { status: 'draft' } })
  await page.getByLabel('Ce qui est à reprendre').fill('Non.')
  await page.getByRole('dialog').getByRole('button', { name: 'Renvoyer', exact: true }).click()
  await expect(page.getByText('Ce texte n’est plus en relecture')).toBeVisible()
})

test('remarks – are kept beside the text, in their order', async ({ page, signIn }) => {
  await signIn({ role: 'author' })
  const editor = new EditorPage(page)
  await editor.open()
  const remarks = page.getByRole('region', { name: 'Remarques' })
  for (const words of ['Quelle source ?', 'La mairie.']) {
    await remarks.getByLabel('Nouvelle remarque').fill(words)
    await remarks.getByRole('button', { name: 'Ajouter la remarque' }).click()
    await expect(remarks.getByRole('listitem').filter({ hasText: words })).toBeVisible()
  }
  await page.reload()
  await expect(remarks.getByRole('listitem')).toHaveCount(2)
})

test('nothing to tell – the notices say so', async ({ page, signIn }) => {
  await signIn({ role: 'author' })
  await page.goto('/desk/notices')
  await expect(page.getByText('Rien de nouveau')).toBeVisible()
})
