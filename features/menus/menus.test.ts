import { expect, test } from 'vitest'
import { db } from '#lib/db.ts'
import { makeActor } from '#testing/accounts.ts'
import { buildPost, buildTag } from '#testing/builders.ts'
import { setUpDatabase } from '#testing/database.ts'
import { getMenusForActor, getPublishedMenus, searchMenuTargets } from './data.ts'
import { changeMenus } from './mutations.ts'
import { type MenuItem, menusInput } from './schema.ts'

setUpDatabase()

const nowhere = { footer: [], footerText: '' }
const toPost = (id: string, label = ''): MenuItem => ({ kind: 'post', id, label, depth: 0 })

test('a menu leads to texts by what they are called and where they are now; drafts are left out', async () => {
  const admin = await makeActor({ role: 'administrator' })
  await db().publication.create({ data: { id: 1, name: 'Essai' } })
  const shown = await buildPost({ title: 'À propos', kind: 'page' })
  const hidden = await buildPost({ title: 'Secret', status: 'draft' })
  await changeMenus(admin, { header: [toPost(shown.id), toPost(hidden.id), toPost(shown.id, 'Qui ?')], ...nowhere })

  await db().post.update({ where: { id: shown.id }, data: { slug: 'nouvelle-adresse' } })
  const { header } = await getPublishedMenus()
  expect(header).toEqual([
    { name: 'À propos', path: '/nouvelle-adresse', below: [] },
    { name: 'Qui ?', path: '/nouvelle-adresse', below: [] }
  ])
  expect(JSON.stringify(header)).not.toContain('Secret')

  const desk = await getMenusForActor(admin)
  expect(desk.header.map(({ isPublic }) => isPublic)).toEqual([true, false, true])
})

test('a tag without a published text leads nowhere', async () => {
  const admin = await makeActor({ role: 'administrator' })
  const tag = await buildTag('Sans texte')
  await changeMenus(admin, { header: [{ kind: 'tag', id: tag.id, label: '', depth: 0 }], ...nowhere })
  expect((await getPublishedMenus()).header).toEqual([])
})

test('things are found by a part of their name, wildcards are words', async () => {
  const admin = await makeActor({ role: 'administrator' })
  await buildPost({ title: 'Plan 100 % eau', kind: 'page' })
  expect((await searchMenuTargets(admin, '100 %')).map(({ name }) => name)).toEqual(['Plan 100 % eau'])
  expect(await searchMenuTargets(admin, '100_%')).toEqual([])
})

test('only administrators look and change', async () => {
  const editor = await makeActor({ role: 'editor' })
  await expect(changeMenus(editor, { header: [], ...nowhere })).rejects.toMatchObject({ code: 'forbidden' })
  await expect(getMenusForActor(editor)).rejects.toMatchObject({ code: 'forbidden' })
  await expect(searchMenuTargets(editor, '')).rejects.toMatchObject({ code: 'forbidden' })
})

test('addresses that are none, labels that are missing and menus without end are refused', () => {
  const address = (href: string, label = 'Lien') => ({ kind: 'address', href, label, depth: 0 })
  const refused = (header: unknown[]) => menusInput.safeParse({ header, ...nowhere }).error?.issues[0]?.message
  expect(refused([address('javascript:alert(1)')])).toBe('menu-address')
  expect(refused([address('//ailleurs.example')])).toBe('menu-address')
  expect(refused([address('/tags', ' ')])).toBe('menu-label')
  expect(refused(Array.from({ length: 61 }, () => address('/tags')))).toBe('menu-length')
  expect(refused([address('/tags')])).toBeUndefined()
})
