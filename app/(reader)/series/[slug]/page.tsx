import { notFound } from 'next/navigation'
import { loadArchive } from '#features/posts/archives.ts'
import { ArchivePage } from '#features/posts/components/archive-page.tsx'
import { archiveMetadata } from '#features/posts/metadata.ts'

export const dynamic = 'force-static'
export const revalidate = 300

/** Nothing is made at build, when there is no database: each page at its first visit. */
export function generateStaticParams() {
  return []
}

type Props = { params: Promise<{ slug: string }> }

async function load({ params }: Props) {
  const { slug } = await params
  return loadArchive('series', slug, '1')
}

export async function generateMetadata(props: Props) {
  return archiveMetadata(await load(props))
}

export default async function SeriesPage(props: Props) {
  const archive = await load(props)
  if (!archive) notFound()

  return <ArchivePage archive={archive} />
}
