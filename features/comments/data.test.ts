import { expect, test } from 'vitest'
import { buildComment, buildPost } from '#testing/builders.ts'
import { setUpDatabase } from '#testing/database.ts'
import { getPublishedComments } from './data.ts'

setUpDatabase()

test('approved comments come in threads, oldest first, mentions apart', async () => {
  const post = await buildPost({ title: 'Discuté' })
  const first = await buildComment(post, { authorName: 'Un', body: 'A\n\nB\nb', authorUrl: 'https://example.org/' })
  const answer = await buildComment(post, { authorName: 'Deux', parent: first, createdAt: '2015-04-02T08:00:00Z' })
  await buildComment(post, { authorName: 'Trois', parent: answer, createdAt: '2015-04-03T08:00:00Z' })
  const mention = await buildComment(post, { authorName: 'Blog', kind: 'pingback' })
  await buildComment(post, { authorName: 'Quatre', parent: mention, createdAt: '2015-04-04T08:00:00Z' })

  const { count, threads, mentions } = await getPublishedComments(post.id)
  expect(count).toBe(4)
  expect(threads.map((comment) => comment.authorName)).toEqual(['Un', 'Quatre'])
  expect(threads[0]?.paragraphs).toEqual(['A', 'B\nb'])
  expect(threads[0]?.replies[0]?.replies[0]?.authorName).toBe('Trois')
  expect(mentions.map((comment) => comment.authorName)).toEqual(['Blog'])
})

test('what is not approved is not shown; answers to it stand by themselves', async () => {
  const post = await buildPost({ title: 'Modéré' })
  const hidden = await buildComment(post, { authorName: 'Caché', state: 'pending' })
  await buildComment(post, { authorName: 'Pourriel', state: 'spam' })
  await buildComment(post, { authorName: 'Jeté', state: 'trashed' })
  await buildComment(post, { authorName: 'Réponse', parent: hidden })

  const { count, threads } = await getPublishedComments(post.id)
  expect(count).toBe(1)
  expect(threads.map((comment) => comment.authorName)).toEqual(['Réponse'])
})

test('comments of an unpublished text are not shown, and hostile addresses are no links', async () => {
  const hidden = await buildPost({ title: 'Retiré', status: 'trashed' })
  await buildComment(hidden)
  expect((await getPublishedComments(hidden.id)).count).toBe(0)

  const post = await buildPost({ title: 'Visé' })
  await buildComment(post, { authorUrl: 'javascript:alert(1)' })
  expect((await getPublishedComments(post.id)).threads[0]?.authorUrl).toBeNull()
})
