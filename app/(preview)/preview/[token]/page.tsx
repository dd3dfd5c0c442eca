import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { cache } from 'react'
import { getLinkedPreview } from '#features/drafts/preview/data.ts'
import { ArticlePage } from '#features/posts/components/article-page.tsx'

type Props = { params: Promise<{ token: string }> }

const load = cache(async (token: string) => {
  const preview = await getLinkedPreview(token)
  if (!preview) notFound()
  return preview
})

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [{ draft }, t] = await Promise.all([load((await params).token), getTranslations('Reader.protected.preview')])
  return { title: t('title', { title: draft.title || t('untitled') }) }
}

/** The working copy, for whoever was given the link. */
export default async function LinkedPreviewPage({ params }: Props) {
  const [{ article, draft }, t] = await Promise.all([
    load((await params).token),
    getTranslations('Reader.protected.preview')
  ])
  const note = draft.publicPath === null ? 'note' : draft.hasUnpublishedChanges ? 'changed' : 'published'

  return (
    <>
      <aside className="preview-bar" lang={await getLocale()} aria-label={t('label')}>
        <span>{t(note)}</span>
        {draft.publicPath !== null && <a href={draft.publicPath}>{t('read')}</a>}
      </aside>
      <main id="main_content">
        <ArticlePage article={article} />
      </main>
    </>
  )
}
