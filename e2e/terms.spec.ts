import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { doc, paragraph } from '#features/editor/document/build.ts'
import { buildCategory, buildPost, buildSeries, buildTag } from '#testing/builders.ts'
import { expect, test } from './fixtures.ts'
import { getRaw } from './raw-request.ts'

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

async function violations(page: Page): Promise<string[]> {
  const { violations: found } = await new AxeBuilder({ page }).withTags(RULES).analyze()
  return found.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 160)).join(' | ')}`)
}

/** A name that no other test has. */
const own = (name: string) => `${name} ${Date.now().toString(36)}${Math.floor(Math.random() * 1e4)}`

test('a merge – is counted, confirmed, and readers’ old address and old feed lead on in one hop', async ({
  page,
  signIn,
  reader,
  baseURL
}) => {
  await signIn({ role: 'editor' })
  const [old, kept] = [await buildTag(own('Rivière')), await buildTag(own('Fleuve'))]
  const title = own('Au fil de l’eau')
  await buildPost({ title, tags: [old] })
  await buildPost({ title: own('Ailleurs'), tags: [kept] })
  await reader.goto(`${baseURL}/tag/${old.slug}`)
  await expect(reader.getByRole('heading', { level: 1 })).toContainText(old.name)

  await page.goto(`/desk/tags?q=${encodeURIComponent(old.name)}`)
  await page.getByRole('link', { name: old.name }).click()
  await page.getByRole('link', { name: 'Fusionner avec…' }).click()
  await page.getByLabel('Chercher un autre mot-clé').fill(kept.name.toUpperCase())
  await page.getByRole('button', { name: 'Chercher', exact: true }).click()
  await page.getByRole('radio', { name: kept.name }).check()
  await page.getByRole('button', { name: 'Continuer' }).click()
  await expect(page.getByText('1 texte publié change.')).toBeVisible()
  await page.getByRole('button', { name: 'Fusionner' }).click()
  await expect(page.getByText('La fusion est faite')).toBeVisible()
  await expect(page.getByRole('link', { name: title, exact: true })).toBeVisible()

  for (const [from, to] of [
    [`/tag/${old.slug}`, `/tag/${kept.slug}`],
    [`/tag/${old.slug}/feed.xml`, `/tag/${kept.slug}/feed.xml`],
    [`/tag/${old.slug}/feed/`, `/tag/${kept.slug}/feed.xml`]
  ] as const) {
    const answer = await reader.request.get(`${baseURL}${from}`, { maxRedirects: 0 })
    expect([from, answer.status(), new URL(answer.headers().location ?? '/', baseURL).pathname]).toEqual([
      from,
      308,
      to
    ])
    expect((await reader.request.get(`${baseURL}${to}`, { maxRedirects: 0 })).status()).toBe(200)
  }
  await reader.goto(`${baseURL}/tag/${old.slug}`)
  await expect(reader).toHaveURL(`/tag/${kept.slug}`)
  await expect(reader.getByText(title)).toBeVisible()
})

test('a name – is refused beside its field, and what was typed stays', async ({ page, signIn }) => {
  await signIn({ role: 'editor' })
  const known = await buildTag(own('Éclairage'))
  await page.goto('/desk/tags')
  await page.getByRole('button', { name: 'Nouveau mot-clé' }).click()
  const field = page.getByLabel('Nom', { exact: true })
  const tryName = async (name: string, said: string) => {
    await field.fill(name)
    await page.getByRole('button', { name: 'Créer' }).click()
    await expect(page.getByText(said)).toBeVisible()
    await expect(field).toHaveValue(name)
    await expect(field).toHaveAttribute('aria-invalid', 'true')
  }
  await tryName('x'.repeat(300), 'Ce nom est trop long')
  await tryName('🌊🌊', 'Ce nom n’a ni lettre ni chiffre')
  await tryName('   ', 'Indiquez un nom.')
  await tryName(known.name.toUpperCase().replace('É', 'E'), 'Ce nom existe déjà')

  const name = own('Nouveau')
  await field.fill(name)
  await page.getByRole('button', { name: 'Créer' }).click()
  await page.getByRole('status').getByRole('link', { name }).click()
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
})

test('a tag – gets another name, an address, a description, a style; readers see all of it at once', async ({
  page,
  signIn,
  reader,
  baseURL
}) => {
  await signIn({ role: 'editor' })
  const tag = await buildTag(own('Avant'))
  const filler = Array.from({ length: 8 }, () =>
    paragraph('Une phrase assez longue pour tenir une ligne entière. '.repeat(4))
  )
  await buildPost({ title: own('Texte du mot'), tags: [tag], doc: doc(...filler, paragraph('La toute fin.')) })
  await reader.goto(`${baseURL}/tag/${tag.slug}`)

  const name = own('Après')
  await page.goto(`/desk/tags/${tag.id}`)
  await page.getByLabel('Nom', { exact: true }).fill(name)
  await page.getByLabel('Fin de l’adresse').fill('')
  await page.getByLabel('Description').fill('Ce que nous en disons.')
  await page.getByLabel('Textes dans sa liste').selectOption('En extraits')
  await page.getByRole('button', { name: 'Enregistrer' }).click()
  await expect(page.getByText('Les changements sont enregistrés.')).toBeVisible()
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
  await expect(page.getByLabel('Textes dans sa liste')).toHaveValue('excerpt')

  await reader.goto(`${baseURL}/tag/${tag.slug}`)
  await expect(reader.getByRole('heading', { level: 1 })).toContainText(name)
  await expect(reader.getByText('Ce que nous en disons.')).toBeVisible()
  await expect(reader.getByText('La toute fin.')).toHaveCount(0)

  // What was said of the first save must not be taken for the second.
  await page.reload()
  await page.getByLabel('Textes dans sa liste').selectOption('En entier')
  await page.getByRole('button', { name: 'Enregistrer' }).click()
  await expect(page.getByLabel('Textes dans sa liste')).toHaveValue('full')
  await expect(page.getByText('Les changements sont enregistrés.')).toBeVisible()
  await reader.goto(`${baseURL}/tag/${tag.slug}`)
  await expect(reader.getByText('La toute fin.')).toBeVisible()
})

test('a category – moves with its branch; below itself it does not', async ({ page, signIn, reader, baseURL }) => {
  await signIn({ role: 'editor' })
  const [root, place] = [await buildCategory(own('Arts')), await buildCategory(own('Vie'))]
  const leaf = await buildCategory('Films', root)
  await buildPost({ title: own('Un film'), categories: [leaf] })

  await page.goto(`/desk/tags/categories/${root.id}`)
  const values = await page
    .getByLabel('Rangée sous')
    .getByRole('option')
    .evaluateAll((options) => options.map((option) => (option as HTMLOptionElement).value))
  expect(values).toContain(place.id)
  for (const id of [root.id, leaf.id]) expect(values).not.toContain(id)
  await page.getByLabel('Rangée sous').selectOption(place.id)
  await page.getByRole('button', { name: 'Enregistrer' }).click()
  await expect(page.getByText('Les changements sont enregistrés.')).toBeVisible()
  await reader.goto(`${baseURL}/category/${leaf.path}`)
  await expect(reader).toHaveURL(`/category/${place.path}/${leaf.path}`)
})

test('several tags – are deleted at once, and their addresses lead where it was chosen', async ({
  page,
  signIn,
  reader,
  baseURL
}) => {
  await signIn({ role: 'editor' })
  const group = own('Lot')
  const [one, other, kept] = [
    await buildTag(`${group} un`),
    await buildTag(`${group} deux`),
    await buildTag(own('Refuge'))
  ]
  const post = await buildPost({ title: own('Restant'), tags: [one, other, kept] })
  await page.goto(`/desk/tags?q=${encodeURIComponent(group)}`)
  await page.getByLabel('Tout choisir').check()
  await expect(page.getByText('2 choisis')).toBeVisible()
  await page.getByRole('button', { name: 'Supprimer' }).click()
  await expect(page.getByText('1 texte publié perd ce classement.')).toBeVisible()

  await page.getByRole('radio', { name: 'Mener à une autre page du site' }).check()
  await page.getByLabel('Cette page').fill('/nulle-part-ailleurs')
  await page.getByRole('button', { name: 'Supprimer' }).click()
  await expect(page.getByText('Il n’y a pas de page à cette adresse du site.')).toBeVisible()
  await expect(page.getByLabel('Cette page')).toHaveValue('/nulle-part-ailleurs')
  await expect(page.getByRole('radio', { name: 'Mener à une autre page du site' })).toBeChecked()
  await page.getByLabel('Cette page').fill(`/tag/${kept.slug}`)
  await page.getByRole('button', { name: 'Supprimer' }).click()
  await expect(page.getByText('2 éléments supprimés. Les textes sont restés.')).toBeVisible()

  await reader.goto(`${baseURL}/tag/${one.slug}`)
  await expect(reader).toHaveURL(`/tag/${kept.slug}`)
  expect((await reader.goto(`${baseURL}/${post.slug}`))?.status()).toBe(200)
  await expect(reader.getByRole('link', { name: one.name })).toHaveCount(0)
})

test('a series – names its parts in order, and its address answers that it is gone', async ({
  page,
  signIn,
  reader,
  baseURL
}) => {
  await signIn({ role: 'editor' })
  const series = await buildSeries(own('Feuilleton'))
  const [second, first] = [own('Deuxième'), own('Premier')]
  await buildPost({ title: second, series, publishedAt: '2020-02-02T00:00:00Z' })
  await buildPost({ title: first, series, publishedAt: '2020-01-01T00:00:00Z' })
  await page.goto(`/desk/tags/series/${series.id}`)
  const parts = page.getByRole('region', { name: 'Parties' }).getByRole('listitem')
  await expect(parts.nth(0)).toContainText(first)
  await expect(parts.nth(1)).toContainText(second)

  await page.getByRole('link', { name: 'Supprimer…' }).click()
  await page.getByRole('button', { name: 'Supprimer' }).click()
  await expect(page.getByText('Supprimé. Les textes sont restés.')).toBeVisible()
  expect((await reader.goto(`${baseURL}/series/${series.slug}`))?.status()).toBe(410)
})

test('odd addresses – show a list, or nothing; authors have none of it', async ({ page, signIn }) => {
  await signIn({ role: 'editor' })
  for (const path of ['/desk/tags?page=abc&sort=1&q=a&q=b', '/desk/tags/series?page=99999&unused=2']) {
    expect((await page.goto(path))?.status(), path).toBe(200)
  }
  expect((await page.goto('/desk/tags/pas-un-mot'))?.status()).toBe(404)
  await page.goto('/desk/tags/merge?kind=tag&id=x')
  await expect(page).toHaveURL('/desk/tags')
  expect((await getRaw(Number(process.env.E2E_PORT ?? 3999), '/desk/tags?q=%00%ED%A0%80')).status).toBeLessThan(500)

  await signIn({ role: 'author' })
  for (const path of ['/desk/tags', '/desk/tags/categories', '/desk/tags/merge?kind=tag']) {
    expect((await page.goto(path))?.status(), path).toBe(404)
  }
  await page.goto('/desk')
  await expect(page.getByRole('link', { name: 'Mots-clés' })).toHaveCount(0)
})

for (const width of [390, 1440]) {
  for (const colorScheme of ['light', 'dark'] as const) {
    const see = async (page: Page, paths: string[]) => {
      await page.setViewportSize({ width, height: 900 })
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      for (const path of paths) {
        await page.goto(path)
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
        expect(await violations(page), path).toEqual([])
        expect(await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth), path).toBe(false)
      }
    }

    test(`the lists and a series – are free of faults at ${width} px, ${colorScheme}`, async ({ page, signIn }) => {
      await signIn({ role: 'editor' })
      const series = await buildSeries(own('Accessible'))
      await buildPost({ title: own('Partie'), series })
      await see(page, ['/desk/tags', '/desk/tags/categories', `/desk/tags/series/${series.id}`])
    })

    test(`merging and deleting – are free of faults at ${width} px, ${colorScheme}`, async ({ page, signIn }) => {
      await signIn({ role: 'editor' })
      const tag = await buildTag(own('Accessible'))
      await buildPost({ title: own('Article'), tags: [tag] })
      await see(page, [`/desk/tags/merge?kind=tag&id=${tag.id}&q=e`, `/desk/tags/delete?kind=tag&id=${tag.id}`])
    })
  }
}
