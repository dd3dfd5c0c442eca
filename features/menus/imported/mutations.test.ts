import { beforeEach, expect, test } from 'vitest'
import { importWordPress } from '#features/import/run.ts'
import { db } from '#lib/db.ts'
import { makeActor } from '#testing/accounts.ts'
import { setUpDatabase } from '#testing/database.ts'
import { exportFile } from '#testing/export-file.ts'
import { exportOf, itemOf, meta } from '#testing/wxr.ts'
import { readMenu } from '../schema.ts'
import { adoptImportedMenu } from './mutations.ts'

setUpDatabase()

const system = { kind: 'system', name: 'import' } as const

function menuItem(id: number, menu: string, pageId: number): string {
  const fields = { type: 'post_type', object: 'page', object_id: String(pageId), menu_item_parent: '0' }
  const metas = Object.entries(fields).map(([key, value]) => meta(`_menu_item_${key}`, value))
  const extra = `<category domain="nav_menu" nicename="${menu}"><![CDATA[Menu ${menu}]]></category>${metas.join('')}`
  return itemOf(id, { type: 'nav_menu_item', title: `Entrée ${id}`, slug: `entree-${id}`, extra })
}

const page = (id: number, slug: string) => itemOf(id, { type: 'page', slug })
const site = (blog: string, ...items: string[]) =>
  exportFile(exportOf({ blog: `https://${blog}.example`, items: items.join('') }))
const run = (file: string) => importWordPress({ files: [file], actor: system, download: false })
const header = async () =>
  readMenu((await db().publication.findUniqueOrThrow({ where: { id: 1 } })).headerMenu).map(({ label }) => label)
const setHeader = (headerMenu: object) => db().publication.update({ where: { id: 1 }, data: { headerMenu } })

beforeEach(async () => {
  await db().publication.upsert({ where: { id: 1 }, create: { id: 1, name: 'Essai' }, update: { headerMenu: [] } })
})

test('the only menu of an export becomes the header’s, once', async () => {
  const file = site('seul', page(1, 'seul-un'), menuItem(10, 'haut', 1))
  expect((await run(file)).menu).toEqual({ state: 'adopted', name: 'Menu haut' })
  expect(await header()).toEqual(['Entrée 10'])
  expect((await run(file)).menu).toBeNull()

  // Somebody takes it off: another import leaves it so.
  await setHeader([])
  expect((await run(file)).menu).toBeNull()
  expect(await header()).toEqual([])
})

test('of several menus none is chosen, and the report says so', async () => {
  const file = site('plusieurs', page(1, 'plusieurs-un'), menuItem(10, 'haut', 1), menuItem(11, 'bas', 1))
  expect((await run(file)).menu).toEqual({ state: 'several', count: 2 })
  expect(await header()).toEqual([])
})

test('a header that somebody made stays', async () => {
  await setHeader([{ kind: 'address', href: '/tags', label: 'À moi', depth: 0 }])
  expect((await run(site('garde', page(1, 'garde-un'), menuItem(10, 'haut', 1)))).menu).toBeNull()
  expect(await header()).toEqual(['À moi'])
})

test('an export without menus says nothing of them', async () => {
  expect((await run(site('sans', page(1, 'sans-un')))).menu).toBeNull()
})

test('only administrators adopt one', async () => {
  const actor = await makeActor({ role: 'editor' })
  await expect(adoptImportedMenu(actor, 'seul.example')).rejects.toMatchObject({ code: 'forbidden' })
})
