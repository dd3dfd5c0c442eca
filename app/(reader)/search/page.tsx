import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { missingMetadata } from '#features/posts/metadata.ts'
import { SearchPage } from '#features/search/components/search-page.tsx'
import { searchMetadata } from '#features/search/metadata.ts'
import { readSearchParams, type SearchParams } from '#features/search/schema.ts'
import { loadSearch } from '#features/search/search.ts'

/** Not kept: what can be looked for is without number. */
export const dynamic = 'force-dynamic'

type Props = { searchParams: Promise<SearchParams> }

async function load({ searchParams }: Props) {
  const address = readSearchParams(await searchParams)
  return address && loadSearch(address)
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const search = await load(props)
  return search ? searchMetadata(search) : missingMetadata()
}

export default async function Page(props: Props) {
  const search = await load(props)
  if (!search) notFound()

  return <SearchPage search={search} />
}
