import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import sharp from 'sharp'
import { exportOf, itemOf, meta } from '#testing/wxr.ts'
import { zipOf } from '#testing/zip.ts'
import { expect, test } from './fixtures.ts'
import { freePort, freshFolder, type ServerProcess, startServer } from './server-process.ts'

test.describe.configure({ mode: 'serial', timeout: 180_000 })

// Where the public test exports of WordPress stand beside the checkout, or one folder above it.
const BLOCKS =
  ['../../shared', '../../../shared']
    .map((path) => join(import.meta.dirname, path, 'data/wxr/64-block-test-data.xml'))
    .find(existsSync) ?? ''

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

let server: ServerProcess
let page: Page

test.beforeAll(async ({ browser }) => {
  server = startServer({ port: await freePort(), DATA_DIR: freshFolder() })
  await server.ready
  page = await (await browser.newContext({ locale: 'fr-FR', baseURL: server.url })).newPage()
  await page.goto(/http:\S+\/claim\?token=\S+/.exec(server.log())?.[0] ?? '')
  await page.getByRole('textbox', { name: 'Votre nom' }).fill('Ada Martin')
  await page.getByRole('textbox', { name: 'Adresse e-mail' }).fill('ada@example.org')
  await page.getByLabel('Mot de passe', { exact: true }).fill('un long mot de passe')
  await page.getByRole('button', { name: 'Créer le compte et commencer' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Articles' })).toBeVisible()
})

test.afterAll(() => server.stop())

const UPLOADS = 'https://ancien.example.org/wp-content/uploads/2014/03'

function attachment(id: number, name: string): string {
  const extra = `<wp:attachment_url>${UPLOADS}/${name}.jpg</wp:attachment_url>${meta('_wp_attachment_image_alt', `Le ${name}`)}`
  return itemOf(id, { type: 'attachment', status: 'inherit', slug: name, parent: '1', extra })
}

function menuItem(id: number, pageId: number): string {
  const fields = { type: 'post_type', object: 'page', object_id: String(pageId), menu_item_parent: '0' }
  const metas = Object.entries(fields).map(([key, value]) => meta(`_menu_item_${key}`, value))
  const menu = '<category domain="nav_menu" nicename="haut"><![CDATA[Menu du haut]]></category>'
  return itemOf(id, { type: 'nav_menu_item', title: 'Qui nous sommes', slug: `m${id}`, extra: menu + metas.join('') })
}

const OLD_SITE = exportOf({
  items: [
    itemOf(1, {
      title: 'La halle rouvre',
      slug: 'la-halle',
      content: `<p>Elle était fermée depuis six ans.</p><p><img class="wp-image-50" src="${UPLOADS}/halle.jpg" alt="La halle"></p>`
    }),
    itemOf(2, { title: 'Un brouillon', status: 'draft', slug: 'secret' }),
    itemOf(3, { type: 'page', title: 'À propos', slug: 'a-propos' }),
    attachment(50, 'halle'),
    attachment(51, 'pont'),
    menuItem(60, 3)
  ].join('\n')
})

const xml = (name: string, text: string) => ({ name, mimeType: 'text/xml', buffer: Buffer.from(text) })

async function begin(...files: { name: string; mimeType: string; buffer: Buffer }[]): Promise<void> {
  await page.goto('/desk/import')
  await page.getByLabel('Fichiers d’export de WordPress (.xml)').setInputFiles(files)
}

const send = () => page.getByRole('button', { name: 'Envoyer les fichiers' }).click()
const state = (text: string) => page.getByRole('main').getByText(text, { exact: true }).first()

async function violations(): Promise<string[]> {
  const { violations: found } = await new AxeBuilder({ page }).withTags(RULES).analyze()
  return found.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 160)).join(' | ')}`)
}

/** Both widths, both themes. */
async function expectClean(): Promise<void> {
  for (const width of [390, 1440]) {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.setViewportSize({ width, height: 900 })
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      expect(await violations(), `${width} ${colorScheme}`).toEqual([])
      expect(await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)).toBe(false)
    }
  }
}

test('no import yet – the page says how WordPress exports, in the words of its menus', async () => {
  await page.goto('/desk/import')
  await expect(page.getByText('Aucun import pour l’instant.')).toBeVisible()
  await expect(page.getByText('Outils > Exporter').first()).toBeVisible()
  await expectClean()
})

test('what can’t be sent – is told beside the file, before anything is sent', async () => {
  await begin(xml('vide.xml', ''), { name: 'export.zip', mimeType: 'application/zip', buffer: Buffer.from('PK') })
  await expect(page.getByText('Ce fichier est vide.')).toBeVisible()
  await expect(page.getByText(/Ce fichier est compressé/)).toBeVisible()
  await send()
  await expect(page.getByText(/Un fichier ne convient pas/)).toBeVisible()
  await expectClean()
})

test('a file that is no export – is refused beside its name, and another takes its place', async () => {
  await begin(xml('lettre.xml', 'Chère Léa, voici les photos.'))
  await page.getByRole('radio', { name: /Sans images/ }).check()
  await send()
  await expect(page.getByText(/lettre\.xml n’est pas un fichier XML/)).toBeVisible()
  await expectClean()

  await page
    .getByLabel(/Choisir un autre fichier à la place de/)
    .setInputFiles(xml('coupé.xml', OLD_SITE.slice(0, -30)))
  await expect(page.getByText(/coupé\.xml s’arrête avant sa fin/)).toBeVisible()
  await page.getByRole('button', { name: 'Annuler cet import' }).click()
  await expect(state('Annulé')).toBeVisible()
})

test('an export with its pictures – dry run, report, import; readers see it', async ({ reader }) => {
  const photo = sharp({ create: { width: 1200, height: 800, channels: 3, background: '#a52' } }).jpeg()
  const zip = await zipOf({ 'uploads/2014/03/halle.jpg': await photo.toBuffer() })
  await begin(xml('export.xml', OLD_SITE))
  await page.getByRole('radio', { name: /archive ZIP/ }).check()
  await send()
  await expect(page.getByText(/Choisissez l’archive des images/)).toBeVisible()
  await page
    .getByLabel('Archive des images (.zip)')
    .setInputFiles({ name: 'uploads.zip', mimeType: 'application/zip', buffer: zip })
  await send()

  await expect(page.getByRole('heading', { name: 'Rapport de l’essai' })).toBeVisible({ timeout: 60_000 })
  await expect(page.getByText('Essai terminé : rien n’a été écrit')).toBeVisible()
  await expect(page.getByText('à créer : 2', { exact: true }).first()).toBeVisible()
  await page.getByText('1 fichier manque').click()
  await expect(page.getByText(`${UPLOADS}/pont.jpg`)).toBeVisible()
  await expectClean()
  expect((await reader.request.get(`${server.url}/la-halle`)).status()).toBe(404)

  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Télécharger en JSON' }).click()
  ])
  expect(JSON.parse(await readFile(await download.path(), 'utf8'))).toMatchObject({
    dryRun: true,
    files: ['export.xml']
  })

  await page.getByRole('button', { name: 'Importer', exact: true }).click()
  await expect(page.getByText('Import terminé. Les lecteurs le voient.')).toBeVisible({ timeout: 60_000 })
  await expect(page.getByText('Le menu « Menu du haut » de l’ancien site est devenu celui de l’en-tête.')).toBeVisible()
  await expectClean()

  await reader.goto(`${server.url}/2014/03/27/la-halle/`)
  await expect(reader).toHaveURL(`${server.url}/la-halle`)
  await expect(reader.getByRole('heading', { level: 1, name: 'La halle rouvre' })).toBeVisible()
  await expect(reader.getByRole('main').getByRole('img', { name: 'La halle' })).toHaveJSProperty('complete', true)
  await expect(
    reader.getByRole('navigation', { name: 'Navigation principale' }).getByRole('link', { name: 'Qui nous sommes' })
  ).toHaveAttribute('href', '/a-propos')
  expect((await reader.request.get(`${server.url}/secret`)).status()).toBe(404)

  await page.goto('/desk/import')
  await expect(page.getByRole('listitem').filter({ hasText: 'ancien.example.org' }).first()).toContainText('Ada Martin')
  await expect(page.getByText('3 nouveaux textes')).toBeVisible()
})

test('a cut, a pause and a reload – sending goes on from where the server is', async () => {
  const large = exportOf({
    blog: 'https://grand.example.org',
    items: `<!--${'x'.repeat(9_000_000)}-->${itemOf(1, { slug: 'grand', link: 'https://grand.example.org/grand/' })}`
  })
  const offsets: number[] = []
  let allowed = 4
  await page.route('**/api/imports/*/files/*', async (route) => {
    if (offsets.length >= allowed) return route.abort('connectionfailed')

    offsets.push(Number(new URL(route.request().url()).searchParams.get('offset')))
    if (offsets.length !== 3) return route.continue()
    // This piece arrives, and its answer is lost.
    await route.fetch()
    await route.abort('connectionfailed')
  })
  await begin(xml('grand.xml', large))
  await page.getByRole('radio', { name: /Sans images/ }).check()
  await send()
  await expect(page.getByText('6,3 Mo sur 9 Mo').first()).toBeVisible()
  await expect(page.getByText(/Le serveur ne répond pas/)).toBeVisible()
  await expectClean()

  await page.getByRole('button', { name: 'Mettre en pause' }).click()
  await expect(page.getByText(/Envoi en pause/)).toBeVisible()
  await page.reload()
  await expect(page.getByLabel('Choisissez de nouveau le fichier pour continuer')).toBeVisible()
  await expect(page.getByText('6,3 Mo sur 9 Mo').first()).toBeVisible()
  await expectClean()

  const again = page.getByLabel('Choisissez de nouveau le fichier pour continuer')
  await again.setInputFiles(xml('autre.xml', 'non'))
  await expect(page.getByText(/Ce ne sont pas les fichiers commencés.*autre\.xml/)).toBeVisible()
  allowed = 100
  await again.setInputFiles(xml('grand.xml', large))
  await expect(page.getByRole('heading', { name: 'Rapport de l’essai' })).toBeVisible({ timeout: 60_000 })
  expect(offsets).toEqual([0, 1, 2, 2, 3, 4].map((piece) => piece * 2 * 1024 * 1024))
  await page.unroute('**/api/imports/*/files/*')

  await page.getByRole('button', { name: 'Annuler cet import' }).click()
  await expect(state('Annulé')).toBeVisible()
})

if (BLOCKS) {
  test('an export of another site – joins, notes included', async ({ reader }) => {
    await page.goto('/desk/import')
    await page.getByLabel('Fichiers d’export de WordPress (.xml)').setInputFiles(BLOCKS)
    await page.getByRole('radio', { name: /Sans images/ }).check()
    await send()
    await page.getByRole('button', { name: 'Importer', exact: true }).click({ timeout: 60_000 })
    await expect(page.getByText('Import terminé. Les lecteurs le voient.')).toBeVisible({ timeout: 90_000 })
    await reader.goto(`${server.url}/footnotes`)
    await expect(reader.getByRole('main').getByText('A note')).toBeVisible()
  })
}

test('an editor – finds no import, neither page nor address', async ({ page: editorPage, signIn }) => {
  await signIn({ role: 'editor' })
  expect((await editorPage.goto('/desk/import'))?.status()).toBe(404)
  expect((await editorPage.goto(`/desk/import/${crypto.randomUUID()}`))?.status()).toBe(404)
  await editorPage.goto('/desk')
  await expect(
    editorPage.getByRole('navigation', { name: 'Bureau' }).getByRole('link', { name: 'Importer' })
  ).toHaveCount(0)
  const answer = await editorPage.evaluate(
    async (id) => (await fetch(`/api/imports/${id}/files/${id}?offset=0`, { method: 'PUT', body: 'x' })).status,
    crypto.randomUUID()
  )
  expect(answer).toBe(403)
})

test('addresses that are no import – are not found, whatever is asked of them', async ({ page: own, signIn }) => {
  await signIn({ role: 'administrator' })
  for (const path of ['/desk/import/abc', `/desk/import/${crypto.randomUUID()}`]) {
    expect((await own.goto(path))?.status(), path).toBe(404)
  }
  for (const query of ['?page=abc', '?page=-1', '?page=1&page=2', '?page=999999', '?page=%00']) {
    expect((await own.goto(`/desk/import${query}`))?.status(), query).toBeLessThan(500)
  }
  const ask = (path: string, init: { method?: string; body?: string } = {}) =>
    own.evaluate(async ([to, how]) => (await fetch(to, how as RequestInit)).status, [path, init] as const)
  await own.goto('/desk/import')
  const id = crypto.randomUUID()
  expect(await ask('/api/imports/abc')).toBe(404)
  expect(await ask(`/api/imports/${id}`)).toBe(404)
  expect(await ask(`/api/imports/${id}/report`)).toBe(404)
  const put = { method: 'PUT', body: 'x' }
  expect(await ask(`/api/imports/${id}/files/${id}?offset=0`, put)).toBe(404)
  expect(await ask(`/api/imports/${id}/files/abc?offset=0`, put)).toBe(404)
  expect(await ask(`/api/imports/${id}/files/${id}?offset=-1`, put)).toBe(400)
  expect(await ask(`/api/imports/${id}/files/${id}?offset=0`, { method: 'PUT', body: 'x'.repeat(2_200_000) })).toBe(413)
})
