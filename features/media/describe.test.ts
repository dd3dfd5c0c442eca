import { beforeAll, expect, test } from 'vitest'
import { doc, figure } from '#features/editor/document/build.ts'
import { cacheTags } from '#features/posts/constants.ts'
import { getPublishedPost } from '#features/posts/data.ts'
import type { AccountActor } from '#features/session/actor.ts'
import { db } from '#lib/db.ts'
import { makeActor } from '#testing/accounts.ts'
import { buildPost } from '#testing/builders.ts'
import { setUpDatabase } from '#testing/database.ts'
import { describeMedia } from './mutations.ts'
import { mediaDefaults } from './schema.ts'

setUpDatabase()

let owner: AccountActor
let id: string

const said = (part: Partial<Parameters<typeof describeMedia>[1]> = {}) => ({
  id,
  alt: 'La mairie',
  credit: 'Anne Dupont',
  licence: 'CC BY 4.0',
  focalX: 0.2,
  focalY: 0.8,
  ...part
})

beforeAll(async () => {
  owner = await makeActor({ role: 'contributor' })
  const row = await db().media.create({
    data: { filename: 'a.jpg', mime: 'image/jpeg', hash: 'a'.repeat(64), uploaderId: owner.accountId }
  })
  id = row.id
})

test('whoever brought a picture – says whose it is for every text; the pages that show it expire', async () => {
  const shows = await buildPost({ title: 'Elle montre', doc: doc(figure({ mediaId: id })) })
  const stands = await buildPost({ title: 'Elle annonce', featuredMediaId: id })
  await buildPost({ title: 'Elle ne montre rien' })

  const described = await describeMedia(owner, said({ credit: ' Anne\u0000 Dupont ' }))
  expect(described).toMatchObject({ ok: true, value: { media: { credit: 'Anne Dupont', focalX: 0.2, focalY: 0.8 } } })
  expect(described.ok && described.value.names.toSorted()).toEqual(
    [cacheTags.lists, cacheTags.post(shows.id), cacheTags.post(stands.id)].toSorted()
  )
  const { media } = (await getPublishedPost('elle-montre')) ?? {}
  expect(media?.[id]).toMatchObject({ licence: 'CC BY 4.0', alt: 'La mairie' })
})

test('others – only editors', async () => {
  const author = await makeActor({ role: 'author' })
  const editor = await makeActor({ role: 'editor' })
  expect(await describeMedia(author, said())).toEqual({ ok: false, reason: 'forbidden' })
  expect(await describeMedia(editor, said())).toMatchObject({ ok: true })
  const nowhere = said({ id: '99999999-9999-4999-8999-999999999999' })
  expect(await describeMedia(editor, nowhere)).toEqual({ ok: false, reason: 'not-found' })
})

test.each([{ focalX: 1.01 }, { focalY: Number.NaN }, { alt: 'x'.repeat(2_001) }, { id: '7' }, { extra: 1 }])(
  '%j – is refused',
  (part) => {
    expect(mediaDefaults.safeParse({ ...said(), ...part }).success).toBe(false)
  }
)
