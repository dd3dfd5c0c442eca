import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

const READER_PAGES = [
  '/',
  '/page/2',
  '/le-bulletin-municipal',
  '/a-propos',
  '/tag/collectivite-territoriale',
  '/tag/collectivite-territoriale/page/2',
  '/category/methodes',
  '/2026',
  '/tags',
  '/search?q=commune',
  '/nulle-part',
  '/sign-in'
]
const DESK_PAGES = ['/desk', '/desk/pages', '/desk/people', '/desk/settings', '/desk/account']

async function violations(page: Page): Promise<string[]> {
  const { violations: found } = await new AxeBuilder({ page }).withTags(RULES).analyze()
  return found.map(
    ({ id, nodes }) => `${page.url()} ${id}: ${nodes.map((node) => node.html.slice(0, 160)).join(' | ')}`
  )
}

async function isTooWide(page: Page): Promise<boolean> {
  return page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)
}

for (const [width, colorScheme] of [
  [390, 'light'],
  [1440, 'dark']
] as const) {
  test(`readers’ pages – are free of faults at ${width} px, ${colorScheme}`, async ({ page, database }) => {
    test.setTimeout(180_000)
    const post = await database.post.findFirstOrThrow({
      where: { isDemo: true, slug: { not: null }, headings: { not: [] } }
    })
    await page.setViewportSize({ width, height: 900 })
    await page.emulateMedia({ colorScheme })

    for (const path of [...READER_PAGES, `/${post.slug}`]) {
      await page.goto(path)
      expect(await violations(page)).toEqual([])
      expect(await isTooWide(page), path).toBe(false)
    }
  })

  test(`the desk – is free of faults at ${width} px, ${colorScheme}`, async ({ page, signIn, database }) => {
    test.setTimeout(180_000)
    await signIn({ role: 'administrator' })
    const post = await database.post.findFirstOrThrow({ where: { isDemo: true, slug: { not: null } } })
    await page.setViewportSize({ width, height: 900 })
    await page.emulateMedia({ colorScheme })

    for (const path of DESK_PAGES) {
      await page.goto(path)
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      expect(await violations(page)).toEqual([])
      expect(await isTooWide(page), path).toBe(false)
    }

    await page.goto(`/desk/posts/${post.id}`)
    await expect(page.getByRole('textbox', { name: 'Texte', exact: true })).toBeVisible()
    expect(await violations(page)).toEqual([])
  })
}

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
