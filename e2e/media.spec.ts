import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import sharp from 'sharp'
import { doc, figure, paragraph } from '#features/editor/document/build.ts'
import { buildPost, buildTag } from '#testing/builders.ts'
import { expect, test } from './fixtures.ts'

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

async function violations(page: Page): Promise<string[]> {
  const { violations: found } = await new AxeBuilder({ page }).withTags(RULES).analyze()
  return found.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 160)).join(' | ')}`)
}

/** A picture that no other test has. */
async function picture(name: string) {
  const random = () => Math.floor(Math.random() * 256)
  const background = { r: random(), g: random(), b: random() }
  const buffer = await sharp({ create: { width: 900, height: 600, channels: 3, background } })
    .png()
    .toBuffer()
  return { name, mimeType: 'image/png', buffer }
}

const own = (name: string) => `${name}-${Date.now().toString(36)}${Math.floor(Math.random() * 1e4)}`

/** Brings a picture in by the library; answers its name and its id. */
async function upload(page: Page): Promise<{ name: string; id: string }> {
  const name = `${own('photo')}.png`
  await page.goto('/desk/media')
  await page
    .getByLabel('Ajouter des images')
    .last()
    .setInputFiles(await picture(name))
  await expect(page.getByText('1 image ajoutée.')).toBeVisible()
  const link = page.getByRole('link', { name })
  const id = ((await link.getAttribute('href')) ?? '').split('/').pop() ?? ''
  return { name, id }
}

test('a picture – is brought in, described, found again by its words', async ({ page, signIn }) => {
  await signIn({ role: 'contributor' })
  const { name } = await upload(page)
  await page.getByRole('link', { name }).click()
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
  const alt = own('Un pont de pierre')
  await page.getByLabel('Texte de remplacement').fill(alt)
  await page.getByLabel('Crédit').fill('Ali Benali')
  await page.getByLabel('De gauche à droite').fill('20')
  await page.getByRole('button', { name: 'Enregistrer' }).click()
  await expect(page.getByText('La description est enregistrée.')).toBeVisible()
  await page.reload()
  await expect(page.getByLabel('De gauche à droite')).toHaveValue('20')
  await expect(page.getByText('Nulle part.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Supprimer l’image' })).toHaveCount(0)

  const download = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Télécharger l’original' }).click()
  expect((await download).suggestedFilename()).toBe(name)

  await page.goto('/desk/media')
  await page.getByRole('searchbox', { name: 'Chercher' }).fill(alt.toUpperCase())
  await page.getByLabel('Afficher les images').selectOption('Les miennes')
  await page.getByRole('button', { name: 'Afficher', exact: true }).click()
  await expect(page.getByText('1 image', { exact: true })).toBeVisible()
  await expect(page.getByRole('link', { name: alt })).toBeVisible()
})

test('a file that is none – says why', async ({ page, signIn }) => {
  await signIn({ role: 'author' })
  await page.goto('/desk/media')
  const file = { name: 'page.png', mimeType: 'image/png', buffer: Buffer.from('<!doctype html>') }
  await page.getByLabel('Ajouter des images').last().setInputFiles(file)
  await expect(page.getByRole('alert').filter({ hasText: 'page.png' })).toContainText('n’est pas une image')
})

test('a file that is replaced – is the new one on every page of readers at once', async ({
  page,
  signIn,
  reader,
  baseURL
}) => {
  await signIn({ role: 'editor' })
  const { id } = await upload(page)
  const title = own('Illustré')
  const post = await buildPost({ title, doc: doc(paragraph('Voir.'), figure({ mediaId: id, alt: 'La place' })) })
  await reader.goto(`${baseURL}/${post.slug}`)
  const shown = reader.getByRole('img', { name: 'La place' })
  const before = (await shown.getAttribute('src')) ?? ''

  await page.goto(`/desk/media/${id}`)
  await expect(page.getByRole('link', { name: title, exact: true })).toBeVisible()
  await page.getByLabel('Nouveau fichier').setInputFiles(await picture('neuve.png'))
  await page.getByRole('button', { name: 'Remplacer' }).click()
  await expect(page.getByText('Le fichier est remplacé partout.')).toBeVisible()

  await reader.goto(`${baseURL}/${post.slug}`)
  await expect(shown).not.toHaveAttribute('src', before)
  await expect.poll(() => shown.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0)
  expect((await reader.request.get(`${baseURL}${before}`)).status()).toBe(404)
})

test('a picture in use – is deleted only once its places were named; its text stays readable', async ({
  page,
  signIn,
  reader,
  baseURL
}) => {
  await signIn({ role: 'editor' })
  const { id } = await upload(page)
  const title = own('Gardé')
  const post = await buildPost({ title, doc: doc(paragraph('Le texte reste.'), figure({ mediaId: id })) })
  await reader.goto(`${baseURL}/${post.slug}`)

  await page.goto(`/desk/media/${id}`)
  await page.getByRole('button', { name: 'Supprimer l’image' }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog).toContainText('Elle sert à 1 endroit.')
  await expect(dialog).toContainText(title)
  await dialog.getByRole('button', { name: 'Supprimer quand même' }).click()
  await expect(page.getByText('L’image est supprimée.')).toBeVisible()
  expect((await reader.goto(`${baseURL}/${post.slug}`))?.status()).toBe(200)
  await expect(reader.getByText('Le texte reste.')).toBeVisible()
  await expect(reader.locator('figure img')).toHaveCount(0)
})

test('others’ pictures – can be used, not changed nor fetched whole', async ({ page, signIn, baseURL }) => {
  await signIn({ role: 'editor' })
  const { id } = await upload(page)
  await signIn({ role: 'author' })
  await page.goto(`/desk/media/${id}`)
  await expect(page.getByText('vous pouvez l’utiliser, pas la changer')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Remplacer' })).toHaveCount(0)
  const headers = { 'sec-fetch-site': 'same-origin' }
  expect((await page.request.get(`${baseURL}/api/media/${id}/original`, { headers })).status()).toBe(404)
  const put = { headers: { origin: baseURL ?? '' }, data: Buffer.from('x') }
  expect((await page.request.put(`${baseURL}/api/media/${id}`, put)).status()).toBe(403)
  expect((await page.request.put(`${baseURL}/api/media/pas-un-id`, put)).status()).toBe(404)
  expect((await page.goto('/desk/media/pas-un-id'))?.status()).toBe(404)
  expect((await page.goto('/desk/media?page=abc&show=x&month=2020-99&q=a&q=b'))?.status()).toBe(200)
})

test('the picker – finds by keyboard alone, and a tag shows the choice to readers', async ({
  page,
  signIn,
  reader,
  baseURL
}) => {
  await signIn({ role: 'editor' })
  const { name } = await upload(page)
  const tag = await buildTag(own('Imagé'))
  await buildPost({ title: own('Du mot'), tags: [tag] })
  await page.goto(`/desk/tags/${tag.id}`)
  await page.getByRole('button', { name: 'Choisir une image' }).press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Choisir une image' })
  await dialog.getByLabel('Chercher une image').fill(name)
  const found = dialog.getByRole('radio', { name })
  await expect(dialog.getByRole('radio')).toHaveCount(1)
  await found.press('Space')
  await found.press('Enter')
  await expect(dialog).toHaveCount(0)
  await expect(page.getByText(name)).toBeVisible()
  await page.getByRole('button', { name: 'Enregistrer' }).click()
  await expect(page.getByText('Les changements sont enregistrés.')).toBeVisible()
  await reader.goto(`${baseURL}/tag/${tag.slug}`)
  await expect(reader.locator('main img').first()).toBeVisible()
})

test('the picker – brings a picture in for the head of a text', async ({ page, signIn }) => {
  await signIn({ role: 'author' })
  await page.goto('/desk')
  await page.getByRole('button', { name: 'Nouvel article' }).click()
  await page.getByRole('button', { name: 'Choisir une image' }).click()
  const dialog = page.getByRole('dialog', { name: 'Choisir une image' })
  const name = `${own('une')}.png`
  await dialog
    .getByLabel('Ajouter une image')
    .last()
    .setInputFiles(await picture(name))
  await expect(dialog.getByRole('radio', { name })).toBeChecked()
  await dialog.getByRole('button', { name: 'Choisir', exact: true }).click()
  await expect(page.getByRole('button', { name: 'Retirer', exact: true })).toBeVisible()
})

for (const width of [390, 1440]) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`the library – is free of faults at ${width} px, ${colorScheme}`, async ({ page, signIn }) => {
      await signIn({ role: 'editor' })
      const { id } = await upload(page)
      await page.setViewportSize({ width, height: 900 })
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      for (const path of ['/desk/media', `/desk/media/${id}`]) {
        await page.goto(path)
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
        expect(await violations(page), path).toEqual([])
        expect(await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth), path).toBe(false)
      }
    })

    test(`the picker – is free of faults at ${width} px, ${colorScheme}`, async ({ page, signIn }) => {
      await signIn({ role: 'editor' })
      const tag = await buildTag('Accessible aussi')
      await page.setViewportSize({ width, height: 900 })
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      await page.goto(`/desk/tags/${tag.id}`)
      await page.getByRole('button', { name: 'Choisir une image' }).click()
      await expect(page.getByRole('dialog').getByRole('radio').first()).toBeVisible()
      expect(await violations(page)).toEqual([])
    })
  }
}
