import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { z } from 'zod'
import { openDesk } from '#features/desk/gate.ts'
import { MediaScreen } from '#features/media/components/media-screen.tsx'
import { mediaPath } from '#features/media/library/constants.ts'
import { getMediaDetail } from '#features/media/library/data.ts'

type Props = { params: Promise<{ id: string }> }

const load = cache(async (id: string) => {
  const { actor } = await openDesk(mediaPath(id), 'media.upload')
  const media = z.uuid().safeParse(id).success ? await getMediaDetail(actor, id) : null
  if (!media) notFound()
  return { actor, media }
})

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { media } = await load((await params).id)
  return { title: media.filename }
}

export default async function OneMediaPage({ params }: Props) {
  const { actor, media } = await load((await params).id)
  return <MediaScreen actor={actor} media={media} />
}
