import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { SearchPage } from '#features/search/components/search-page.tsx'
import { searchMetadata } from '#features/search/metadata.ts'
import { readSearchParams, type SearchParams } from '#features/search/schema.ts'
import { loadSearch } from '#features/search/search.ts'

/** Not kept: what can be looked for is without number. */
export const dynamic = 'force-dynamic'

type Props = { searchParams: Promise<SearchParams> }

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  return searchMetadata(await loadSearch(readSearchParams(await searchParams)))
}

export default async function Page({ searchParams }: Props) {
  const search = await loadSearch(readSearchParams(await searchParams))
  if (search.outcome.kind === 'beyond') notFound()

  return <SearchPage search={search} />
}
