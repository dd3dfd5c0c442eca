import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { openDesk } from '#features/desk/gate.ts'
import { DeleteScreen } from '#features/terms/components/delete-screen.tsx'
import { getTermItems } from '#features/terms/data.ts'
import { readChoice } from '#features/terms/list-query.ts'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await openDesk('/desk/tags', 'term.manage')
  return { title: t('terms.bulk.delete') }
}

export default async function DeletePage({ searchParams }: Props) {
  const { actor } = await openDesk('/desk/tags', 'term.manage')
  const choice = readChoice(await searchParams)
  const chosen = choice ? await getTermItems(actor, choice.kind, choice.ids) : []
  if (!choice || chosen.length === 0) redirect('/desk/tags')

  return <DeleteScreen actor={actor} kind={choice.kind} chosen={chosen} />
}
