import { doc, paragraph } from '#features/editor/document/build.ts'
import type { Database } from '#lib/db.ts'
import { expect, test } from './fixtures.ts'

/** Drafts that this person signs; each has a text unless it is said to be empty. */
async function addDrafts(database: Database, personId: string, titles: string[], text = 'Des mots.'): Promise<void> {
  for (const title of titles) {
    const content = text === '' ? { type: 'doc', content: [{ type: 'paragraph' }] } : doc(paragraph(text))
    await database.post.create({
      data: { authors: { create: { personId } }, draft: { create: { title, doc: content as object } } }
    })
  }
}

test('the list – is filtered, searched and sorted by its address; the back button returns', async ({
  page,
  signIn,
  database
}) => {
  const { personId } = await signIn({ role: 'author' })
  await addDrafts(database, personId, ['Banc de sable', 'Amarre'])
  await addDrafts(database, personId, ['Carnet'], 'Une écluse fermée')
  const titles = page.getByRole('listitem').getByRole('heading')

  await page.goto('/desk')
  await expect(titles).toHaveText([/Carnet/, /Amarre/, /Banc/])
  await page.getByRole('navigation', { name: 'Trier par' }).getByRole('link', { name: 'Titre' }).click()
  await expect(page).toHaveURL('/desk?sort=title')
  await expect(titles).toHaveText([/Amarre/, /Banc/, /Carnet/])
  await page.getByRole('link', { name: 'Titre (ordre croissant)' }).click()
  await expect(titles).toHaveText([/Carnet/, /Banc/, /Amarre/])

  await page.getByRole('searchbox', { name: 'Chercher dans les titres et les textes' }).fill('ecluse')
  await page.getByRole('button', { name: 'Chercher', exact: true }).click()
  await expect(titles).toHaveText([/Carnet/])
  await expect(page).toHaveURL(/sort=title/)
  await page.getByRole('link', { name: /Retirer le filtre/ }).click()
  await expect(titles).toHaveCount(3)
  await page.goBack()
  await expect(titles).toHaveText([/Carnet/])

  await page.goto('/desk?tag=nulle-part')
  await expect(page.getByText('Aucun texte ne porte ce mot-clé')).toBeVisible()
  await page.getByRole('link', { name: 'Tout afficher' }).click()
  await expect(titles).toHaveCount(3)
})

test('the list – has pages that neither overlap nor leave out', async ({ page, signIn, database }) => {
  const { personId } = await signIn({ role: 'author' })
  const names = Array.from({ length: 30 }, (_, at) => `Texte ${String(at).padStart(2, '0')}`)
  await addDrafts(database, personId, names)
  const titles = page.getByRole('listitem').getByRole('heading')
  const pager = page.getByRole('navigation', { name: 'Pages de la liste' })

  await page.goto('/desk?sort=title')
  await expect(titles).toHaveCount(25)
  await pager.getByRole('link', { name: 'Page suivante' }).click()
  await expect(titles).toHaveText(names.slice(25).map((name) => new RegExp(name)))
  await pager.getByRole('link', { name: 'Page précédente' }).click()
  await expect(titles).toHaveText(names.slice(0, 25).map((name) => new RegExp(name)))
  await pager.getByRole('link', { name: 'Dernière page' }).click()
  await expect(titles).toHaveText(names.slice(5).map((name) => new RegExp(name)))
})

test('odd addresses of the list – are answered', async ({ page, signIn }) => {
  await signIn({ role: 'editor' })
  for (const query of [
    'q=%00',
    'q=%ED%A0%80',
    `q=${'x'.repeat(3_000)}`,
    'q=a&q=b',
    'state=lost',
    'year=99999&month=40',
    'year=9998',
    'after=x~y',
    'after=%00~01900000-0000-7000-8000-000000000001',
    'sort=author&after=~01900000-0000-7000-8000-000000000001',
    'before=2015-99-99T00:00:00.000Z~01900000-0000-7000-8000-000000000001',
    'page=abc',
    'tag=%27%3B--&author=%25&category=../..'
  ]) {
    expect((await page.request.get(`/desk?${query}`)).status(), query).toBe(200)
  }
})

test('several texts – are chosen by the page or by a range, published, and each is answered on its own', async ({
  page,
  signIn,
  database,
  reader
}) => {
  const { personId } = await signIn({ role: 'author' })
  const stamp = Date.now()
  await addDrafts(database, personId, [`Sans texte ${stamp}`], '')
  await addDrafts(database, personId, [`Trois ${stamp}`, `Deux ${stamp}`, `Un ${stamp}`])
  await page.goto('/desk')

  const box = (name: string) => page.getByRole('checkbox', { name: `Choisir « ${name} ${stamp} »` })
  await expect(async () => {
    await page.getByRole('checkbox', { name: 'Tout choisir' }).uncheck()
    await page.getByRole('checkbox', { name: 'Tout choisir' }).check()
    await expect(page.getByText('4 textes choisis')).toBeVisible({ timeout: 1_000 })
  }).toPass()
  await page.getByRole('checkbox', { name: 'Tout choisir' }).uncheck()
  await box('Un').click()
  await box('Trois').click({ modifiers: ['Shift'] })
  await expect(page.getByText('3 textes choisis')).toBeVisible()
  await box('Sans texte').press('Shift+Space')
  await expect(page.getByText('4 textes choisis')).toBeVisible()

  await page.getByRole('combobox', { name: 'Action' }).selectOption('Publier')
  await page.getByRole('button', { name: 'Appliquer' }).click()
  await expect(page.getByText('3 textes publiés. 1 refusé :')).toBeVisible()
  await expect(page.getByText(`« Sans texte ${stamp} » : il n’a pas de texte.`)).toBeVisible()
  await expect(box('Un')).not.toBeChecked()
  expect((await reader.goto(`/un-${stamp}`))?.status()).toBe(200)

  await page.getByRole('checkbox', { name: 'Tout choisir' }).check()
  await page.getByRole('combobox', { name: 'Action' }).selectOption('Ajouter un mot-clé')
  await page.getByRole('combobox', { name: 'Mot-clé' }).fill(`Lot ${stamp}`)
  await page.getByRole('button', { name: 'Appliquer' }).click()
  await expect(page.getByText('4 textes ont reçu le mot-clé.')).toBeVisible()
  await reader.goto(`/tag/lot-${stamp}`)
  await expect(reader.getByRole('heading', { name: `Un ${stamp}` })).toBeVisible()
})

test('several texts – go to the trash, come back, and are deleted for good once that is confirmed', async ({
  page,
  signIn,
  database
}) => {
  const { personId } = await signIn({ role: 'author' })
  await addDrafts(database, personId, ['Un', 'Deux'])
  const rows = page.getByRole('listitem').getByRole('heading')
  const apply = async (operation: string) => {
    await page.getByRole('checkbox', { name: 'Tout choisir' }).check()
    await expect(page.getByText('2 textes choisis')).toBeVisible()
    await page.getByRole('combobox', { name: 'Action' }).selectOption(operation)
    await page.getByRole('button', { name: 'Appliquer' }).click()
  }

  await page.goto('/desk')
  await apply('Mettre à la corbeille')
  await expect(page.getByText('2 textes mis à la corbeille.')).toBeVisible()
  await expect(rows).toHaveCount(0)
  await page.getByRole('button', { name: 'Annuler' }).click()
  await expect(page.getByText('2 textes restaurés.')).toBeVisible()
  await expect(rows).toHaveCount(2)

  await apply('Mettre à la corbeille')
  await expect(rows).toHaveCount(0)
  await page.goto('/desk?state=trashed')
  await apply('Supprimer définitivement')
  await expect(page.getByText('Supprimer 2 textes pour de bon ?')).toBeVisible()
  await expect(rows).toHaveCount(2)
  await page.getByRole('button', { name: 'Supprimer 2 textes pour de bon' }).click()
  await expect(page.getByText('2 textes supprimés pour de bon.')).toBeVisible()
  await expect(page.getByText('La corbeille est vide')).toBeVisible()
})

test('more texts than a page shows – are changed at once', async ({ page, signIn, database }) => {
  test.setTimeout(120_000)
  const { personId } = await signIn({ role: 'author' })
  await addDrafts(
    database,
    personId,
    Array.from({ length: 60 }, (_, at) => `Texte ${at}`)
  )
  await page.goto('/desk')
  await page.getByRole('checkbox', { name: 'Tout choisir' }).check()
  await page.getByRole('button', { name: 'Choisir les 60 textes de la liste' }).click()
  await expect(page.getByText('60 textes choisis')).toBeVisible()
  await page.getByRole('combobox', { name: 'Action' }).selectOption('Mettre à la corbeille')
  await page.getByRole('button', { name: 'Appliquer' }).click()
  await expect(page.getByText('60 textes mis à la corbeille.')).toBeVisible({ timeout: 60_000 })
  await expect(page.getByText('Rien n’est encore écrit')).toBeVisible()
})

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })

  test('several texts – are changed, reported, taken back, and deleted after a question', async ({
    page,
    signIn,
    database
  }) => {
    const { personId } = await signIn({ role: 'author' })
    await addDrafts(database, personId, ['Un', 'Deux'])
    await page.goto('/desk?sort=title')
    await page.getByRole('checkbox', { name: 'Choisir « Un »' }).check()
    await page.getByRole('combobox', { name: 'Action' }).selectOption('Mettre à la corbeille')
    await page.getByRole('button', { name: 'Appliquer' }).click()
    await expect(page.getByText('1 texte mis à la corbeille.')).toBeVisible()
    await page.getByRole('button', { name: 'Annuler' }).click()
    await expect(page.getByText('1 texte restauré.')).toBeVisible()

    await page.goto('/desk')
    await page.getByRole('checkbox', { name: 'Choisir « Deux »' }).check()
    await page.getByRole('combobox', { name: 'Action' }).selectOption('Mettre à la corbeille')
    await page.getByRole('button', { name: 'Appliquer' }).click()
    await page.goto('/desk?state=trashed')
    await page.getByRole('checkbox', { name: 'Choisir « Deux »' }).check()
    await page.getByRole('combobox', { name: 'Action' }).selectOption('Supprimer définitivement')
    await page.getByRole('button', { name: 'Appliquer' }).click()
    await page.getByRole('button', { name: 'Supprimer 1 texte pour de bon' }).click()
    await expect(page.getByText('1 texte supprimé pour de bon.')).toBeVisible()
  })
})
