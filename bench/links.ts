// node --import ./server/hooks.mjs bench/links.ts EXPORT.xml…
// Imports the exports into a database of its own, then asks for every address
// that they tell of, and follows every link within the site. Names each that is
// neither a page nor leads to one in a single hop; its exit code says whether
// there are any. Pictures are drawn in place of those of the old site.
import { spawnSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import sharp from 'sharp'
import { freePort, freshFolder, startServer } from '../e2e/server-process.ts'
import { crawl, isReached, sitemapPaths, type Visit, visit } from '../testing/crawl.ts'
import { oldPlaces, picturesOf } from '../testing/old-site.ts'

const files = process.argv.slice(2)
if (files.length === 0) throw new Error('Name the exports.')

const folder = freshFolder()
const server = startServer({ port: await freePort(), DATA_DIR: folder })
const { old, found, hasFeeds } = await walk().finally(() => server.stop())
const isSkipped = ({ path, location }: Visit) => !hasFeeds && /\/(feed|atom)\.xml$|\/feed\.json$/.test(location ?? path)

const apart = old.filter(({ seen, why }) => why !== null && !isReached(seen))
const broken = old
  .filter(({ seen, why }) => why === null && !isReached(seen) && !isSkipped(seen))
  .map(({ seen }) => seen)
const lost = found.filter((seen) => !isReached(seen) && !isSkipped(seen))
const skipped = [...old.map(({ seen }) => seen), ...found].filter((seen) => !isReached(seen) && isSkipped(seen))
const ofThose = (visits: Visit[], status: number) => visits.filter((seen) => seen.status === status).length

const asked = old.map(({ seen }) => seen)
console.log(
  `old addresses: ${old.length} (${ofThose(asked, 200)} pages, ${ofThose(asked, 308)} moved, ${ofThose(asked, 410)} gone)`
)
console.log(`  never public: ${apart.length}`)
for (const { seen, why } of apart) console.log(`    ${seen.status} ${seen.path} – ${why}`)
console.log(
  `links within the site: ${found.length} (${ofThose(found, 200)} pages and files, ${ofThose(found, 308)} moved)`
)
if (skipped.length > 0) console.log(`feeds left out, there are none: ${skipped.length}`)
for (const seen of [...broken, ...lost]) say(seen)
console.log(`broken: ${broken.length} old addresses, ${lost.length} links`)
process.exitCode = broken.length + lost.length > 0 ? 1 : 0

async function walk() {
  await server.ready
  await importAll()
  const places: { seen: Visit; why: string | null }[] = []
  for (const { path, why } of oldPlaces(files)) places.push({ seen: await visit(server.url, path, 'export'), why })
  const links = await crawl(server.url, [...new Set(['/', ...(await sitemapPaths(server.url))])])
  const feed = await fetch(`${server.url}/feed.xml`)
  return { old: places, found: links, hasFeeds: feed.status === 200 }
}

async function importAll(): Promise<void> {
  const pictures = join(folder, 'pictures')
  for (const [index, name] of picturesOf(files).entries()) {
    const file = join(pictures, name)
    mkdirSync(dirname(file), { recursive: true })
    const background = { r: index % 256, g: Math.floor(index / 256), b: 128 }
    const image = sharp({ create: { width: 1_200, height: 800, channels: 3, background } })
    writeFileSync(file, await (/\.jpe?g$/i.test(name) ? image.jpeg() : image.png()).toBuffer())
  }

  mkdirSync(pictures, { recursive: true })
  const command = ['--import', './server/hooks.mjs', 'scripts/import.ts', ...files, '--media', pictures, '--no-media']
  const env = { ...process.env, DATA_DIR: folder, DATABASE_URL: '', SITE_URL: '', LC_ALL: 'en_GB.UTF-8' }
  const run = spawnSync(process.execPath, command, { env, encoding: 'utf8' })
  if (run.status !== 0) throw new Error(`${run.stdout}${run.stderr}`)
}

function say({ path, from, status, location, landing }: Visit): void {
  console.log(`  ${status} ${path}${location === null ? '' : ` → ${location} ${landing ?? ''}`} (from ${from})`)
}
