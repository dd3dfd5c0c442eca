import { notFound } from 'next/navigation'
import { isArchiveKind } from '#features/posts/archive-subject.ts'
import { loadArchive } from '#features/posts/archives.ts'
import { ArchivePage } from '#features/posts/components/archive-page.tsx'
import { archiveMetadata } from '#features/posts/metadata.ts'

export const dynamic = 'force-static'
export const revalidate = 300

/** Nothing is made at build, when there is no database: each page at its first visit. */
export function generateStaticParams() {
  return []
}

type Props = { params: Promise<{ kind: string; page: string; key?: string[] }> }

async function load({ params }: Props) {
  const { kind, page, key = [] } = await params
  return isArchiveKind(kind) ? loadArchive(kind, key.join('/'), page) : null
}

export async function generateMetadata(props: Props) {
  return archiveMetadata(await load(props))
}

/** `/`, `/tag/…`, `/category/…`, `/author/…`, `/series/…`, `/2015/03` and their numbered pages: see the rewrites in next.config.mjs. */
export default async function Page(props: Props) {
  const archive = await load(props)
  if (!archive) notFound()

  return <ArchivePage archive={archive} />
}
