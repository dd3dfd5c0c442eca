/** Revisions on one page of a history: each is read whole, to count its words. */
export const HISTORY_SIZE = 20

/** Address of the history of a text, or of one of its pages. */
export function historyPath(postId: string, page = 1): string {
  return `/desk/posts/${postId}/history${page > 1 ? `?page=${page}` : ''}`
}

/** Address of one revision: what it changed or, with `present`, what changed since. */
export function revisionPath(postId: string, revisionId: string, against: 'previous' | 'present' = 'previous'): string {
  return `${historyPath(postId)}/${revisionId}${against === 'present' ? '?with=present' : ''}`
}
