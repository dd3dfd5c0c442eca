'use client'

import { useState } from 'react'
import type { DraftView } from '#features/drafts/schema.ts'
import type { ReviewView } from '#features/review/schema.ts'
import type { DraftActions, Problem } from './draft-actions.ts'
import type { DraftStore } from './use-draft.ts'

export type Publication = {
  status: DraftView['status']
  path: string | null
  changed: boolean
  busy: boolean
  problem: Problem | null
  said: 'published' | 'updated' | 'unpublished' | 'submitted' | 'returned' | null
  review: Pick<ReviewView, 'submitted' | 'returned'>
}

type Target = { id: string; baseVersion: number }
type Answer = { ok: true; version: number } | { ok: false; reason: Problem }

/** What readers see of the post, and the steps that change it. Each saves first. */
export function usePublication({
  draft,
  store,
  actions
}: {
  draft: DraftView
  store: DraftStore
  actions: DraftActions
}) {
  const [publication, setPublication] = useState<Publication>({
    status: draft.status,
    path: draft.publicPath,
    changed: draft.hasUnpublishedChanges,
    busy: false,
    problem: null,
    said: null,
    review: draft.review
  })
  const update = (change: Partial<Publication>) => setPublication((current) => ({ ...current, ...change }))

  async function step<T extends Answer>(
    act: (target: Target) => Promise<T>,
    after: (answer: Extract<T, { ok: true }>) => Partial<Publication>
  ) {
    update({ busy: true, problem: null, said: null })
    const answer = await store.queue
      .exclusively((baseVersion) => act({ id: draft.id, baseVersion }) as Promise<T & { version?: number }>)
      .catch(() => 'unavailable' as const)

    if (answer === null) update({ busy: false })
    else if (answer === 'unavailable') update({ busy: false, problem: 'unavailable' })
    else if (answer.ok) update({ busy: false, ...after(answer as Extract<T, { ok: true }>) })
    else refuse(answer.reason)
  }

  function refuse(reason: Problem) {
    update({ busy: false, problem: reason === 'stale' ? null : reason })
    // The next save is refused too, and says who saved meanwhile.
    if (reason !== 'stale') return
    store.queue.changed()
    void store.queue.saveNow()
  }

  const publish = () =>
    step(actions.publish, ({ path }) => ({
      status: 'published',
      path,
      changed: false,
      said: publication.status === 'published' ? 'updated' : 'published'
    }))
  const unpublish = () =>
    step(actions.unpublish, () => ({ status: 'draft', path: null, changed: true, said: 'unpublished' }))
  const submit = async () => {
    const { submitForReview } = actions
    if (!submitForReview) return
    await step(submitForReview, ({ by }) => ({
      status: 'in_review',
      said: 'submitted',
      review: { submitted: { by, at: new Date().toISOString() }, returned: null }
    }))
  }
  const sendBack = (reason: string) =>
    step(
      (target) => actions.returnDraft({ ...target, reason }),
      ({ remark }) => ({
        status: 'draft',
        said: 'returned',
        review: { submitted: publication.review.submitted, returned: remark }
      })
    )
  const edited = () =>
    setPublication((current) =>
      current.changed && !current.said && !current.problem
        ? current
        : { ...current, changed: true, said: null, problem: null }
    )

  return { publication, publish, unpublish, submit, sendBack, edited }
}
