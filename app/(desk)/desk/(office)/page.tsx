import type { Metadata } from 'next'
import { openDesk } from '#features/desk/gate.ts'
import { DraftListScreen } from '#features/drafts/components/draft-list-screen.tsx'
import { readListQuery, readTrashed } from '#features/drafts/list-query.ts'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await openDesk('/desk')
  return { title: t('list.post.title') }
}

export default async function PostsPage({ searchParams }: Props) {
  const { actor } = await openDesk('/desk')
  const given = await searchParams
  return <DraftListScreen actor={actor} query={readListQuery('post', given)} trashed={readTrashed(given)} />
}
