import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { db } from '#lib/db.ts'
import { makeActor } from '#testing/accounts.ts'
import { setUpDatabase } from '#testing/database.ts'
import { createCategory } from './mutations.ts'
import { categoryInput } from './schema.ts'

setUpDatabase()

test('a name gives one category at its place of the tree, however many make it at once', async () => {
  const editor = await makeActor({ role: 'editor' })
  const made = await Promise.all(
    ['Vie locale', 'vie LOCALE', 'Vie locale'].map((name) => createCategory(editor, { name, parentId: null }))
  )
  expect(new Set(made.map((one) => one.ok && one.value.id)).size).toBe(1)

  const [first] = made
  const parentId = first?.ok ? first.value.id : null
  const child = await createCategory(editor, { name: 'Écoles', parentId })
  expect(child).toMatchObject({ ok: true, value: { name: 'Écoles', path: 'vie-locale/ecoles' } })
  expect(await db().category.count()).toBe(2)
})

test('editors draw the tree, nobody else', async () => {
  for (const role of ['author', 'contributor'] as const) {
    const actor = await makeActor({ role })
    await expect(createCategory(actor, { name: 'À moi', parentId: null })).rejects.toMatchObject({ code: 'forbidden' })
  }
})

test('a name that makes no address, a parent that is gone, a tree too deep – are refused', async () => {
  const editor = await makeActor({ role: 'editor' })
  for (const name of ['🌊', 'Page']) {
    expect(await createCategory(editor, { name, parentId: null })).toEqual({ ok: false, reason: 'invalid-input' })
  }
  expect(await createCategory(editor, { name: 'A', parentId: randomUUID() })).toEqual({
    ok: false,
    reason: 'not-found'
  })

  let parentId: string | null = null
  for (const name of ['Un', 'Deux', 'Trois', 'Quatre', 'Cinq']) {
    const made = await createCategory(editor, { name, parentId })
    parentId = made.ok ? made.value.id : null
  }
  expect(await createCategory(editor, { name: 'Six', parentId })).toEqual({ ok: false, reason: 'invalid-input' })
})

test('names are cleaned; empty and endless ones are refused', () => {
  expect(categoryInput.parse({ name: ' Vie \u0000\n locale ', parentId: null }).name).toBe('Vie locale')
  for (const name of ['', ' ', 'x'.repeat(61), ['x']]) {
    expect(categoryInput.safeParse({ name, parentId: null }).success).toBe(false)
  }
})
