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

type Props = { params: Promise<{ path: string[] }> }

/** A path ends in "page/2" on numbered pages: categories may be nested, so one route serves them all. */
async function load({ params }: Props) {
  const { path } = await params
  const isNumbered = path.length > 2 && path.at(-2) === 'page'
  return isNumbered
    ? loadArchive('category', path.slice(0, -2).join('/'), path.at(-1) ?? '')
    : loadArchive('category', path.join('/'), '1')
}

export async function generateMetadata(props: Props) {
  return archiveMetadata(await load(props))
}

export default async function CategoryPage(props: Props) {
  const archive = await load(props)
  if (!archive) notFound()

  return <ArchivePage archive={archive} />
}
