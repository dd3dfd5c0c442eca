import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { z } from 'zod'
import { openDesk } from '#features/desk/gate.ts'
import { getDraftPreview } from '#features/drafts/preview/data.ts'
import { ArticlePage } from '#features/posts/components/article-page.tsx'

type Props = { params: Promise<{ id: string }> }

const load = cache(async (id: string) => {
  const { actor, t } = await openDesk(`/desk/posts/${id}/preview`)
  const preview = z.uuid().safeParse(id).success ? await getDraftPreview(actor, id) : null
  if (!preview) notFound()
  return { actor, t, ...preview }
})

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { draft, t } = await load((await params).id)
  return { title: t('preview.title', { title: draft.title || t('list.untitled') }) }
}

export default async function PreviewPage({ params }: Props) {
  const { actor, article, draft, t } = await load((await params).id)

  return (
    <>
      <aside className="preview-bar" lang={actor.language} aria-label={t('preview.open')}>
        <span>{t('preview.note')}</span>
        {draft.may.save && <a href={`/desk/posts/${draft.id}`}>{t('preview.edit')}</a>}
      </aside>
      <main id="main_content">
        <ArticlePage article={article} />
      </main>
    </>
  )
}
