import type { CommentView } from './data.ts'

/** A comment at its place: how deep, and whom it answers where the place does not tell. */
export type Answer = { comment: CommentView; depth: number; to: string | null }

/** A telephone has no width for more. */
const DEPTH = 4

/** A thread's first comment. */
export function firstOf(comment: CommentView): Answer {
  return { comment, depth: 1, to: null }
}

/**
 * The answers listed beneath a comment. On the last level all that follows stands in one list, in
 * reading order, so that a quarrel of a thousand answers is as flat as one of five.
 */
export function answersOf({ comment, depth }: Answer): Answer[] {
  if (depth >= DEPTH) return []
  if (depth < DEPTH - 1) return comment.replies.map((reply) => ({ comment: reply, depth: depth + 1, to: null }))

  const listed: Answer[] = []
  const waiting = repliesTo(comment)
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    listed.push(next)
    waiting.push(...repliesTo(next.comment))
  }
  return listed
}

/** Last first: they are taken from the end. */
function repliesTo({ authorName, replies }: CommentView): Answer[] {
  return replies.map((reply) => ({ comment: reply, depth: DEPTH, to: authorName })).reverse()
}
