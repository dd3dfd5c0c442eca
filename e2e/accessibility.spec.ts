import AxeBuilder from '@axe-core/playwright'
import type { Browser, Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** One of each kind, with all that the kind may show. */
const READER_PAGES = [
  '/',
  '/crue-de-la-lisane-douze-heures-d-annonces',
  '/ce-que-disent-les-cartels',
  '/a-propos',
  '/tag/collectivite-territoriale/page/2',
  '/category/methodes',
  '/author/helene-maurel',
  '/2025/06',
  '/series',
  '/series/ecrire-pour-etre-compris',
  '/authors',
  '/tags',
  '/search?q=commune',
  '/nulle-part',
  '/sign-in',
  '/sign-in/password',
  '/invitation?token=x'
]

async function violations(page: Page): Promise<string[]> {
  const { violations: found } = await new AxeBuilder({ page }).withTags(RULES).analyze()
  return found.map(
    ({ id, nodes }) => `${page.url()} ${id}: ${nodes.map((node) => node.html.slice(0, 160)).join(' | ')}`
  )
}

async function isTooWide(page: Page): Promise<boolean> {
  return page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)
}

type Look = { width: number; colorScheme: 'light' | 'dark' }

/** A reader's page of that width and theme; movement is off, so that colours are looked at when they have settled. */
async function openPage(browser: Browser, { width, colorScheme }: Look): Promise<Page> {
  const viewport = { width, height: 900 }
  const context = await browser.newContext({ viewport, colorScheme, locale: 'fr-FR', reducedMotion: 'reduce' })
  return context.newPage()
}

for (const width of [390, 1440]) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`readers’ pages – are free of faults at ${width} px, ${colorScheme}`, async ({ browser, baseURL }) => {
      test.setTimeout(240_000)
      const page = await openPage(browser, { width, colorScheme })

      for (const path of READER_PAGES) {
        await page.goto(`${baseURL}${path}`)
        expect(await violations(page)).toEqual([])
        expect(await isTooWide(page), path).toBe(false)
      }
      await page.context().close()
    })
  }
}

test('readers’ pages – never scroll sideways, on the narrowest telephone or the widest screen', async ({
  browser,
  baseURL
}) => {
  test.setTimeout(180_000)
  const page = await openPage(browser, { width: 320, colorScheme: 'light' })

  for (const path of READER_PAGES) {
    for (const width of [320, 768, 1920]) {
      await page.setViewportSize({ width, height: 900 })
      await page.goto(`${baseURL}${path}`)
      expect(await isTooWide(page), `${path} at ${width} px`).toBe(false)
    }
  }
  await page.context().close()
})

test('letters of ours – those above the fold are asked for with the page, and none of another site', async ({
  page
}) => {
  const asked: string[] = []
  page.on('request', (request) => {
    if (request.resourceType() === 'font') asked.push(request.url())
  })
  await page.goto('/tags')
  const preloaded = await page
    .locator('link[rel="preload"][as="font"]')
    .evaluateAll((links) => links.map((link) => (link as HTMLLinkElement).href))
  await page.evaluate(() => document.fonts.ready)

  expect(preloaded).toHaveLength(2)
  expect([...new Set(asked)].sort()).toEqual([...preloaded].sort())
})

test('readers – need no script: an article, its notes and the archive are there without', async ({
  browser,
  baseURL
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false, ...(baseURL && { baseURL }) })
  const page = await context.newPage()
  await page.goto('/tag/collectivite-territoriale')
  await page.getByRole('article').first().getByRole('link').first().click()
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await context.close()
})
