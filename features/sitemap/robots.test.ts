import { expect, test } from 'vitest'
import { robotsText } from './robots.ts'

const siteUrl = 'https://journal.example.fr'

test('a public site refuses nothing and names its sitemap by its whole address', () => {
  expect(robotsText({ hiddenFromSearch: false, siteUrl })).toBe(
    'User-agent: *\nDisallow:\n\nSitemap: https://journal.example.fr/sitemap.xml\n'
  )
})

test('a site that is not public yet refuses everything and names nothing', () => {
  expect(robotsText({ hiddenFromSearch: true, siteUrl })).toBe('User-agent: *\nDisallow: /\n')
})
