import sharp from 'sharp'
import { expect, test } from './fixtures.ts'

const PNG = { name: 'blason.png', mimeType: 'image/png' }

function picture(background: string): Promise<Buffer> {
  return sharp({ create: { width: 240, height: 160, channels: 3, background } })
    .png()
    .toBuffer()
}

test('a logo – stands in readers’ header at once, and leaves it', async ({ page, signIn, reader, baseURL }) => {
  await signIn({ role: 'administrator' })
  await page.goto('/desk/settings')
  await page.getByLabel('Choisir une image').setInputFiles({ ...PNG, buffer: await picture('#0a7a50') })
  await page.getByLabel('Texte de remplacement').fill('Blason de la commune')
  await page.getByRole('button', { name: 'Enregistrer le logo' }).click()
  await expect(page.getByText('Le logo est enregistré.')).toBeVisible()
  await expect(page.getByRole('img', { name: 'Logo actuel' })).toBeVisible()

  await reader.goto(`${baseURL}/`)
  const logo = reader.getByRole('banner').getByRole('img', { name: 'Blason de la commune' })
  await expect(logo).toBeVisible()
  await expect(logo).toHaveJSProperty('complete', true)
  expect(await logo.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0)
  expect((await logo.boundingBox())?.height).toBeLessThan(80)

  await page.getByRole('button', { name: 'Retirer le logo' }).click()
  await expect(page.getByRole('button', { name: 'Retirer le logo' })).toBeHidden()
  await reader.goto(`${baseURL}/`)
  await expect(reader.getByRole('banner').getByRole('img')).toHaveCount(0)
})

test('a logo that is no picture – is refused with a sentence', async ({ page, signIn }) => {
  await signIn({ role: 'administrator' })
  await page.goto('/desk/settings')
  const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'
  await page.getByLabel('Choisir une image').setInputFiles({ ...PNG, buffer: Buffer.from(svg) })
  await page.getByRole('button', { name: 'Enregistrer le logo' }).click()
  await expect(page.getByText('Un dessin SVG peut contenir du code')).toBeVisible()
  await expect(page.getByText('Le logo n’a pas été enregistré.')).toBeVisible()
})

test('a logo of three megabytes – is not even sent', async ({ page, signIn }) => {
  await signIn({ role: 'administrator' })
  await page.goto('/desk/settings')
  const field = page.getByLabel('Choisir une image')
  await field.setInputFiles({ ...PNG, buffer: Buffer.alloc(3_000_000) })
  await expect(field).toHaveJSProperty('validationMessage', 'Ce fichier est trop lourd\u00a0: 2\u00a0Mo au plus.')
})
