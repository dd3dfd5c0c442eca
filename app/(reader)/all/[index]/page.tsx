import { missingMetadata } from '#features/posts/metadata.ts'
import { NotFoundPage } from '#features/publication/components/not-found-page.tsx'
import { getPublication } from '#features/publication/data.ts'
import { TagIndex } from '#features/tags/components/tag-index.tsx'
import { tagIndexMetadata } from '#features/tags/metadata.ts'
import { loadTagIndex } from '#features/tags/tag-index.ts'

export const dynamic = 'force-static'
export const revalidate = 300

/** Nothing is made at build, when there is no database: each page at its first visit. */
export function generateStaticParams() {
  return []
}

type Props = { params: Promise<{ index: string }> }

export async function generateMetadata({ params }: Props) {
  return (await params).index === 'tags' ? tagIndexMetadata() : missingMetadata()
}

/** `/tags`: see the rewrites in next.config.mjs. */
export default async function IndexPage({ params }: Props) {
  if ((await params).index !== 'tags') return <NotFoundPage />

  const [tags, { language }] = await Promise.all([loadTagIndex(), getPublication()])
  return <TagIndex tags={tags} language={language} />
}
