import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { openDesk } from '#features/desk/gate.ts'
import { MergeChoice } from '#features/terms/components/merge-choice.tsx'
import { MergeScreen } from '#features/terms/components/merge-screen.tsx'
import { getTermItems } from '#features/terms/data.ts'
import { readChoice } from '#features/terms/list-query.ts'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await openDesk('/desk/tags', 'term.manage')
  return { title: t('terms.bulk.merge') }
}

export default async function MergePage({ searchParams }: Props) {
  const { actor } = await openDesk('/desk/tags', 'term.manage')
  const choice = readChoice(await searchParams)
  if (!choice) redirect('/desk/tags')

  const { kind, ids, into } = choice
  const items = await getTermItems(actor, kind, into ? [...ids, into] : ids)
  const chosen = items.filter(({ id }) => ids.includes(id))
  const target = items.find(({ id }) => id === into)
  if (chosen.length === 0) redirect('/desk/tags')
  if (!target || chosen.every(({ id }) => id === into)) {
    return <MergeChoice actor={actor} choice={choice} chosen={chosen} />
  }
  return <MergeScreen actor={actor} kind={kind} chosen={chosen} into={target} />
}
