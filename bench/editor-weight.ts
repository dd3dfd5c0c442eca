// node --import ./server/hooks.mjs bench/editor-weight.ts
// What the page where a text is written loads and no other page does,
// compressed: the scripts that its HTML names, and the editor, which the page
// asks for. Fails when the editor weighs more than it may, or when a reader's
// page loads any of it.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { type Browser, type BrowserContext, chromium } from '@playwright/test'
import { connect } from '#lib/db.ts'
import { makeActor, PASSWORD } from '#testing/accounts.ts'
import { launchOptions } from '../e2e/chromium.ts'
import { freePort, freshFolder, startServer } from '../e2e/server-process.ts'

const MOST_KILOBYTES = 180
const OTHER_DESK_PAGES = ['/desk', '/desk/tags', '/desk/media', '/desk/people', '/desk/settings', '/sign-in']
const READERS_PAGES = ['/', '/tags', '/tag/collectivite-territoriale', '/crue-de-la-lisane-douze-heures-d-annonces']

const folder = freshFolder()
const server = startServer({ port: await freePort(), DATA_DIR: folder, SEED_DEMO: 1 })
await server.ready
const database = connect(readFileSync(join(folder, 'postgres/connection-url'), 'utf8').trim())
// Builders look at this before they write.
process.env.TEST_DATABASE_URL = readFileSync(join(folder, 'postgres/connection-url'), 'utf8').trim()
globalThis.parutionDatabase = database
const browser = await chromium.launch(launchOptions)

const writer = await signedIn(browser)
const { id } = await database.post.findFirstOrThrow({ where: { kind: 'post' }, select: { id: true } })
const ofEditor = await scriptsOf(writer, `/desk/posts/${id}`)
const html = await (await writer.request.get(`${server.url}/desk/posts/${id}`)).text()
const elsewhere = new Map<string, string>()
for (const path of [...OTHER_DESK_PAGES, `/desk/posts/${id}/history`]) {
  for (const [url, text] of await scriptsOf(writer, path)) elsewhere.set(url, text)
}

const reader = await browser.newContext()
const ofReaders = new Map<string, string>()
for (const path of READERS_PAGES) for (const [url, text] of await scriptsOf(reader, path)) ofReaders.set(url, text)

const alone = [...ofEditor].filter(([url]) => !elsewhere.has(url))
let bytes = 0
let named = 0
for (const [url, text] of alone) {
  const size = gzipSync(text, { level: 9 }).length
  if (html.includes(url)) named += size
  else bytes += size
  console.log(`${url}: ${kilobytes(size)} compressed`)
}
const leaked = [...ofReaders].filter(
  ([url, text]) => alone.some(([own]) => own === url) || text.includes('ProseMirror')
)
const leakedBytes = leaked.reduce((sum, [, text]) => sum + text.length, 0)
console.log(`Named by the page: ${kilobytes(named)}. The editor: ${kilobytes(bytes)}, at most ${MOST_KILOBYTES} kB.`)
console.log(`Readers’ pages: ${ofReaders.size} scripts, ${leakedBytes} bytes of the editor.`)

await browser.close()
await database.$disconnect()
await server.stop()
process.exit(bytes > 0 && bytes <= MOST_KILOBYTES * 1_000 && leakedBytes === 0 ? 0 : 1)

function kilobytes(count: number): string {
  return `${(count / 1_000).toFixed(1)} kB`
}

async function signedIn(from: Browser): Promise<BrowserContext> {
  const { email } = await makeActor({ role: 'administrator' })
  const context = await from.newContext({ locale: 'fr-FR' })
  const page = await context.newPage()
  await page.goto(`${server.url}/sign-in`)
  await page.getByRole('textbox', { name: 'Adresse e-mail' }).fill(email)
  await page.getByLabel('Mot de passe', { exact: true }).fill(PASSWORD)
  await page.getByRole('button', { name: 'Se connecter' }).click()
  await page.waitForURL('**/desk')
  await page.close()
  return context
}

/** Every script that a page loads, also later than at first; by address. */
async function scriptsOf(context: BrowserContext, path: string): Promise<Map<string, string>> {
  const page = await context.newPage()
  const urls = new Set<string>()
  page.on('request', (request) => request.resourceType() === 'script' && urls.add(request.url()))
  await page.goto(`${server.url}${path}`, { waitUntil: 'networkidle' })
  await page.close()

  const scripts = new Map<string, string>()
  for (const url of urls) scripts.set(url.replace(server.url, ''), await (await context.request.get(url)).text())
  return scripts
}
