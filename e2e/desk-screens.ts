import type { Page } from '@playwright/test'
import { doc, paragraph } from '#features/editor/document/build.ts'
import type { Database } from '#lib/db.ts'
import { expect } from './fixtures.ts'

/** A screen of the desk: its address, and what opens what is not there at once. */
export type DeskScreen = { name: string; path: string; open?: (page: Page) => Promise<void> }

/** Every screen of the desk as an administrator sees it. A new one is one line here; all checks of screens take it. */
export async function deskScreens(database: Database): Promise<DeskScreen[]> {
  const post = await database.post.findFirstOrThrow({ where: { isDemo: true, kind: 'post', slug: { not: null } } })
  const revision = await addRevision(database, post.id)
  const [tag, picture, person] = await Promise.all([
    database.tag.findFirstOrThrow({ where: { isDemo: true } }),
    database.media.findFirstOrThrow({ where: { isDemo: true } }),
    database.person.findFirstOrThrow({ where: { isDemo: true } })
  ])

  return [
    { name: 'articles', path: '/desk' },
    { name: 'articles, filtered', path: '/desk?q=commune&sort=title&year=2025', open: openFilters },
    { name: 'articles, chosen', path: '/desk', open: chooseAll },
    { name: 'articles, none', path: '/desk?state=private&tag=nulle-part' },
    { name: 'pages', path: '/desk/pages' },
    { name: 'tags', path: '/desk/tags' },
    { name: 'categories', path: '/desk/tags/categories' },
    { name: 'series', path: '/desk/tags/series' },
    { name: 'one tag', path: `/desk/tags/${tag.id}` },
    { name: 'pictures', path: '/desk/media' },
    { name: 'one picture', path: `/desk/media/${picture.id}` },
    { name: 'people', path: '/desk/people' },
    { name: 'import', path: '/desk/import' },
    { name: 'one byline', path: `/desk/people/${person.id}` },
    { name: 'settings', path: '/desk/settings' },
    { name: 'menus', path: '/desk/settings/menus' },
    { name: 'notices', path: '/desk/notices' },
    { name: 'account', path: '/desk/account' },
    { name: 'not found', path: '/desk/nulle-part' },
    { name: 'history', path: `/desk/posts/${post.id}/history` },
    { name: 'one revision', path: `/desk/posts/${post.id}/history/${revision}` },
    { name: 'palette', path: '/desk/account', open: openPalette },
    { name: 'editor', path: `/desk/posts/${post.id}`, open: waitForEditor },
    { name: 'publish panel', path: `/desk/posts/${post.id}`, open: openPublishPanel }
  ]
}

async function addRevision(database: Database, postId: string): Promise<string> {
  const content = { title: 'Une version', doc: doc(paragraph('Des mots d’avant.')) as object, schemaVersion: 1 }
  const key = { postId, version: 1 }
  const { id } = await database.revision.upsert({
    where: { postId_version: key },
    update: {},
    create: { ...key, ...content, kind: 'manual' },
    select: { id: true }
  })
  return id
}

async function openFilters(page: Page): Promise<void> {
  await page.getByText('Filtrer (1 filtre)').click()
  await expect(page.getByRole('combobox', { name: 'Mot-clé', exact: true }).first()).toBeVisible()
}

async function chooseAll(page: Page): Promise<void> {
  await page.getByRole('checkbox', { name: 'Tout choisir' }).check()
  await expect(page.getByText(/textes choisis/)).toBeVisible()
}

async function openPalette(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Rechercher ou aller à…' }).click()
  await expect(page.getByRole('option', { name: 'Nouvel article' })).toBeVisible()
}

async function waitForEditor(page: Page): Promise<void> {
  await expect(page.getByRole('textbox', { name: 'Texte', exact: true })).toBeVisible()
}

async function openPublishPanel(page: Page): Promise<void> {
  await waitForEditor(page)
  // On a telephone the details wait behind their button.
  const visibility = page.getByRole('button', { name: 'Visibilité…' })
  if (!(await visibility.isVisible())) await page.getByRole('button', { name: 'Détails', exact: true }).click()
  await visibility.click()
  await expect(page.getByRole('dialog', { name: 'Visibilité' })).toBeVisible()
}
