import { expect, test } from 'vitest'
import { db } from '#lib/db.ts'
import { makeActor } from '#testing/accounts.ts'
import { buildPost } from '#testing/builders.ts'
import { setUpDatabase } from '#testing/database.ts'
import { createDraft, trashPost } from '../../mutations.ts'
import { getDraftTitles } from './data.ts'

setUpDatabase()

test('titles are found by their words, whatever the accents; each role gets what it may open, and the way to it', async () => {
  const [editor, author] = [await makeActor({ role: 'editor' }), await makeActor({ role: 'contributor' })]
  const published = await buildPost({ title: 'L’écluse de la ville', publishedAt: '2015-01-01T10:00:00Z' })
  await buildPost({ title: 'Un autre', slug: 'page', kind: 'page' })
  await db().postAuthor.create({ data: { postId: published.id, personId: author.personId } })
  const draft = await createDraft(author, 'post')
  await db().draft.update({ where: { postId: draft }, data: { title: 'Écluses fermées' } })
  await trashPost(editor, (await buildPost({ title: 'Écluse jetée' })).id)
  const found = async (actor: typeof editor, words: string) =>
    (await getDraftTitles(actor, words, 8)).map(({ title, path }) => [title, path.endsWith('/preview')])

  expect(await found(editor, 'ecluse')).toEqual([
    ['Écluses fermées', false],
    ['L’écluse de la ville', false]
  ])
  // Contributors read what they signed, and write it no more once it is published.
  expect(await found(author, 'éclu')).toEqual([
    ['Écluses fermées', false],
    ['L’écluse de la ville', true]
  ])
  expect(await found(author, 'autre')).toEqual([])
  expect(await found(editor, 'mots')).toEqual([])
  expect(await getDraftTitles(editor, '', 2)).toHaveLength(2)
  expect(await found(await makeActor({ role: 'author' }), '')).toEqual([])
})
