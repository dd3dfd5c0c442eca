import type { Metadata } from 'next'
import { openDesk } from '#features/desk/gate.ts'
import { MediaLibraryScreen } from '#features/media/components/media-library-screen.tsx'
import { readMediaQuery } from '#features/media/library/list-query.ts'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await openDesk('/desk/media', 'media.upload')
  return { title: t('media.title') }
}

export default async function MediaPage({ searchParams }: Props) {
  const { actor } = await openDesk('/desk/media', 'media.upload')
  const given = await searchParams
  return <MediaLibraryScreen actor={actor} query={readMediaQuery(given)} deleted={given.deleted === '1'} />
}
