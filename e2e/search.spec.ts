import AxeBuilder from '@axe-core/playwright'
import { doc, paragraph } from '#features/editor/document/build.ts'
import { derive } from '#features/editor/document/derive.ts'
import { slugify } from '#lib/slug.ts'
import { expect, test } from './fixtures.ts'

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

test('search – leads from the header of any page to the text, with the words set apart', async ({ reader }) => {
  await reader.goto('/tags')
  const search = reader.getByRole('search', { name: 'Recherche sur le site' })
  await search.getByRole('searchbox', { name: 'Mots à chercher' }).fill('oeufs')
  await search.getByRole('searchbox').press('Enter')

  await expect(reader).toHaveURL(/\/search\?q=oeufs$/)
  await expect(reader).toHaveTitle(/^Recherche\s: oeufs – /)
  await expect(reader.getByRole('heading', { name: /^\d+ textes? trouvés?/ })).toBeVisible()
  const first = reader.getByRole('article').first()
  await expect(first.locator('mark').first()).toHaveText('œufs')
  await first.getByRole('heading').getByRole('link').click()
  await expect(reader.getByRole('heading', { level: 1 })).toHaveText(/^Un conseil municipal de jeunes/)
})

test('search – is at hand where an address leads nowhere', async ({ reader }) => {
  await reader.goto('/nulle-part')
  const form = reader.getByRole('main').getByRole('search')
  await form.getByRole('searchbox').fill('cantine')
  await form.getByRole('button', { name: 'Rechercher' }).click()
  await expect(reader.getByRole('article').first()).toContainText('Les mots de la cantine')
})

test('search – is reached by the keyboard alone', async ({ reader }) => {
  await reader.goto('/')
  const field = reader.getByRole('search').getByRole('searchbox')
  for (let step = 0; step < 6; step += 1) {
    await reader.keyboard.press('Tab')
    if (await field.evaluate((element) => element === document.activeElement)) break
  }
  await expect(field).toBeFocused()
  await reader.keyboard.type('cantine')
  await reader.keyboard.press('Enter')
  await expect(reader.getByRole('article').first()).toContainText('Les mots de la cantine')
})

test('results – are narrowed by links that keep the words, and widened again', async ({ reader }) => {
  await reader.goto('/search?q=commune')
  const total = reader.getByRole('heading', { name: /textes trouvés/ })
  const before = await total.textContent()
  const facets = reader.getByRole('navigation', { name: 'Affiner la recherche' })
  await facets.getByText('Affiner la recherche').click()
  await facets.getByRole('list', { name: 'Par mot-clé' }).getByRole('link').first().click()

  await expect(reader).toHaveURL(/\/search\?q=commune&tag=/)
  await expect(reader.getByRole('list', { name: 'Filtres en place' }).getByRole('link')).toHaveCount(1)
  await facets.getByText('Affiner la recherche').click()
  await facets.getByRole('list', { name: 'Par année' }).getByRole('link').first().click()
  await expect(reader).toHaveURL(/q=commune&tag=[^&]+&year=\d{4}$/)
  await reader.getByRole('link', { name: 'Retirer tous les filtres' }).click()
  await expect(reader).toHaveURL(/\/search\?q=commune$/)
  await expect(total).toHaveText(before ?? '')

  await reader.getByRole('navigation', { name: 'Pages de résultats' }).getByRole('link', { name: 'Page 2' }).click()
  await expect(reader).toHaveURL(/\/search\?q=commune&page=2$/)
  await expect(reader.getByRole('article').first()).toBeVisible()
})

test('nothing found – suggests what was meant, and the suggestion finds it', async ({ reader }) => {
  await reader.goto('/search?q=pictograme+acessible')
  await expect(reader.getByRole('heading', { name: /^Aucun texte ne contient/ })).toBeVisible()
  await expect(reader.getByRole('heading', { name: 'Pour trouver plus sûrement' })).toBeVisible()

  await reader.goto('/search?q=picotgramme')
  await expect(reader.getByText('Vouliez-vous dire')).toBeVisible()
  await reader.getByText('Vouliez-vous dire').getByRole('link').click()
  await expect(reader.getByRole('article').first()).toContainText('Le pictogramme qui devait tout dire')
})

test('search – needs no script', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, locale: 'fr-FR', ...(baseURL && { baseURL }) })
  const page = await context.newPage()
  await page.goto('/search')
  const form = page.getByRole('main').getByRole('search')
  await form.getByRole('searchbox').fill('"conseil municipal" -cantine')
  await form.getByRole('button', { name: 'Rechercher' }).click()
  await expect(page.getByRole('main').getByRole('searchbox')).toHaveValue('"conseil municipal" -cantine')
  await expect(page.getByRole('article').first()).toBeVisible()
  await page.getByRole('navigation', { name: 'Affiner la recherche' }).getByText('Affiner la recherche').click()
  await page.getByRole('navigation', { name: 'Affiner la recherche' }).getByRole('link').first().click()
  await expect(page.getByRole('list', { name: 'Filtres en place' })).toBeVisible()
  await context.close()
})

test('whatever is asked for – a page answers', async ({ request }) => {
  const hostile = [
    '',
    'commune '.repeat(1_250),
    'a'.repeat(10_000),
    'le la les',
    '- " | & ! : *',
    '"commune',
    'commune\u0000',
    '\u202eeunummoc \u200f',
    'مرحبا שלום',
    '🎉 👩‍👩‍👧',
    "'; DROP TABLE post; --",
    '<script>alert(1)</script>',
    '\\',
    '!!:*<->',
    '%'
  ].map((text) => `q=${encodeURIComponent(text)}`)
  const odd = [
    'q=%ED%A0%80',
    'q=%FF',
    'q=eau&q=pont',
    'q[]=eau',
    'q=eau&tag=%00&author=x&year=99999',
    'tag=presse-locale',
    'q=eau&page='
  ]
  for (const query of [...hostile, ...odd]) {
    const answer = await request.get(`/search?${query}`)
    expect(answer.status(), query.slice(0, 60)).toBe(200)
    const html = await answer.text()
    expect(html).toContain('<h1>Recherche</h1>')
    expect(html).not.toContain('<script>alert(1)')
  }

  for (const page of ['0', 'abc', '9999', '-1', '01', '1e3']) {
    const answer = await request.get(`/search?q=commune&page=${page}`)
    expect(answer.status(), page).toBe(404)
    expect(await answer.text()).toContain('Page introuvable')
  }
})

test('search – stays out of other search engines, and takes over what WordPress was asked', async ({ request }) => {
  const html = await (await request.get('/search?q=pont')).text()
  expect(html).toContain('<meta name="robots" content="noindex, follow"/>')
  expect(html).toMatch(/<link rel="canonical" href="[^"]*\/search\?q=pont"\/>/)

  const old = await request.get('/?s=deux+mots', { maxRedirects: 0 })
  expect([old.status(), old.headers().location]).toEqual([308, '/search?q=deux+mots'])
})

test('related articles – stand at the foot of an article and go when they are withdrawn', async ({
  reader,
  signIn,
  page,
  database
}) => {
  const tag = await database.tag.create({ data: { name: 'Girouettes', slug: 'girouettes' } })
  const body = doc(paragraph('Du vent.'))
  const content = { status: 'published' as const, doc: body as object, ...derive(body), publishedAt: new Date(2020, 1) }
  const [morning, evening] = await Promise.all(
    ['Girouette du matin', 'Girouette du soir'].map((title) =>
      database.post.create({
        data: { ...content, title, slug: slugify(title), tags: { create: { tagId: tag.id } } }
      })
    )
  )
  await reader.goto(`/${morning?.slug}`)
  const related = reader.getByRole('region', { name: 'À lire aussi' })
  await expect(related.getByRole('link', { name: 'Girouette du soir' })).toBeVisible()

  await signIn({ role: 'editor' })
  await page.goto(`/desk/posts/${evening?.id}`)
  await page.getByRole('button', { name: 'Dépublier' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Dépublier' }).click()
  await expect(page.getByRole('button', { name: 'Publier…', exact: true })).toBeEnabled()
  await reader.reload()
  await expect(related.getByRole('link', { name: 'Girouette du soir' })).toHaveCount(0)
  await reader.goto('/search?q=girouettes')
  await expect(reader.getByRole('article')).toHaveCount(1)
})

for (const [width, colorScheme] of [
  [320, 'light'],
  [390, 'dark'],
  [1440, 'light']
] as const) {
  test(`search – is free of faults at ${width} px, ${colorScheme}`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 })
    await page.emulateMedia({ colorScheme })

    for (const path of [
      '/search',
      '/search?q=commune&year=2026',
      '/search?q=picotgramme',
      '/search?q=le',
      '/nulle-part'
    ]) {
      await page.goto(path)
      const { violations } = await new AxeBuilder({ page }).withTags(RULES).analyze()
      expect(violations.map(({ id, nodes }) => `${path} ${id}: ${nodes.map((node) => node.html).join(' | ')}`)).toEqual(
        []
      )
      const isTooWide = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)
      expect(isTooWide, path).toBe(false)
    }
  })
}
