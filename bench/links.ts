// node --import ./server/hooks.mjs bench/links.ts EXPORT.xml…
// Imports the exports into a database of its own, then asks for every address
// that they tell of, and follows every link within the site. Names each that is
// neither a page nor leads to one in a single hop; its exit code says whether
// there are any. Three times: with pictures, which are drawn in place of those
// of the old site; without, when a file may be looked for elsewhere for now; and
// without under the address that its pictures had, when there is no elsewhere.
import { spawnSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import sharp from 'sharp'
import { freePort, freshFolder, startServer } from '../e2e/server-process.ts'
import { crawl, isReached, isReachedMeanwhile, sitemapPaths, type Visit, visit } from '../testing/crawl.ts'
import { oldOrigin, oldPlaces, picturesOf } from '../testing/old-site.ts'

const files = process.argv.slice(2)
if (files.length === 0) throw new Error('Name the exports.')

type Case = { name: string; hasPictures: boolean; siteUrl: string }
type Walk = { old: { seen: Visit; why: string | null }[]; found: Visit[]; hasFeeds: boolean }

const cases: Case[] = [
  { name: 'with pictures', hasPictures: true, siteUrl: '' },
  { name: 'without pictures', hasPictures: false, siteUrl: '' },
  { name: 'without pictures, where they were', hasPictures: false, siteUrl: oldOrigin(files) }
]
let faults = 0
for (const one of cases) {
  console.log(`\n${one.name}`)
  faults += report(await walk(one), one)
}
process.exitCode = faults > 0 ? 1 : 0

async function walk({ hasPictures, siteUrl }: Case): Promise<Walk> {
  const folder = freshFolder()
  const server = startServer({ port: await freePort(), DATA_DIR: folder, SITE_URL: siteUrl })
  try {
    await server.ready
    await importAll(folder, hasPictures)
    const old: Walk['old'] = []
    for (const { path, why } of oldPlaces(files)) old.push({ seen: await visit(server.url, path, 'export'), why })
    const found = await crawl(server.url, [...new Set(['/', ...(await sitemapPaths(server.url))])])
    return { old, found, hasFeeds: (await fetch(`${server.url}/feed.xml`)).status === 200 }
  } finally {
    await server.stop()
  }
}

async function importAll(folder: string, hasPictures: boolean): Promise<void> {
  const pictures = join(folder, 'pictures')
  mkdirSync(pictures, { recursive: true })
  if (hasPictures) await drawPictures(pictures)

  const command = ['--import', './server/hooks.mjs', 'scripts/import.ts', ...files, '--media', pictures, '--no-media']
  const env = { ...process.env, DATA_DIR: folder, DATABASE_URL: '', SITE_URL: '', LC_ALL: 'en_GB.UTF-8' }
  const run = spawnSync(process.execPath, command, { env, encoding: 'utf8' })
  if (run.status !== 0) throw new Error(`${run.stdout}${run.stderr}`)
}

async function drawPictures(folder: string): Promise<void> {
  for (const [index, name] of picturesOf(files).entries()) {
    const file = join(folder, name)
    mkdirSync(dirname(file), { recursive: true })
    const background = { r: index % 256, g: Math.floor(index / 256), b: 128 }
    const image = sharp({ create: { width: 1_200, height: 800, channels: 3, background } })
    writeFileSync(file, await (/\.jpe?g$/i.test(name) ? image.jpeg() : image.png()).toBuffer())
  }
}

/** Prints what was found; how many lead nowhere. */
function report({ old, found, hasFeeds }: Walk, { hasPictures }: Case): number {
  const isFine = (seen: Visit) => isReached(seen) || (!hasPictures && isReachedMeanwhile(seen))
  const isFeed = ({ path, location }: Visit) => /\/(feed|atom)\.xml$|\/feed\.json$/.test(location ?? path)
  const isSkipped = (seen: Visit) => !hasFeeds && !isFine(seen) && isFeed(seen)
  const isBroken = (seen: Visit) => !isFine(seen) && !isSkipped(seen)
  const asked = old.map(({ seen }) => seen)
  const apart = old.filter(({ seen, why }) => why !== null && !isFine(seen))
  const broken = old.filter(({ seen, why }) => why === null && isBroken(seen)).map(({ seen }) => seen)
  const lost = found.filter(isBroken)
  const skipped = [...asked, ...found].filter(isSkipped)

  console.log(`old addresses: ${asked.length} (${countsOf(asked)})`)
  console.log(`  never public: ${apart.length}`)
  for (const { seen, why } of apart) console.log(`    ${seen.status} ${seen.path} – ${why}`)
  console.log(`links within the site: ${found.length} (${countsOf(found)})`)
  if (skipped.length > 0) console.log(`feeds left out, there are none: ${skipped.length}`)
  for (const seen of [...broken, ...lost]) say(seen)
  console.log(`broken: ${broken.length} old addresses, ${lost.length} links`)
  return broken.length + lost.length
}

function countsOf(visits: Visit[]): string {
  const names = [
    [200, 'pages and files'],
    [308, 'moved'],
    [307, 'elsewhere for now'],
    [410, 'gone']
  ] as const
  return names
    .map(([status, name]) => [visits.filter((seen) => seen.status === status).length, name] as const)
    .filter(([count]) => count > 0)
    .map(([count, name]) => `${count} ${name}`)
    .join(', ')
}

function say({ path, from, status, location, landing }: Visit): void {
  console.log(`  ${status} ${path}${location === null ? '' : ` → ${location} ${landing ?? ''}`} (from ${from})`)
}
