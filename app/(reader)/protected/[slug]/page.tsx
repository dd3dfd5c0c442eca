import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { ArticlePage } from '#features/posts/components/article-page.tsx'
import { missingMetadata } from '#features/posts/metadata.ts'
import { PasswordPage } from '#features/posts/protected/components/password-page.tsx'
import { loadUnlocked, protectedMetadata } from '#features/posts/protected/page.ts'

/** Depends on who asks: no cache may keep it. */
export const dynamic = 'force-dynamic'

type Props = {
  params: Promise<{ slug: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const opening = await loadUnlocked((await params).slug)
  if (opening === null || opening.kind === 'public') return missingMetadata()
  return protectedMetadata(opening.kind === 'open' ? opening.article.post.title : opening.post.title)
}

export default async function ProtectedPage({ params, searchParams }: Props) {
  const { slug } = await params
  const opening = await loadUnlocked(slug)
  if (opening === null) notFound()
  if (opening.kind === 'public') redirect(`/${slug}`)
  if (opening.kind === 'open') return <ArticlePage article={opening.article} />
  return <PasswordPage post={opening.post} wrong={(await searchParams).wrong !== undefined} />
}
