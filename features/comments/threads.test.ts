import { expect, test } from 'vitest'
import type { CommentView } from './data.ts'
import { type Answer, answersOf, firstOf } from './threads.ts'

function comment(authorName: string, ...replies: CommentView[]): CommentView {
  return { id: authorName, authorName, authorUrl: null, paragraphs: [], createdAt: '', replies }
}

/** Every answer of a thread as pages list them: who, how deep, to whom. */
function listed(answer: Answer): [string, number, string | null][] {
  return [[answer.comment.authorName, answer.depth, answer.to], ...answersOf(answer).flatMap(listed)]
}

test('answers move in, and from the fourth level on say whom they answer', () => {
  const thread = comment('a', comment('b', comment('c', comment('d', comment('e')), comment('f'))), comment('g'))
  expect(listed(firstOf(thread))).toEqual([
    ['a', 1, null],
    ['b', 2, null],
    ['c', 3, null],
    ['d', 4, 'c'],
    ['e', 4, 'd'],
    ['f', 4, 'c'],
    ['g', 2, null]
  ])
})

test('a quarrel of 20,000 answers is four levels deep', () => {
  let thread = comment('0')
  for (let at = 1; at < 20_000; at += 1) thread = comment(String(at), thread)

  const all = listed(firstOf(thread))
  expect(all).toHaveLength(20_000)
  expect(Math.max(...all.map(([, depth]) => depth))).toBe(4)
})
