import { expect, test } from 'vitest'
import { db } from '#lib/db.ts'
import { makeActor } from '#testing/accounts.ts'
import { setUpDatabase } from '#testing/database.ts'
import { type Drafted, drafted } from '#testing/drafts.ts'
import { restorePost, trashPost } from '../mutations.ts'
import { getLinkedPreview } from '../preview/data.ts'
import { publishDraft } from '../publishing/mutations.ts'
import { findLinkedText } from './data.ts'
import { createPreviewLink, revokePreviewLink } from './mutations.ts'

setUpDatabase()

async function shared(text: Drafted, days: 1 | 7 | 30 = 7) {
  const made = await createPreviewLink(text.actor, { id: text.id, days })
  if (!made.ok) throw new Error(made.reason)
  return { token: made.value.path.replace('/preview/', ''), links: made.value.links }
}

test('whoever has the link reads the newest working copy; the token is kept nowhere', async () => {
  const text = await drafted({ title: 'Avant parution' })
  const { token, links } = await shared(text)
  expect(token).toMatch(/^[0-9a-f]{64}$/)
  expect(links).toMatchObject([{ createdBy: text.actor.name }])
  expect(JSON.stringify(await db().previewLink.findMany())).not.toContain(token)
  expect((await getLinkedPreview(token))?.article.post.title).toBe('Avant parution')
  expect(await db().auditEvent.count({ where: { subjectId: text.id, action: 'post.share' } })).toBe(1)
})

test('over, revoked, made up – nothing, alike', async () => {
  const text = await drafted()
  const over = await shared(text, 1)
  await db().previewLink.updateMany({ where: { postId: text.id }, data: { expiresAt: new Date(Date.now() - 1) } })
  const revoked = await shared(text)
  expect(revoked.links).toHaveLength(1)
  const linkId = revoked.links[0]?.id ?? ''
  expect(await revokePreviewLink(text.actor, { id: text.id, linkId })).toEqual({ ok: true, value: { links: [] } })

  for (const token of [
    over.token,
    revoked.token,
    'a'.repeat(64),
    '',
    '\u0000',
    '\ud800',
    revoked.token.toUpperCase()
  ]) {
    expect(await findLinkedText(token), token).toBeNull()
  }
})

test('a link lives as many days as were chosen', async () => {
  const text = await drafted()
  for (const days of [1, 7, 30] as const) await shared(text, days)
  const rows = await db().previewLink.findMany({ where: { postId: text.id }, orderBy: { createdAt: 'asc' } })
  const lives = rows.map((row) => Math.round((row.expiresAt.getTime() - row.createdAt.getTime()) / 86_400_000))
  expect(lives).toEqual([1, 7, 30])
})

test('the trash ends all links for good', async () => {
  const text = await drafted()
  const { token } = await shared(text)
  await trashPost(text.actor, text.id)
  expect(await findLinkedText(token)).toBeNull()
  await restorePost(text.actor, text.id)
  expect(await findLinkedText(token)).toBeNull()
})

test('who may not share makes and ends none', async () => {
  const contributor = await makeActor({ role: 'contributor' })
  const text = await drafted({}, contributor)
  const { links } = await shared(text)
  const choice = { id: text.id, linkId: links[0]?.id ?? '' }
  const stranger = await makeActor()
  expect(await createPreviewLink(stranger, { id: text.id, days: 1 })).toEqual({ ok: false, reason: 'not-found' })
  expect(await revokePreviewLink(stranger, choice)).toEqual({ ok: false, reason: 'not-found' })

  await publishDraft(await makeActor({ role: 'editor' }), text)
  expect(await createPreviewLink(contributor, { id: text.id, days: 1 })).toEqual({ ok: false, reason: 'forbidden' })
  expect(await revokePreviewLink(contributor, choice)).toEqual({ ok: false, reason: 'forbidden' })
})
