import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import { EditorPage } from './editor-page.ts'
import { expect, test } from './fixtures.ts'
import { freePort, freshFolder, startServer } from './server-process.ts'

for (const [path, status, title] of [
  ['/nulle-part', 404, 'Page introuvable'],
  ['/nulle.part', 404, 'Page introuvable'],
  ['/tag/nulle-part', 404, 'Page introuvable'],
  ['/tags/nulle/part', 404, 'Page introuvable'],
  ['/%00', 400, 'Adresse illisible']
] as const) {
  test(`${path} – is a ${status} with the site’s name, its language, its recent articles`, async ({
    reader,
    baseURL
  }) => {
    for (const width of [390, 1440]) {
      await reader.setViewportSize({ width, height: 900 })
      const answer = await reader.goto(`${baseURL}${path}`)
      expect([answer?.status(), answer?.headers()['x-robots-tag']]).toEqual([status, 'noindex'])
      await expect(reader).toHaveTitle(`${title} – La Place publique`)
      await expect(reader.locator('html')).toHaveAttribute('lang', 'fr')
      await expect(reader.getByRole('heading', { level: 1, name: title })).toBeVisible()
      await expect(reader.getByRole('region', { name: 'Articles récents' }).getByRole('link')).toHaveCount(5)
      await expect(reader.getByRole('link', { name: 'Retour à la une' })).toHaveAttribute('href', '/')
      expect((await new AxeBuilder({ page: reader }).analyze()).violations).toEqual([])
    }
  })
}

test('an article that is deleted for good – is gone, where it was and where it had been; a new one takes its place', async ({
  page,
  reader,
  signIn,
  baseURL
}) => {
  await signIn({ role: 'editor' })
  const editor = new EditorPage(page)
  const title = `Texte à supprimer ${Date.now()}`
  await editor.open()
  await editor.write({ title, text: 'Il ne restera pas.' })
  const path = await editor.publish()
  expect((await reader.goto(`${baseURL}${path}`))?.status()).toBe(200)

  await page.goto('/desk')
  const trash = page.getByRole('button', { name: `Mettre à la corbeille : ${title}` })
  await trash.click()
  await expect(trash).toHaveCount(0)
  expect((await reader.goto(`${baseURL}${path}`))?.status()).toBe(404)

  await page.goto('/desk?state=trashed')
  await page.getByRole('button', { name: `Supprimer définitivement : ${title}` }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Garder le texte' }).click()
  await expect(dialog).toBeHidden()
  await page.getByRole('button', { name: `Supprimer définitivement : ${title}` }).click()
  await dialog.getByRole('button', { name: 'Supprimer pour de bon' }).click()
  await expect(page.getByText(title)).toHaveCount(0)

  const gone = await reader.goto(`${baseURL}${path}`)
  expect(gone?.status()).toBe(410)
  await expect(reader.getByRole('heading', { level: 1, name: 'Page supprimée' })).toBeVisible()
  await expect(reader.getByText(title)).toHaveCount(0)
})

test('an English publication, then its database fails – pages in English, by name, without a database', async ({
  reader
}) => {
  test.setTimeout(120_000)
  const folder = freshFolder()
  const server = startServer({ port: await freePort(), DATA_DIR: folder, SEED_DEMO: 1 })
  try {
    await server.ready
    const { connect } = await import('#lib/db.ts')
    const database = connect(readFileSync(join(folder, 'postgres/connection-url'), 'utf8').trim())
    await database.publication.update({ where: { id: 1 }, data: { language: 'en', name: 'The Square & Co' } })
    await database.$executeRaw`SELECT pg_notify('parution_expiry', '["publication"]')`
    await database.$disconnect()

    const heading = reader.getByRole('heading', { level: 1 })
    await expect(async () => {
      expect((await reader.goto(`${server.url}/nowhere`))?.status()).toBe(404)
      await expect(heading).toHaveText('Page not found', { timeout: 500 })
    }).toPass()
    await expect(reader).toHaveTitle('Page not found – The Square & Co')

    const postmaster = readFileSync(join(folder, 'postgres/cluster/postmaster.pid'), 'utf8').split('\n')[0]
    process.kill(Number(postmaster), 'SIGINT')
    await expect(async () => {
      expect((await reader.goto(`${server.url}/2023`))?.status()).toBe(500)
    }).toPass()
    await expect(heading).toHaveText('Something went wrong')
    await expect(reader).toHaveTitle('Something went wrong – The Square & Co')
    await expect(reader.locator('html')).toHaveAttribute('lang', 'en')
    expect((await new AxeBuilder({ page: reader }).analyze()).violations).toEqual([])
    for (const path of ['/nowhere-else', '/tags', '/%00']) {
      const answer = await reader.goto(`${server.url}${path}`)
      expect([400, 500, 503], path).toContain(answer?.status())
      await expect(reader).toHaveTitle(/The Square & Co$/)
      expect(await answer?.text(), path).not.toMatch(/Prisma|ECONN|at \w+ \(/)
    }
  } finally {
    await server.stop()
  }
})
