import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { z } from 'zod'
import { openDesk } from '#features/desk/gate.ts'
import { HistoryScreen } from '#features/revisions/components/history-screen.tsx'
import { historyPath } from '#features/revisions/constants.ts'
import { getDraftHistory } from '#features/revisions/data.ts'
import { readHistoryQuery } from '#features/revisions/history-query.ts'

type Props = {
  params: Promise<{ id: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

const load = cache(async (id: string, page: number) => {
  const { actor, t } = await openDesk(historyPath(id, page))
  const history = z.uuid().safeParse(id).success ? await getDraftHistory(actor, id, page) : null
  if (!history) notFound()
  return { actor, t, history }
})

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { history, t } = await load((await params).id, readHistoryQuery(await searchParams).page)
  return { title: t('history.title', { title: history.draft.title || t('list.untitled') }) }
}

export default async function HistoryPage({ params, searchParams }: Props) {
  const { page, restored } = readHistoryQuery(await searchParams)
  const { actor, history } = await load((await params).id, page)
  return <HistoryScreen history={history} page={page} restored={restored} language={actor.language} />
}
