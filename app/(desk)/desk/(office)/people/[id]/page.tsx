import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { z } from 'zod'
import { openDesk } from '#features/desk/gate.ts'
import { getByline } from '#features/people/bylines/data.ts'
import { BylineScreen } from '#features/people/components/byline-screen.tsx'

type Props = {
  params: Promise<{ id: string }>
  searchParams: Promise<{ merged?: string | string[] }>
}

const load = cache(async (id: string) => {
  const { actor } = await openDesk(`/desk/people/${id}`, 'people.describe')
  const person = z.uuid().safeParse(id).success ? await getByline(actor, id) : null
  if (!person) notFound()
  return { actor, person }
})

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { person } = await load((await params).id)
  return { title: person.name }
}

export default async function BylinePage({ params, searchParams }: Props) {
  const { actor, person } = await load((await params).id)
  const { merged } = await searchParams
  return <BylineScreen actor={actor} person={person} merged={merged !== undefined} />
}
