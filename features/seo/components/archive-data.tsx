import type { ReactNode } from 'react'
import type { Archive } from '#features/posts/archives.ts'
import { archiveGraph } from '../json-ld/archive.ts'
import { StructuredData } from './structured-data.tsx'

/** What a page of an archive says to search engines. */
export async function ArchiveData({ archive }: { archive: Archive }): Promise<ReactNode> {
  return <StructuredData data={await archiveGraph(archive)} />
}
