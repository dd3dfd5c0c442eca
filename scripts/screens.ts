// For npm run screens: docs/screens/*.png, the ten screens of the demonstration publication that README and
// docs show. A server of its own, with a database of its own, is started for them and stopped after.
import { rmSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Browser, type BrowserContextOptions, chromium, type Page } from '@playwright/test'
import sharp from 'sharp'
import { launchOptions } from '../e2e/chromium.ts'
import { freePort, freshFolder, startServer } from '../e2e/server-process.ts'

type Screen = {
  name: string
  path: string
  width: 390 | 1440
  colorScheme?: 'dark'
  /** What stands at the top of the screen; the top of the page unless told. */
  from?: string
}

const ARTICLE = '/crue-de-la-lisane-douze-heures-d-annonces'
const READERS: Screen[] = [
  { name: 'front', path: '/', width: 1440 },
  { name: 'tag', path: '/tag/collectivite-territoriale', width: 1440 },
  { name: 'article', path: ARTICLE, width: 1440 },
  { name: 'article-notes', path: ARTICLE, width: 1440, from: '.notes' },
  { name: 'article-dark', path: '/ce-que-disent-les-cartels', width: 1440, colorScheme: 'dark', from: '.quotation' },
  { name: 'phone-front', path: '/', width: 390 },
  { name: 'phone-article', path: ARTICLE, width: 390 },
  { name: 'author', path: '/author/helene-maurel', width: 1440 },
  { name: 'search', path: '/search?q=mairie', width: 1440 }
]
const EDITOR: Screen = { name: 'desk-editor', path: '/desk', width: 1440 }

const HEIGHTS = { 390: 844, 1440: 900 }
/** Where the page stands under what is looked at. */
const HEADROOM = 72
const LIMIT = 250_000

const folder = freshFolder()
const server = startServer({ port: await freePort(), DATA_DIR: folder, SEED_DEMO: '1' })
const browser = await chromium.launch(launchOptions)

try {
  await server.ready
  for (const screen of READERS) await shoot(browser, screen)
  await shoot(browser, EDITOR, openEditor)
} finally {
  await browser.close()
  await server.stop()
  rmSync(folder, { recursive: true, force: true })
}

/** Opens the page as somebody new, without movement, and keeps what the window shows. */
async function shoot(within: Browser, screen: Screen, prepare?: (page: Page) => Promise<void>): Promise<void> {
  const { name, path, width, colorScheme = 'light', from } = screen
  const options: BrowserContextOptions = {
    baseURL: server.url,
    viewport: { width, height: HEIGHTS[width] },
    deviceScaleFactor: width === 390 ? 2 : 1,
    colorScheme,
    locale: 'fr-FR',
    timezoneId: 'Europe/Paris',
    reducedMotion: 'reduce'
  }
  const context = await within.newContext(options)
  const page = await context.newPage()
  await prepare?.(page)
  if (!prepare) await page.goto(path)
  if (from) await scrollTo(page, from)
  await settle(page)

  await keep(name, await page.screenshot({ caret: 'hide', animations: 'disabled' }))
  await context.close()
}

async function scrollTo(page: Page, selector: string): Promise<void> {
  const top = await page
    .locator(selector)
    .first()
    .evaluate((element) => element.getBoundingClientRect().top)
  await page.evaluate((y) => window.scrollTo(0, y), top - HEADROOM)
}

/** Letters and every picture in sight are there, and nothing is pointed at. */
async function settle(page: Page): Promise<void> {
  await page.mouse.move(0, 0)
  await page.evaluate(async () => {
    await document.fonts.ready
    const seen = [...document.images].filter((image) => image.getBoundingClientRect().top < window.innerHeight)
    await Promise.all(seen.map((image) => image.decode().catch(() => undefined)))
  })
}

/** Makes the first account as the server invites to, and opens an article of the demonstration. */
async function openEditor(page: Page): Promise<void> {
  await page.goto(/http\S+\/claim\?token=\S+/.exec(server.log())?.[0] ?? '')
  await page.getByLabel('Votre nom').fill('Hélène Maurel')
  await page.getByLabel('Adresse e-mail').fill('helene@example.org')
  await page.getByRole('textbox', { name: 'Mot de passe' }).fill('un long mot de passe pour voir')
  await page.getByRole('button', { name: 'Créer le compte et commencer' }).click()
  await page.waitForURL('**/desk')
  await page.getByRole('link', { name: 'Ce que disent les cartels' }).first().click()
  await page.getByRole('textbox', { name: 'Texte', exact: true }).waitFor()
}

/** A PNG with as many colours as its weight allows. */
async function keep(name: string, bytes: Buffer): Promise<void> {
  for (const colours of [256, 128, 64, 32]) {
    const png = await sharp(bytes).png({ palette: true, colours, effort: 10, compressionLevel: 9 }).toBuffer()
    if (png.byteLength > LIMIT && colours > 32) continue

    await writeFile(join(import.meta.dirname, '../docs/screens', `${name}.png`), png)
    console.log(`${name}.png  ${Math.round(png.byteLength / 1_000)} kB`)
    return
  }
}
