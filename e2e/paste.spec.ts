import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import type { Locator, Page } from '@playwright/test'
import sharp from 'sharp'
import { EditorPage } from './editor-page.ts'
import { expect, test } from './fixtures.ts'

const FIXTURES = join(import.meta.dirname, '../features/editor/client/paste/fixtures')
const fixture = (name: string) => readFileSync(join(FIXTURES, name), 'utf8')

type Clip = { html?: string; text?: string; rtf?: string; files?: { name: string; type: string; base64: string }[] }

/** A paste as browsers make it: one event with everything that the clipboard holds. */
async function paste(text: Locator, clip: Clip): Promise<void> {
  await text.evaluate((element, { html, text: words, rtf, files = [] }) => {
    const data = new DataTransfer()
    if (html !== undefined) data.setData('text/html', html)
    if (words !== undefined) data.setData('text/plain', words)
    if (rtf !== undefined) data.setData('text/rtf', rtf)
    for (const { name, type, base64 } of files) {
      data.items.add(new File([Uint8Array.from(atob(base64), (c) => c.charCodeAt(0))], name, { type }))
    }
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
  }, clip)
}

async function blank(page: Page): Promise<EditorPage> {
  const editor = new EditorPage(page)
  await editor.open()
  await editor.text.click()
  return editor
}

async function save(editor: EditorPage): Promise<void> {
  await editor.button('Enregistrer').click()
  await expect(editor.state).toHaveText(/^Enregistré/)
}

const random = () => Math.floor(Math.random() * 256)

/** A picture that no other test has. */
async function png(name = 'quai.png', side = 400): Promise<{ name: string; type: string; base64: string }> {
  const background = { r: random(), g: random(), b: random() }
  const bytes = await sharp({ create: { width: side, height: side, channels: 3, background } })
    .png()
    .toBuffer()
  return { name, type: 'image/png', base64: bytes.toString('base64') }
}

test('Word, by the browser’s own clipboard – lists, one undo, then the reader’s page', async ({
  page,
  context,
  signIn,
  reader
}) => {
  await signIn({ role: 'editor' })
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const editor = await blank(page)
  await editor.write({ title: `Collé de Word ${Date.now()}`, text: 'Avant.' })
  await page.evaluate(async (html) => {
    await navigator.clipboard.write([new ClipboardItem({ 'text/html': new Blob([html], { type: 'text/html' }) })])
  }, '<h1>La haie</h1><p>Planter en <b>novembre</b>&nbsp;: « oui\u202f! »</p><ul><li>aubépine<ul><li>blanche</li></ul></li></ul>')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Control+v')
  await expect(editor.text.getByRole('heading', { level: 2, name: 'La haie' })).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(editor.text).toHaveText('Avant.')
  await page.keyboard.press('Control+y')
  await expect(editor.text.getByRole('listitem').filter({ hasText: 'blanche' }).last()).toBeVisible()

  const address = await editor.publish()
  await reader.goto(address)
  await expect(reader.getByRole('heading', { level: 2, name: 'La haie' })).toBeVisible()
  await expect(reader.locator('li li', { hasText: 'blanche' })).toBeVisible()
  await expect(reader.getByText('Planter en novembre\u00a0: «')).toBeVisible()
})

test('Word with notes and pictures – notes called, pictures from the RTF, nothing of this computer kept', async ({
  page,
  signIn
}) => {
  await signIn({ role: 'author' })
  const editor = await blank(page)
  await paste(editor.text, { html: fixture('word-notes.html'), text: 'La commune' })
  await expect(editor.text.locator('.note-call').first()).toBeVisible()
  await expect(editor.text).not.toContainText('Insee')

  const { base64 } = await png()
  const hex = Buffer.from(base64, 'base64').toString('hex')
  await page.keyboard.press('Control+End')
  await paste(editor.text, {
    html: fixture('word-pictures.html'),
    text: 'Avant',
    rtf: `{\\rtf1 {\\pict\\picw604\\pngblip ${hex}}}`
  })
  await expect(editor.text.getByRole('img', { name: 'Un lavoir de pierre' })).toHaveAttribute('src', /^\/media\//)
  await save(editor)
})

test('pictures of another site that gives none – a place that says so, to be filled', async ({ page, signIn }) => {
  await signIn({ role: 'author' })
  const asked: string[] = []
  page.on('request', (request) => asked.push(new URL(request.url()).hostname))
  const editor = await blank(page)
  await paste(editor.text, {
    html: '<p>Avant</p><figure><img src="http://images.invalid/bal.jpg" alt="Le bal"><figcaption>Au village</figcaption></figure>'
  })
  const place = editor.text.locator('.picture-place')
  await expect(place).toContainText('L’autre site n’a pas donné bal.jpg', { timeout: 30_000 })
  expect(asked.filter((host) => host !== 'localhost')).toEqual([])
  const { violations } = await new AxeBuilder({ page }).include('.ed-text').analyze()
  expect(violations.map(({ id }) => id)).toEqual([])

  const choosing = page.waitForEvent('filechooser')
  await place.getByRole('button', { name: 'Choisir l’image' }).click()
  const { base64 } = await png()
  await (await choosing).setFiles({ name: 'bal.png', mimeType: 'image/png', buffer: Buffer.from(base64, 'base64') })
  await expect(editor.text.getByRole('img', { name: 'Le bal' })).toHaveAttribute('src', /^\/media\//)
  await expect(editor.text).toContainText('Au village')

  const saved = page.waitForRequest('**/api/drafts/*')
  await save(editor)
  expect((await saved).postData()).not.toMatch(/images\.invalid|blob:|data:/)
})

test('several pictures at once – all come in, at most three on their way', async ({ page, signIn }) => {
  await signIn({ role: 'author' })
  const editor = await blank(page)
  let now = 0
  let most = 0
  await page.route('**/api/media', async (route) => {
    now += 1
    most = Math.max(most, now)
    const response = await route.fetch()
    now -= 1
    await route.fulfill({ response })
  })
  const files = await Promise.all(Array.from({ length: 6 }, (_, at) => png(`photo-${at}.png`, 300 + at)))
  await paste(editor.text, { files })
  await expect(editor.text.locator('figure picture img')).toHaveCount(6)
  expect(most).toBeLessThanOrEqual(3)
  await expect(page.getByRole('status').filter({ hasText: /^Image ajoutée/ })).toHaveCount(1)

  await page.keyboard.press('Control+z')
  await expect(editor.text.locator('figure')).toHaveCount(0)
  await page.keyboard.press('Control+y')
  await expect(editor.text.locator('figure picture img')).toHaveCount(6)
})

test('a cut network – says so, retries; cancelled by keyboard, undo offers it again', async ({ page, signIn }) => {
  await signIn({ role: 'author' })
  const editor = await blank(page)
  await page.keyboard.type('Le texte reste.')
  await page.route('**/api/media', (route) => route.abort())
  await paste(editor.text, { files: [await png()] })
  const place = editor.text.locator('.picture-place')
  await expect(place.getByRole('status')).toHaveText(/^quai\.png\u00a0: l’envoi a échoué/)
  await expect(editor.text).toContainText('Le texte reste.')

  await place.getByRole('button', { name: 'Réessayer' }).focus()
  await page.keyboard.press('Tab')
  await expect(place.getByRole('button', { name: 'Choisir l’image' })).toBeFocused()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(place).toHaveCount(0)
  await page.keyboard.press('Control+z')
  await page.unroute('**/api/media')
  await place.getByRole('button', { name: 'Réessayer' }).click()
  await expect(editor.text.locator('figure picture img')).toHaveAttribute('src', /^\/media\//)
})

test('leaving while a picture is on its way – asks; cancelling takes its place away', async ({ page, signIn }) => {
  await signIn({ role: 'author' })
  const editor = await blank(page)
  await page.route('**/api/media', () => {})
  await paste(editor.text, { files: [await png()] })
  const place = editor.text.locator('.picture-place')
  await expect(place.getByRole('progressbar')).toBeVisible()
  await save(editor)

  const asked = page.waitForEvent('dialog')
  await page.close({ runBeforeUnload: true })
  const dialog = await asked
  expect(dialog.type()).toBe('beforeunload')
  await dialog.dismiss()

  page.once('dialog', (question) => question.dismiss())
  await page.getByRole('link', { name: 'Retour aux articles' }).click()
  await place.getByRole('button', { name: 'Annuler l’envoi' }).click()
  await expect(editor.text.locator('figure')).toHaveCount(0)
})

test('pictures dropped between two paragraphs – stand there', async ({ page, signIn }) => {
  await signIn({ role: 'author' })
  const editor = await blank(page)
  await paste(editor.text, { text: 'Un.\n\nDeux.' })
  const box = await editor.text.getByText('Un.').boundingBox()
  await editor.text.evaluate(
    (element, { file, x, y }) => {
      const data = new DataTransfer()
      data.items.add(
        new File([Uint8Array.from(atob(file.base64), (c) => c.charCodeAt(0))], file.name, { type: file.type })
      )
      const about = { dataTransfer: data, clientX: x, clientY: y, bubbles: true, cancelable: true }
      element.dispatchEvent(new DragEvent('drop', about))
    },
    { file: await png(), x: (box?.x ?? 0) + 4, y: (box?.y ?? 0) + 8 }
  )
  await expect(editor.text.locator('p:has-text("Un.") + * figure picture img')).toHaveAttribute('src', /^\/media\//)
})

const BAD: { name: string; type: string; bytes: Buffer; says: RegExp }[] = [
  { name: 'vide.png', type: 'image/png', bytes: Buffer.alloc(0), says: /le fichier est vide/ },
  { name: 'rapport.png', type: 'image/png', bytes: Buffer.from('%PDF-1.7\n1 0 obj'), says: /est un PDF/ },
  { name: 'dessin.svg', type: 'image/svg+xml', bytes: Buffer.from('<svg><script>1</script></svg>'), says: /SVG/ },
  {
    name: 'IMG_1.HEIC',
    type: 'image/heic',
    bytes: Buffer.from('\0\0\0\u0024ftypheic'),
    says: /Exportez la photo en JPEG/
  },
  { name: `${'é'.repeat(296)}.png`, type: 'image/png', bytes: Buffer.from('texte'), says: /que l’on sait lire/ }
]

test('bad files – each says why beside its place, the text stays', async ({ page, signIn }) => {
  await signIn({ role: 'author' })
  const editor = await blank(page)
  await page.keyboard.type('Le texte reste.')
  const files = BAD.map(({ name, type, bytes }) => ({ name, type, base64: bytes.toString('base64') }))
  await paste(editor.text, { files })
  for (const { says } of BAD) await expect(editor.text.getByRole('status').filter({ hasText: says })).toBeVisible()
  await page.evaluate(() => {
    const data = new DataTransfer()
    data.items.add(new File([new Uint8Array(50_000_000)], 'lourd.png', { type: 'image/png' }))
    document
      .querySelector('.ed-text')
      ?.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true }))
  })
  await expect(editor.text.getByRole('status').filter({ hasText: /lourd\.png.*25\u00a0Mo/ })).toBeVisible()
  await expect(editor.text).toContainText('Le texte reste.')
})

test('a hostile paste – nothing runs, nothing is asked elsewhere, the text can be saved', async ({ page, signIn }) => {
  await signIn({ role: 'author' })
  const editor = await blank(page)
  const asked: string[] = []
  page.on('request', (request) => asked.push(new URL(request.url()).hostname))
  await paste(editor.text, { html: fixture('hostile.html') })
  await paste(editor.text, { html: `<div data-pm-slice="0 0 []">${fixture('hostile.html')}</div>` })
  await expect(editor.text).toContainText('Bonjour ici et là')

  const nested = await page.evaluate(() => {
    const open = '<span style="color:red">'.repeat(10_000)
    return `${open}au fond${'</span>'.repeat(10_000)}${`${'<span>'.repeat(100)}x${'</span>'.repeat(100)}`.repeat(3_900)}`
  })
  expect(nested.length).toBeGreaterThan(5_000_000)
  await paste(editor.text, { html: nested })
  await expect(editor.text).toContainText('au fond')
  await expect(page.getByText(/^Ce collage était trop chargé/)).toBeVisible()
  await paste(editor.text, { html: `${'<blockquote><ul><li>'.repeat(300)}creux` })
  await expect(editor.text).toContainText('creux')

  await save(editor)
  expect(asked.filter((host) => host !== 'localhost')).toEqual([])
  expect(await page.evaluate(() => 'pwned' in window)).toBe(false)
})

test('Markdown and plain text – blocks; French spaces as they were; without form when asked', async ({
  page,
  signIn
}) => {
  await signIn({ role: 'author' })
  const editor = await blank(page)
  await paste(editor.text, { text: fixture('markdown.txt') })
  await expect(editor.text.getByRole('heading', { level: 2, name: 'Le jardin' })).toBeVisible()
  await expect(editor.text.getByRole('table')).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(editor.text).toHaveText('')

  await paste(editor.text, { text: 'Quoi ? « Oui » : non\u202f!\n\nAutre paragraphe' })
  await expect(editor.text.locator('p').first()).toHaveText('Quoi ? « Oui » : non\u202f!')
  await expect(editor.text.locator('p')).toHaveCount(2)
})
