import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { doc, heading, note, paragraph, readMore } from '#features/editor/document/build.ts'
import { derive } from '#features/editor/document/derive.ts'
import type { JsonNode } from '#features/editor/document/json.ts'
import { validateDocument } from '#features/editor/document/validate.ts'
import type { Database } from '#lib/db.ts'
import { everyNode } from '#testing/every-node.ts'
import { expect, test } from './fixtures.ts'

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

let written = 0

/** A published article; a new one for every test, since likes stay. */
async function publish(database: Database, content: JsonNode, tagId?: string): Promise<{ id: string; path: string }> {
  written += 1
  const slug = `essai-${Date.now()}-${written}`
  const document = validateDocument(content)
  const person = await database.person.upsert({
    where: { handle: 'plume-d-essai' },
    update: {},
    create: { handle: 'plume-d-essai', name: 'Camille Roussel', bio: 'Écrit des textes d’essai.' }
  })
  const { id } = await database.post.create({
    data: {
      ...derive(document),
      slug,
      doc: document as object,
      title: 'Essai : l’article {complet} & "tout" <b>',
      status: 'published',
      publishedAt: new Date('2015-03-27T10:00:00Z'),
      authors: { create: { personId: person.id } },
      ...(tagId !== undefined && { tags: { create: { tagId } } })
    }
  })
  return { id, path: `/${slug}` }
}

async function publishEveryNode(database: Database): Promise<{ id: string; path: string }> {
  const media = await database.media.findMany({ where: { state: 'ready' }, take: 3, select: { id: true } })
  return publish(database, everyNode(media.map(({ id }) => id)))
}

function requestsElsewhere(page: Page): string[] {
  const requests: string[] = []
  page.on('request', (request) => {
    const { protocol, hostname } = new URL(request.url())
    if (protocol.startsWith('http') && hostname !== 'localhost') requests.push(hostname)
  })
  return requests
}

test('a note – there and back by keyboard, to each of its calls', async ({ page, database }) => {
  const { path } = await publishEveryNode(database)
  await page.goto(path)
  const calls = page.getByLabel('Note 1', { exact: true })
  const ways = page.getByLabel(/^Retour à l’appel \d de la note 1$/)
  await expect(calls).toHaveCount(2)

  for (const at of [0, 1]) {
    await calls.nth(at).focus()
    await page.keyboard.press('Enter')
    await expect(page.locator('#note_1')).toBeFocused()

    await ways.nth(at).focus()
    await page.keyboard.press('Enter')
    await expect(calls.nth(at)).toBeFocused()
    await expect(calls.nth(at)).toBeInViewport()
  }
})

test('notes of two texts in one archive – stay apart', async ({ page, database }) => {
  const tag = await database.tag.create({ data: { name: 'Notes d’essai', slug: `notes-d-essai-${Date.now()}` } })
  const texts = ['La première.', 'La seconde.'].map((words) =>
    doc(heading(2, 'Partie'), paragraph('Un mot', note([words])), readMore(), paragraph('Le reste.'))
  )
  for (const text of texts) await publish(database, text, tag.id)

  await page.goto(`/tag/${tag.slug}`)
  const articles = page.getByRole('article')
  for (const at of [0, 1]) {
    const article = articles.nth(at)
    await article.getByLabel('Note 1', { exact: true }).press('Enter')
    await expect(article.getByRole('listitem').filter({ hasText: /^La/ })).toBeFocused()
  }
  const ids = await page.locator('[id]').evaluateAll((elements) => elements.map(({ id }) => id))
  expect(new Set(ids).size).toBe(ids.length)
})

test('a like without JavaScript – counts once, is shown on the page, can be taken back', async ({
  browser,
  baseURL,
  database
}) => {
  const { path } = await publish(database, doc(paragraph('Aimable.')))
  const visitor = async (userAgent: string) => {
    const context = await browser.newContext({ javaScriptEnabled: false, baseURL: baseURL ?? '', userAgent })
    const page = await context.newPage()
    await page.goto(path)
    return page
  }
  const first = await visitor('First/1')
  const like = (page: Page) => page.getByRole('button', { name: 'J’aime cet article' }).click()
  await expect(first.getByText('Aucun « J’aime » pour l’instant')).toBeVisible()

  await like(first)
  await expect(first).toHaveURL(`${path}#like_counted`)
  await expect(first.getByText('1 personne aime cet article')).toBeVisible()
  await expect(first.getByText('Merci')).toBeInViewport()

  await like(first)
  await expect(first.getByText('il n’est compté qu’une fois')).toBeVisible()
  await expect(first.getByText('1 personne aime cet article')).toBeVisible()

  const second = await visitor('Second/2')
  await expect(second.getByText('1 personne aime cet article')).toBeVisible()
  await like(second)
  await expect(second.getByText('2 personnes aiment cet article')).toBeVisible()
  await expect(second.locator('body')).not.toContainText(/%[ds]|\{count/)

  await like(first)
  await first.getByRole('button', { name: 'Ne plus aimer' }).click()
  await expect(first.getByText('C’est retiré.')).toBeVisible()
  await expect(first.getByText('1 personne aime cet article')).toBeVisible()
  for (const page of [first, second]) {
    expect(await page.context().cookies()).toEqual([])
    await page.context().close()
  }
})

test('a like with the module – answers in place', async ({ page, database }) => {
  const { path } = await publish(database, doc(paragraph('Aimable.')))
  await page.goto(path)
  await page.getByRole('button', { name: 'J’aime cet article' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'Merci' })).toBeVisible()
  await expect(page.getByText('1 personne aime cet article')).toBeVisible()
  await expect(page).toHaveURL(path)
})

test('a like – is refused from elsewhere, without origin, and for what is not published', async ({
  request,
  baseURL,
  database
}) => {
  const { id } = await publish(database, doc(paragraph('Aimable.')))
  const draft = await database.post.create({ data: { status: 'draft', title: 'Brouillon' } })
  const press = async (post: string, headers: Record<string, string>) =>
    (await request.post(`/api/likes/${post}`, { headers, maxRedirects: 0 })).status()

  expect(await press(id, {})).toBe(403)
  expect(await press(id, { origin: 'https://elsewhere.example' })).toBe(403)
  for (const post of [draft.id, 'abc', '%00', '00000000-0000-4000-8000-000000000000'])
    expect([400, 404]).toContain(await press(post, { origin: baseURL ?? '' }))
  expect((await database.post.findUniqueOrThrow({ where: { id } })).likeCount).toBe(0)
  expect(await press(id, { origin: baseURL ?? '' })).toBe(303)
})

test('an embed – asks nobody before the click, and opens in its place after it', async ({ page, database }) => {
  const { path } = await publishEveryNode(database)
  await page.route('https://www.youtube-nocookie.com/**', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<p>Lecteur</p>' })
  )
  const elsewhere = requestsElsewhere(page)
  await page.goto(path)
  await expect(page.getByText('Le lecteur de youtube-nocookie.com s’ouvrira dans cette page')).toBeVisible()
  await expect(page.getByRole('link', { name: /Le conseil en direct/ })).toBeVisible()
  await page.getByRole('heading', { name: 'Ailleurs' }).scrollIntoViewIfNeeded()
  await expect(page.locator('iframe')).toHaveCount(0)
  expect(elsewhere).toEqual([])

  await page.getByRole('button', { name: 'Regarder ici : Le conseil en direct' }).click()
  const frame = page.locator('iframe')
  await expect(frame).toHaveAttribute('title', 'Le conseil en direct')
  await expect(frame).toHaveAttribute('sandbox', /allow-scripts/)
  await expect(page.frameLocator('iframe').getByText('Lecteur')).toBeVisible()
  expect([...new Set(elsewhere)]).toEqual(['www.youtube-nocookie.com'])
})

test('an embed without JavaScript – is a link, and offers no button that does nothing', async ({
  browser,
  baseURL,
  database
}) => {
  const { path } = await publishEveryNode(database)
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: baseURL ?? '' })
  const page = await context.newPage()
  await page.goto(path)
  await expect(page.getByRole('link', { name: /Le conseil en direct/ })).toHaveAttribute('href', /youtube\.com\/watch/)
  await expect(page.getByRole('button', { name: /Regarder|Copier/ })).toHaveCount(0)
  await context.close()
})

test('contents – lead to their parts, beside the text or folded above it', async ({ page, database }) => {
  const { path } = await publishEveryNode(database)
  await page.setViewportSize({ width: 1440, height: 900 })
  await page.goto(path)
  await page.getByRole('navigation', { name: 'Sommaire' }).getByRole('link', { name: 'Ailleurs' }).click()
  await expect(page).toHaveURL(`${path}#ailleurs`)
  await expect(page.getByRole('heading', { name: 'Ailleurs' })).toBeInViewport()

  await page.setViewportSize({ width: 390, height: 800 })
  await page.goto(path)
  await expect(page.getByRole('navigation', { name: 'Sommaire' })).toHaveCount(0)
  await page.getByText('Sommaire').first().click()
  await page.getByRole('link', { name: 'Paroles', exact: true }).click()
  await expect(page.getByRole('heading', { name: 'Paroles' })).toBeInViewport()

  const anchor = page.getByRole('link', { name: 'Lien vers la partie « Paroles »' })
  await expect(anchor).toHaveCSS('opacity', '0')
  await page.keyboard.press('Tab')
  await expect(anchor).toBeFocused()
  await expect(anchor).toHaveCSS('opacity', '1')
})

test('references – are ready to copy', async ({ page, context, database }) => {
  const { path } = await publish(database, doc(paragraph('Citable.')))
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto(path)
  await page.getByText('Citer cet article').click()
  await expect(page.getByText(/^ROUSSEL, Camille\. Essai/)).toBeVisible()

  await page.getByRole('button', { name: 'Copier la référence BibTeX' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'Copié.' })).toBeVisible()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('author = {Roussel, Camille}')
})

test('on paper – links show where they lead, and forms are gone', async ({ page, database }) => {
  const { path } = await publishEveryNode(database)
  await page.goto(path)
  await page.emulateMedia({ media: 'print' })
  const after = (name: string) =>
    page.getByRole('link', { name }).evaluate((link) => getComputedStyle(link, '::after').content)

  expect(await after('un lien ailleurs')).toContain('https://example.org/ailleurs')
  expect(await after('un autre ici')).toBe('none')
  await expect(page.getByRole('button', { name: 'J’aime cet article' })).toBeHidden()
  await expect(page.getByText('Partager')).toBeHidden()
  await expect(page.getByRole('navigation', { name: 'Navigation principale' })).toBeHidden()
  await expect(page.getByText(`27 mars 2015. http://localhost`)).toBeVisible()
  await expect(page.getByText('Première note')).toBeVisible()
})

for (const width of [320, 390, 1440]) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`every kind of block – is free of faults at ${width} px, ${colorScheme}`, async ({ page, database }) => {
      const { path } = await publishEveryNode(database)
      await page.setViewportSize({ width, height: 900 })
      await page.emulateMedia({ colorScheme })
      await page.goto(`${path}#like_already`)
      await page.getByText('Citer cet article').click()

      const { violations } = await new AxeBuilder({ page }).withTags(RULES).analyze()
      expect(
        violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 160)).join(' | ')}`)
      ).toEqual([])
      expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0)
    })
  }
}
