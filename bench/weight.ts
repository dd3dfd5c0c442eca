// node --import ./server/hooks.mjs bench/weight.ts [PATH…]
// What a browser loads for a page, its cache empty: requests, bytes on the
// line by kind, and requests to anybody else.
import { chromium } from '@playwright/test'
import { launchOptions } from '../e2e/chromium.ts'
import { freePort, freshFolder, startServer } from '../e2e/server-process.ts'

const PATHS = ['/', '/tag/collectivite-territoriale', '/crue-de-la-lisane-douze-heures-d-annonces']

const server = startServer({ port: await freePort(), DATA_DIR: freshFolder(), SEED_DEMO: 1 })
await server.ready
const browser = await chromium.launch(launchOptions)
const asked = process.argv.slice(2)
for (const path of asked.length > 0 ? asked : PATHS) await weigh(path)
await browser.close()
await server.stop()

async function weigh(path: string): Promise<void> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, locale: 'fr-FR' })
  const page = await context.newPage()
  const devtools = await context.newCDPSession(page)
  await devtools.send('Network.enable')
  const kinds = new Map<string, string>()
  const bytes: Record<string, number> = {}
  devtools.on('Network.responseReceived', ({ requestId, type }) => kinds.set(requestId, type))
  devtools.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const kind = kinds.get(requestId) ?? 'Other'
    bytes[kind] = (bytes[kind] ?? 0) + encodedDataLength
  })

  const urls: string[] = []
  page.on('request', (request) => urls.push(request.url()))
  await page.goto(`${server.url}${path}`, { waitUntil: 'load' })
  const foreign = urls.filter((url) => !url.startsWith(server.url) && !url.startsWith('data:')).length
  const kilobytes = (count: number) => `${(count / 1_000).toFixed(1)} kB`
  const total = Object.values(bytes).reduce((sum, count) => sum + count, 0)
  const parts = Object.entries(bytes).map(([kind, count]) => `${kind.toLowerCase()} ${kilobytes(count)}`)
  console.log(`${path}: ${urls.length} requests, ${kilobytes(total)} (${parts.join(', ')}), ${foreign} third-party`)
  await context.close()
}
