import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { EditorPage } from './editor-page.ts'
import { expect, test } from './fixtures.ts'

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

async function violations(page: Page): Promise<string[]> {
  const { violations: found } = await new AxeBuilder({ page }).withTags(RULES).analyze()
  return found.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 160)).join(' | ')}`)
}

/** Publishes a text, then saves it with one word more; answers where it is. */
async function publishAndEdit(page: Page) {
  const editor = new EditorPage(page)
  await editor.open()
  await editor.write({ title: `Annonce ${Date.now()}`, text: 'Le maire parle aux habitants.' })
  const address = await editor.publish()
  const id = page.url().split('/').pop()?.split('?')[0] ?? ''

  await editor.text.click()
  await page.keyboard.press('Control+End')
  await page.keyboard.type(' Ils répondent.')
  await editor.button('Enregistrer').click()
  await expect(editor.state).toHaveText(/^Enregistré/)
  return { editor, address, id, history: `/desk/posts/${id}/history` }
}

async function restore(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Restaurer cette version' }).click()
  await page.getByRole('button', { name: 'Restaurer', exact: true }).click()
}

test('the history – marks the words that changed, brings a version back, and takes that back', async ({
  page,
  signIn,
  reader
}) => {
  await signIn({ role: 'author', name: 'Nadia Bensaïd' })
  const { editor, address, id, history } = await publishAndEdit(page)
  await page.getByRole('link', { name: 'Historique' }).click()
  await expect(page).toHaveURL(history)

  const newest = page.getByRole('listitem').filter({ hasText: 'Version de travail' })
  await expect(newest).toContainText('Nadia Bensaïd')
  await expect(newest).toContainText('7 mots')
  await newest.getByRole('link', { name: /^Voir les changements/ }).click()
  await expect(page.locator('ins')).toContainText('Ils répondent.')
  await expect(page.locator('del')).toHaveCount(0)

  await page.goto(history)
  const published = page.getByRole('listitem').filter({ hasText: 'Publication' }).first()
  await published.getByRole('link', { name: /^Voir les changements/ }).click()
  await page.getByRole('link', { name: 'Ce qui a changé depuis' }).click()
  await expect(page.locator('ins')).toContainText('Ils répondent.')
  await restore(page)
  await expect(page.getByText('L’ancienne version est revenue.')).toBeVisible()
  await page.goto(`/desk/posts/${id}`)
  await expect(editor.text).toHaveText('Le maire parle aux habitants.')

  await page.goto(history)
  const undone = page.getByRole('listitem').filter({ hasText: '7 mots' }).first()
  await undone.getByRole('link', { name: /^Voir les changements/ }).click()
  await restore(page)
  await expect(page.getByText('L’ancienne version est revenue.')).toBeVisible()
  await reader.goto(address)
  await expect(reader.getByText('Ils répondent.')).toHaveCount(0)

  await page.goto(`/desk/posts/${id}`)
  await expect(editor.text).toHaveText('Le maire parle aux habitants. Ils répondent.')
  await editor.button('Mettre à jour').click()
  await expect(async () => {
    await reader.goto(address)
    await expect(reader.getByText('Ils répondent.')).toBeVisible({ timeout: 500 })
  }).toPass()
})

test('a version – is not brought back over what somebody saved meanwhile', async ({ page, signIn, database }) => {
  await signIn({ role: 'author' })
  const { id, history } = await publishAndEdit(page)
  await page.goto(history)
  const published = page.getByRole('listitem').filter({ hasText: 'Publication' }).first()
  await published.getByRole('link', { name: /^Voir les changements/ }).click()
  await expect(page.getByRole('button', { name: 'Restaurer cette version' })).toBeVisible()
  await database.post.update({ where: { id }, data: { version: { increment: 1 } } })
  await restore(page)
  await expect(page.getByRole('alert').filter({ hasText: 'entre-temps' })).toBeVisible()
})

test('a history – is not there for others, nor at an odd address', async ({ page, signIn, database, reader }) => {
  await signIn({ role: 'author' })
  const { id, history } = await publishAndEdit(page)
  const revision = await database.revision.findFirstOrThrow({ where: { postId: id } })
  expect((await page.goto(`${history}?page=abc&restored=x&restored=y`))?.status()).toBe(200)
  expect((await page.goto(`${history}/pas-une-version`))?.status()).toBe(404)
  await reader.goto(history)
  await expect(reader).toHaveURL(/\/sign-in/)

  await signIn({ role: 'contributor' })
  expect((await page.goto(history))?.status()).toBe(404)
  expect((await page.goto(`${history}/${revision.id}`))?.status()).toBe(404)
})

for (const width of [390, 1440]) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`a history – is free of faults at ${width} px, ${colorScheme}`, async ({ page, signIn, database }) => {
      await signIn({ role: 'administrator' })
      const { id, history } = await publishAndEdit(page)
      const revision = await database.revision.findFirstOrThrow({
        where: { postId: id },
        orderBy: { version: 'desc' }
      })
      await page.setViewportSize({ width, height: 900 })
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      for (const path of [history, `${history}/${revision.id}`]) {
        await page.goto(path)
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
        expect(await violations(page)).toEqual([])
        expect(await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)).toBe(false)
      }
    })
  }
}

test('a text put into the trash – comes back at a click, and says there until when', async ({ page, signIn }) => {
  await signIn({ role: 'author' })
  const editor = new EditorPage(page)
  const title = `À la corbeille ${Date.now()}`
  await editor.open()
  await editor.write({ title, text: 'Un essai.' })
  await editor.button('Enregistrer').click()
  await expect(editor.state).toHaveText(/^Enregistré/)

  const row = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: title }) })
  await page.goto('/desk')
  await row.getByRole('button', { name: /^Mettre à la corbeille/ }).click()
  await expect(page.getByText(`« ${title} » est dans la corbeille.`)).toBeVisible()
  await expect(row).toHaveCount(0)
  await page.getByRole('button', { name: 'Annuler', exact: true }).click()
  await expect(row).toBeVisible()

  await row.getByRole('button', { name: /^Mettre à la corbeille/ }).click()
  await expect(row).toHaveCount(0)
  await page.goto('/desk?state=trashed')
  await expect(row).toContainText('Supprimé définitivement le')
})
