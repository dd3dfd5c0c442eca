import 'server-only'
import { may } from '#features/roles/policy.ts'
import type { Actor } from '#features/session/actor.ts'
import { db } from '#lib/db.ts'
import type { RemarkView, ReviewView } from './schema.ts'

/** Remarks that a page shows: more than a text needs. */
const MOST = 200

/** What was said about a text that the caller has shown to be the actor's to read. */
export async function getReview(postId: string): Promise<ReviewView> {
  const [notes, submission] = await Promise.all([
    db().editorialNote.findMany({
      where: { postId },
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
      take: MOST,
      select: { id: true, authorName: true, body: true, createdAt: true, resolvedAt: true }
    }),
    db().auditEvent.findFirst({
      where: { subjectKind: 'post', subjectId: postId, action: 'post.submit' },
      orderBy: { at: 'desc' },
      select: { actor: true, at: true }
    })
  ])
  const open = notes.find(({ resolvedAt }) => resolvedAt === null)

  return {
    submitted: submission && { by: submission.actor, at: submission.at.toISOString() },
    returned: open ? toRemark(open) : null,
    remarks: notes.toReversed().map(toRemark)
  }
}

function toRemark(note: { id: string; authorName: string; body: string; createdAt: Date }): RemarkView {
  return { id: note.id, by: note.authorName, at: note.createdAt.toISOString(), body: note.body }
}

/** How many texts wait for somebody like the actor to read them; null for those who don't review. */
export async function countToReview(actor: Actor): Promise<number | null> {
  return may(actor, 'post.return') ? db().post.count({ where: { status: 'in_review' } }) : null
}
