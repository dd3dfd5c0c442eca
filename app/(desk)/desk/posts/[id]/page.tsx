import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { cache } from 'react'
import { z } from 'zod'
import { getDeskPublication } from '#features/desk/data.ts'
import { openDesk } from '#features/desk/gate.ts'
import { DraftDesk } from '#features/drafts/components/draft-desk.tsx'
import { getCategoryChoices, getDraftForActor, getSeriesChoices } from '#features/drafts/data.ts'

type Props = { params: Promise<{ id: string }> }

const load = cache(async (id: string) => {
  const { actor, t } = await openDesk(`/desk/posts/${id}`)
  const draft = z.uuid().safeParse(id).success ? await getDraftForActor(actor, id) : null
  if (!draft) notFound()
  return { t, draft }
})

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { draft, t } = await load((await params).id)
  return { title: draft.title || t('list.untitled') }
}

export default async function PostPage({ params }: Props) {
  const { draft } = await load((await params).id)
  if (!draft.may.save) redirect(`/desk/posts/${draft.id}/preview`)

  const [categories, series, { language }] = await Promise.all([
    getCategoryChoices(),
    getSeriesChoices(),
    getDeskPublication()
  ])
  return <DraftDesk draft={draft} categories={categories} series={series} language={language} />
}
