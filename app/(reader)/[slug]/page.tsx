import { notFound } from 'next/navigation'
import { loadArticle } from '#features/posts/article.ts'
import { ArticlePage } from '#features/posts/components/article-page.tsx'
import { articleMetadata } from '#features/posts/metadata.ts'
import { PasswordPage } from '#features/posts/protected/components/password-page.tsx'
import { loadProtected, protectedMetadata } from '#features/posts/protected/page.ts'
import { ArticleData } from '#features/seo/components/article-data.tsx'

export const dynamic = 'force-static'
export const revalidate = 300

/** Nothing is made at build, when there is no database: each page at its first visit. */
export function generateStaticParams() {
  return []
}

type Props = { params: Promise<{ slug: string }> }

export async function generateMetadata({ params }: Props) {
  const { slug } = await params
  const article = await loadArticle(slug)
  const locked = article ? null : await loadProtected(slug)
  return locked ? protectedMetadata(locked.title) : articleMetadata(article)
}

export default async function Page({ params }: Props) {
  const { slug } = await params
  const article = await loadArticle(slug)
  const locked = article ? null : await loadProtected(slug)
  if (locked) return <PasswordPage post={locked} />
  if (!article) notFound()

  return (
    <>
      <ArticlePage article={article} />
      <ArticleData article={article} />
    </>
  )
}
