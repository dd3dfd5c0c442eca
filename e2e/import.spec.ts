import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { parseHTML } from 'linkedom'
import sharp from 'sharp'
import { isReached, sitemapPaths, visit } from '#testing/crawl.ts'
import { oldPlaces } from '#testing/old-site.ts'
import { expect, test } from './fixtures.ts'
import { freePort, freshFolder, type ServerProcess, startServer } from './server-process.ts'

// Runs on the public test exports of WordPress where they stand beside the checkout,
// or one folder above it, as seen from a worktree of git.
const EXPORTS =
  ['../../shared', '../../../shared'].map((path) => join(import.meta.dirname, path, 'data/wxr')).find(existsSync) ?? ''
const UNIT = join(EXPORTS, 'themeunittestdata.wordpress.xml')
const BLOCKS = join(EXPORTS, '64-block-test-data.xml')

test.describe.configure({ timeout: 180_000, mode: 'serial' })

/** Feeds have tests of their own. */
const isFeed = (location: string | null) => /\/((feed|atom)\.xml|feed\.json)$/.test(location ?? '')

type Counts = Record<string, { found: number; created: number; unchanged: number }>

function runImport(dataDir: string, args: string[]) {
  const result = spawnSync('node', ['--import', './server/hooks.mjs', 'scripts/import.ts', ...args], {
    env: { ...process.env, DATA_DIR: dataDir, DATABASE_URL: '', SITE_URL: '', LC_ALL: 'en_GB.UTF-8' },
    encoding: 'utf8'
  })
  return { code: result.status, output: `${result.stdout}${result.stderr}` }
}

function countsOf(report: string): Counts {
  return JSON.parse(readFileSync(report, 'utf8')).kinds
}

async function textOf(page: Page, address: string): Promise<string> {
  expect((await page.goto(address))?.status(), address).toBe(200)
  return page.getByRole('main').innerText()
}

if (existsSync(UNIT)) {
  test.describe('the test exports of WordPress', () => {
    let folder: string
    let server: ServerProcess

    test.beforeAll(async () => {
      folder = freshFolder()
      server = startServer({ port: await freePort(), DATA_DIR: folder })
      await server.ready
    })

    test.afterAll(() => server.stop())

    test('import – while the server runs: readers see it at once, complete and in its place', async ({ reader }) => {
      await reader.goto(server.url)
      await expect(reader.getByText('WP 6.1 Font size scale')).toHaveCount(0)

      const pictures = join(folder, 'pictures')
      mkdirSync(pictures)
      const photo = await sharp({ create: { width: 1200, height: 800, channels: 3, background: '#b54' } })
        .jpeg()
        .toBuffer()
      writeFileSync(join(pictures, 'featured-image-horizontal.jpg'), photo)

      const report = join(folder, 'unit.json')
      const first = runImport(folder, [UNIT, '--media', pictures, '--no-media', '--report', report])
      expect(first.code, first.output).toBe(0)
      const counts = countsOf(report)
      expect(counts.post).toMatchObject({ found: 58, created: 58 })
      expect(counts.page).toMatchObject({ found: 21, created: 21 })
      expect(counts.attachment).toMatchObject({ found: 37, created: 37 })
      expect(counts.comment).toMatchObject({ found: 33, created: 33 })
      expect(counts.category).toMatchObject({ found: 68, created: 68 })
      expect(counts.tag).toMatchObject({ found: 114, created: 113 })

      await reader.goto(server.url)
      await expect(reader.getByRole('heading', { name: 'WP 6.1 Font size scale' })).toBeVisible()
      expect(await textOf(reader, `${server.url}/tag/pingbacks-2`)).toContain('Pingbacks And Trackbacks')
      expect(await textOf(reader, `${server.url}/template-comments`)).toMatch(/20|21/)
      await reader.goto(`${server.url}/template-featured-image-horizontal`)
      await expect(reader.getByRole('main').getByRole('img').first()).toHaveJSProperty('complete', true)
    })

    test('texts in another language than the publication’s – say so, title and all', async ({ reader }) => {
      await reader.goto(`${server.url}/template-more-tag`)
      await expect(reader.locator('html')).toHaveAttribute('lang', 'fr')
      await expect(reader.getByRole('heading', { level: 1 })).toHaveAttribute('lang', 'en')
      await expect(reader.getByText('This content is before the more tag.')).toBeVisible()
      await expect(reader.locator('[lang="en"]', { hasText: 'This content is before the more tag.' })).toHaveCount(1)
      await expect(reader.getByRole('banner').locator('a[lang="en"]').first()).toBeVisible()
      await reader.goto(`${server.url}/tag/content-2`)
      await expect(reader.getByRole('heading', { level: 2 }).getByRole('link').first()).toHaveAttribute('lang', 'en')
    })

    test('second import – changes nothing and says so', async () => {
      const report = join(folder, 'again.json')
      const again = runImport(folder, [UNIT, '--no-media', '--report', report])
      expect(again.code).toBe(0)
      expect(again.output).toContain('Nothing has changed')
      for (const [kind, { created }] of Object.entries(countsOf(report))) expect(created, kind).toBe(0)
    })

    test('old addresses – lead in one permanent hop to a page that is there', async ({ request }) => {
      for (const [from, to] of [
        ['/2018/10/20/keyboard-navigation/', '/keyboard-navigation'],
        ['/2012/03/15/template-more-tag/?utm_source=x', '/template-more-tag?utm_source=x'],
        ['/about/page-with-comments/', '/page-with-comments'],
        ['/level-1/level-2/level-3/', '/level-3'],
        ['/?p=1148', null],
        ['/tag/codex/', '/tag/codex'],
        ['/feed/', '/feed.xml'],
        ['/tag/codex/feed/', '/tag/codex/feed.xml'],
        ['/author/themedemos/', '/author/themedemos']
      ] as const) {
        const answer = await request.get(`${server.url}${from}`, { maxRedirects: 0 })
        expect(answer.status(), from).toBe(308)
        const { location = '' } = answer.headers()
        if (to !== null) expect(location, from).toBe(to)
        if (!location.includes('feed')) {
          expect((await request.get(`${server.url}${location}`, { maxRedirects: 0 })).status(), location).toBe(200)
        }
      }
    })

    test('what was not public – is not: drafts, scheduled, protected by password', async ({ reader, request }) => {
      for (const slug of ['scheduled', 'draft']) {
        expect((await request.get(`${server.url}/${slug}`)).status(), slug).toBe(404)
      }
      expect(await textOf(reader, `${server.url}/tag/template`)).not.toContain('Password Protected')

      await reader.goto(`${server.url}/template-password-protected`)
      await expect(reader.getByText('This content, comments, pingbacks')).toHaveCount(0)
      await reader.getByLabel('Mot de passe').fill('enter')
      await reader.getByRole('button', { name: 'Lire le texte' }).click()
      await expect(reader.getByText('This content, comments, pingbacks')).toBeVisible()
    })

    test('no page – asks anybody else for anything, or shows a shortcode', async ({ reader }) => {
      const foreign: string[] = []
      reader.on('request', (request) => {
        if (!request.url().startsWith(server.url)) foreign.push(request.url())
      })
      const slugs = [
        'post-format-gallery',
        'post-format-audio',
        'post-format-video-youtube',
        'page-image-alignment',
        'page-markup-and-formatting'
      ]
      for (const slug of slugs)
        expect(await textOf(reader, `${server.url}/${slug}`)).not.toMatch(/\[(gallery|audio|video|caption)\b/)
      expect(foreign).toEqual([])
    })

    test('the export of blocks – joins the first, notes included', async ({ reader }) => {
      const report = join(folder, 'blocks.json')
      const run = runImport(folder, [BLOCKS, '--no-media', '--report', report])
      expect(run.code, run.output).toBe(0)
      const counts = countsOf(report)
      expect(counts.post).toMatchObject({ found: 61, created: 61 })
      expect(counts.page).toMatchObject({ found: 1, created: 1 })
      // The same nine pictures stand in both exports: they are known already.
      expect(counts.attachment).toMatchObject({ found: 9, created: 0 })
      expect(counts.comment).toMatchObject({ found: 2, created: 2 })
      await reader.goto(`${server.url}/?p=1`)
      await expect(reader.getByRole('main')).toBeVisible()
    })

    test('our own pages – stay ours, though a text of the old site is called “Search”', async ({ request }) => {
      const answer = await request.get(`${server.url}/search?q=lorem`, { maxRedirects: 0 })
      expect(answer.status()).toBe(200)
      expect((await request.get(`${server.url}/search-2`)).status()).toBe(200)
    })

    test('a file that is not here yet – is looked for where it was, until an import brings it', async ({ request }) => {
      const path = '/wp-content/uploads/2012/12/unicorn-wallpaper.jpg'
      const ask = () => request.get(`${server.url}${path}`, { maxRedirects: 0 })
      const before = await ask()
      expect(before.status()).toBe(307)
      expect(before.headers()).toMatchObject({ 'cache-control': 'no-store' })
      const { location = '' } = before.headers()
      expect(new URL(location)).toMatchObject({ host: 'wpthemetestdata.files.wordpress.com' })

      // Where the old address is ours by now, the text that shows the file is nearest.
      const back = await visit(server.url, `${path}${new URL(location).search}`, 'export')
      expect(back).toMatchObject({ status: 307, landing: 200 })

      const drawn = sharp({ create: { width: 1200, height: 800, channels: 3, background: '#45b' } }).jpeg()
      writeFileSync(join(folder, 'pictures', 'unicorn-wallpaper.jpg'), await drawn.toBuffer())
      expect(runImport(folder, [UNIT, '--media', join(folder, 'pictures'), '--no-media']).code).toBe(0)
      await expect(async () => expect((await ask()).status()).toBe(308)).toPass()
      expect(isReached(await visit(server.url, path, 'export'))).toBe(true)
    })

    test('no two archives – have one title', async () => {
      const archives = (await sitemapPaths(server.url)).filter((path) => /^\/(tag|category|author|series)\//.test(path))
      expect(archives.length).toBeGreaterThan(100)

      const addresses = new Map<string, string[]>()
      while (archives.length > 0) {
        for (const [path, title] of await Promise.all(archives.splice(0, 8).map(titleOf))) {
          addresses.set(title, [...(addresses.get(title) ?? []), path])
        }
      }
      expect([...addresses.values()].filter((paths) => paths.length > 1)).toEqual([])
    })

    async function titleOf(path: string): Promise<[path: string, title: string]> {
      const answer = await fetch(`${server.url}${path}`)
      expect(answer.status, path).toBe(200)
      return [path, parseHTML(await answer.text()).document.title]
    }

    test('every address of both exports – is a page, or leads to one in one permanent hop', async () => {
      // Files apart: the pictures of the old site are not at hand.
      const places = oldPlaces([UNIT, BLOCKS]).filter(({ kind, why }) => kind !== 'file' && why === null)
      expect(places.length).toBeGreaterThan(1_500)

      const broken: unknown[] = []
      while (places.length > 0) {
        const visits = await Promise.all(places.splice(0, 8).map(({ path }) => visit(server.url, path, 'export')))
        const lost = visits.filter((seen) => !isReached(seen) && !isFeed(seen.location))
        broken.push(...lost.map(({ links: _, ...seen }) => seen))
      }
      expect(broken).toEqual([])
    })
  })
}

const FEED = '<?xml version="1.0"?><rss version="2.0" xmlns:wp="http://wordpress.org/export/1.2/"><channel>'

for (const [name, content, said] of [
  ['no XML', 'Bonjour, ceci est une lettre.', /XML/],
  ['cut short', `${FEED}<wp:wxr_version>1.2</wp:wxr_version><item><title>x`, /cut|incomplete|ends/i],
  ['no version', `${FEED}<title>x</title></channel></rss>`, /wxr_version/],
  ['an entity bomb', '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><rss>&b;</rss>', /DOCTYPE|DTD/]
] as const) {
  test(`import – refuses what is ${name} with a sentence and writes nothing`, () => {
    const folder = freshFolder()
    const file = join(folder, 'export.xml')
    writeFileSync(file, content)
    const { code, output } = runImport(folder, [file])
    expect(code).toBe(1)
    expect(output).toMatch(said)
    expect(output).not.toContain('    at ')
  })
}

test('import – refuses a file that is not there, and an option that it does not have', () => {
  const folder = freshFolder()
  expect(runImport(folder, ['/nowhere/export.xml'])).toMatchObject({
    code: 1,
    output: expect.stringContaining('/nowhere/export.xml')
  })
  expect(runImport(folder, ['--medias', 'x', 'y.xml'])).toMatchObject({
    code: 1,
    output: expect.stringContaining('--medias')
  })
})
