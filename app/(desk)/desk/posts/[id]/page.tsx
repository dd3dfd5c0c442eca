import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { z } from 'zod'
import { getDeskPublication } from '#features/desk/data.ts'
import { openDesk } from '#features/desk/gate.ts'
import { DraftDesk } from '#features/drafts/components/draft-desk.tsx'
import { EditorBar } from '#features/drafts/components/editor-bar.tsx'
import { getCategoryChoices, getDraftForActor } from '#features/drafts/data.ts'

type Props = { params: Promise<{ id: string }> }

const load = cache(async (id: string) => {
  const { actor, t } = await openDesk(`/desk/posts/${id}`)
  const draft = z.uuid().safeParse(id).success ? await getDraftForActor(actor, id) : null
  if (!draft) notFound()
  return { actor, t, draft }
})

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { draft, t } = await load((await params).id)
  return { title: draft.title || t('list.untitled') }
}

export default async function PostPage({ params }: Props) {
  const { actor, draft } = await load((await params).id)
  const [categories, { language }] = await Promise.all([getCategoryChoices(), getDeskPublication()])

  return (
    <>
      <EditorBar draft={draft} language={actor.language} />
      <main>
        <DraftDesk draft={draft} categories={categories} language={language} />
      </main>
    </>
  )
}
