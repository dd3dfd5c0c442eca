import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { typeset } from '#features/editor/render/typeset.ts'
import { feedAlternates } from '#features/feeds/links.ts'
import { missingMetadata } from '#features/posts/metadata.ts'
import { getPublication } from '#features/publication/data.ts'
import { TagIndex } from '#features/tags/components/tag-index.tsx'
import { loadTagIndex } from '#features/tags/tag-index.ts'

export const dynamic = 'force-static'
export const revalidate = 300

/** Nothing is made at build, when there is no database: each page at its first visit. */
export function generateStaticParams() {
  return []
}

type Props = { params: Promise<{ index: string }> }

export async function generateMetadata({ params }: Props) {
  if ((await params).index !== 'tags') return missingMetadata()

  const [t, { name, language }] = await Promise.all([getTranslations('Reader'), getPublication()])
  const types = feedAlternates('/', typeset(name, language))
  return { title: t('tagsTitle'), alternates: { canonical: '/tags', types } }
}

/** `/tags`: see the rewrites in next.config.mjs. */
export default async function IndexPage({ params }: Props) {
  if ((await params).index !== 'tags') notFound()

  const [tags, { language }] = await Promise.all([loadTagIndex(), getPublication()])
  return <TagIndex tags={tags} language={language} />
}
