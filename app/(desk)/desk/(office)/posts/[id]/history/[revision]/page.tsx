import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { z } from 'zod'
import { openDesk } from '#features/desk/gate.ts'
import { RevisionScreen } from '#features/revisions/components/revision-screen.tsx'
import { revisionPath } from '#features/revisions/constants.ts'
import { getDraftRevision } from '#features/revisions/data.ts'
import { readAgainst } from '#features/revisions/history-query.ts'

type Props = {
  params: Promise<{ id: string; revision: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

const choice = z.object({ postId: z.uuid(), revisionId: z.uuid() })

const load = cache(async (postId: string, revisionId: string, against: 'previous' | 'present') => {
  const { actor, t } = await openDesk(revisionPath(postId, revisionId, against))
  const chosen = choice.safeParse({ postId, revisionId })
  const view = chosen.success ? await getDraftRevision(actor, { ...chosen.data, against }) : null
  if (!view) notFound()
  return { actor, t, view }
})

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { id, revision } = await params
  const { view, t } = await load(id, revision, readAgainst(await searchParams))
  return { title: t('history.revisionTitle', { title: view.draft.title || t('list.untitled') }) }
}

export default async function RevisionPage({ params, searchParams }: Props) {
  const { id, revision } = await params
  const against = readAgainst(await searchParams)
  const { actor, view } = await load(id, revision, against)
  return <RevisionScreen view={view} against={against} language={actor.language} />
}
