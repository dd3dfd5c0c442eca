import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { deskScreens } from './desk-screens.ts'
import { expect, test } from './fixtures.ts'

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

async function violations(page: Page): Promise<string[]> {
  const { violations: found } = await new AxeBuilder({ page }).withTags(RULES).analyze()
  return found.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 160)).join(' | ')}`)
}

for (const width of [390, 1440]) {
  for (const theme of ['light', 'dark'] as const) {
    test(`the desk – every screen is free of faults at ${width} px, forced to be ${theme}`, async ({
      page,
      signIn,
      database,
      context,
      baseURL
    }) => {
      test.setTimeout(420_000)
      await signIn({ role: 'administrator' })
      // The device says the contrary: what is forced counts.
      await page.emulateMedia({ colorScheme: theme === 'light' ? 'dark' : 'light', reducedMotion: 'reduce' })
      await context.addCookies([{ name: 'desk-theme', value: theme, url: `${baseURL}/desk` }])
      await page.setViewportSize({ width, height: 900 })

      for (const { name, path, open } of await deskScreens(database)) {
        await page.goto(path)
        await expect(page.getByRole('heading', { level: 1 }).first()).toBeAttached()
        await open?.(page)
        await expect(page.locator('html')).toHaveCSS('color-scheme', theme)
        expect(await violations(page), name).toEqual([])
        const isTooWide = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)
        expect(isTooWide, name).toBe(false)
      }
    })
  }
}
