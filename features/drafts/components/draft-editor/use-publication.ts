'use client'

import { useState } from 'react'
import type { DraftView, Visibility } from '#features/drafts/schema.ts'
import type { ReviewView } from '#features/review/schema.ts'
import type { DraftActions, Problem, Readers, Schedule } from './draft-actions.ts'
import type { DraftStore } from './use-draft.ts'

/** What was just done. */
type Said = 'published' | 'updated' | 'unpublished' | 'submitted' | 'returned' | 'scheduled' | 'unscheduled' | 'private'

export type Publication = {
  status: DraftView['status']
  path: string | null
  scheduledAt: string | null
  visibility: Visibility
  changed: boolean
  busy: boolean
  problem: Problem | null
  said: Said | null
  review: Pick<ReviewView, 'submitted' | 'returned'>
}

type Target = { id: string; baseVersion: number }
type Answer = { ok: true; version: number } | { ok: false; reason: Problem }
type Options = { draft: DraftView; store: DraftStore; actions: DraftActions; isUploading: () => boolean }

/** What readers see of the post, and the steps that change it. Each saves first, and answers what it was refused for. */
export function usePublication({ draft, store, actions, isUploading }: Options) {
  const [publication, setPublication] = useState<Publication>({
    status: draft.status,
    path: draft.publicPath,
    scheduledAt: draft.scheduledAt,
    visibility: draft.visibility,
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
  ): Promise<Problem | null> {
    update({ busy: true, problem: null, said: null })
    const answer = await store.queue
      .exclusively((baseVersion) => act({ id: draft.id, baseVersion }) as Promise<T & { version?: number }>)
      .catch(() => 'unavailable' as const)

    // The save before it failed, which the queue says itself.
    if (answer === null) return refuse(null, 'stale')
    if (answer === 'unavailable') return refuse('unavailable')
    if (!answer.ok) return refuse(answer.reason)
    update({ busy: false, ...after(answer as Extract<T, { ok: true }>) })
    return null
  }

  function refuse(reason: Problem | null, told: Problem | null = reason): Problem | null {
    update({ busy: false, problem: reason === 'stale' ? null : reason })
    // The next save is refused too, and says who saved meanwhile.
    if (reason === 'stale') {
      store.queue.changed()
      void store.queue.saveNow()
    }
    return told
  }

  /** A step after which readers see the text: with every picture, or not yet. */
  const show: typeof step = async (act, after) => (isUploading() ? refuse('uploading') : step(act, after))

  const publish = (readers: Readers = {}) =>
    show(
      (target) => actions.publish({ ...target, ...readers }),
      ({ path }) => {
        const visibility = readers.visibility ?? publication.visibility
        const isPrivate = visibility === 'private'
        const said = publication.status === 'published' ? 'updated' : 'published'
        const seen = { path: isPrivate ? null : path, visibility, scheduledAt: null, changed: false }
        return { ...seen, status: isPrivate ? 'private' : 'published', said: isPrivate ? 'private' : said }
      }
    )
  const schedule = (chosen: Schedule) =>
    show(
      (target) => actions.schedule({ ...target, ...chosen }),
      ({ scheduledAt }) => ({ status: 'scheduled', scheduledAt, visibility: chosen.visibility, said: 'scheduled' })
    )
  const unpublish = () =>
    step(actions.unpublish, () => {
      const said = publication.status === 'scheduled' ? 'unscheduled' : 'unpublished'
      return { status: 'draft', path: null, scheduledAt: null, changed: true, said }
    })
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

  return { publication, publish, schedule, unpublish, submit, sendBack, edited }
}

export type PublicationSteps = ReturnType<typeof usePublication>
