import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { db } from '#lib/db.ts'
import { makeActor } from '#testing/accounts.ts'
import { setUpDatabase } from '#testing/database.ts'
import { createDraft } from '../mutations.ts'
import { PRESENCE_LIFE_MS } from './constants.ts'
import { keepPresence } from './mutations.ts'

setUpDatabase()

let ines: Awaited<ReturnType<typeof makeActor>>
let paul: Awaited<ReturnType<typeof makeActor>>

beforeAll(async () => {
  ines = await makeActor({ role: 'editor', name: 'Inès Petit' })
  paul = await makeActor({ role: 'editor', name: 'Paul Roux' })
})

const open = () => ({ clientId: randomUUID(), leaving: false })

test('two people at one text see each other until one leaves', async () => {
  const postId = await createDraft(ines, 'post')
  const [hers, his] = [open(), open()]

  expect(await keepPresence(ines, postId, hers)).toEqual({ others: [], version: 1 })
  expect((await keepPresence(paul, postId, his)).others).toEqual([{ name: 'Inès Petit', self: false }])
  expect((await keepPresence(ines, postId, hers)).others).toEqual([{ name: 'Paul Roux', self: false }])

  await keepPresence(paul, postId, { ...his, leaving: true })
  expect((await keepPresence(ines, postId, hers)).others).toEqual([])
})

test('oneself in another browser is told apart', async () => {
  const postId = await createDraft(ines, 'post')
  await keepPresence(ines, postId, open())
  expect((await keepPresence(ines, postId, open())).others).toEqual([{ name: 'Inès Petit', self: true }])
})

test('an editor that gave no sign for a while is gone', async () => {
  const postId = await createDraft(ines, 'post')
  await keepPresence(paul, postId, open())
  const past = new Date(Date.now() - PRESENCE_LIFE_MS - 1_000)
  await db().presence.updateMany({ where: { postId }, data: { seenAt: past } })

  expect((await keepPresence(ines, postId, open())).others).toEqual([])
  expect(await db().presence.count({ where: { postId } })).toBe(1)
})

test('nobody closes or keeps open the editor of somebody else', async () => {
  const postId = await createDraft(ines, 'post')
  const hers = open()
  await keepPresence(ines, postId, hers)
  await keepPresence(paul, postId, hers)
  await keepPresence(paul, postId, { ...hers, leaving: true })

  const row = await db().presence.findUniqueOrThrow({
    where: { postId_clientId: { postId, clientId: hers.clientId } }
  })
  expect(row.accountId).toBe(ines.accountId)
})

test('a text that one may not read is not there', async () => {
  const postId = await createDraft(ines, 'post')
  const stranger = await makeActor({ role: 'author', name: 'Zoé Blin' })
  await expect(keepPresence(stranger, postId, open())).rejects.toMatchObject({ code: 'not-found' })
})
