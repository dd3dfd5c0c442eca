import { notFound } from 'next/navigation'
import { missingMetadata } from '#features/posts/metadata.ts'
import { SiteIndex } from '#features/publication/components/site-index.tsx'
import { getPublication } from '#features/publication/data.ts'
import { siteIndexMetadata } from '#features/publication/index-metadata.ts'
import { loadSiteIndex } from '#features/publication/site-index.ts'

export const dynamic = 'force-static'
export const revalidate = 300

/** Nothing is made at build, when there is no database: each page at its first visit. */
export function generateStaticParams() {
  return []
}

type Props = { params: Promise<{ index: string }> }

export async function generateMetadata({ params }: Props) {
  const index = await loadSiteIndex((await params).index)
  return index ? siteIndexMetadata(index.kind) : missingMetadata()
}

/** `/tags`, `/series`, `/authors`: see the rewrites in next.config.mjs. */
export default async function IndexPage({ params }: Props) {
  const index = await loadSiteIndex((await params).index)
  if (!index) notFound()

  const { language } = await getPublication()
  return <SiteIndex index={index} language={language} />
}
