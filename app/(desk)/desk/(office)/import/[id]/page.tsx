import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { z } from 'zod'
import { openDesk } from '#features/desk/gate.ts'
import { RunScreen } from '#features/import/desk/components/run-screen.tsx'
import { importPath } from '#features/import/desk/constants.ts'
import { getImportRun } from '#features/import/desk/data.ts'
import { pageIn } from '#features/import/desk/query.ts'

type Props = {
  params: Promise<{ id: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { t } = await openDesk(importPath((await params).id), 'import.run')
  return { title: t('import.title') }
}

export default async function ImportRunPage({ params, searchParams }: Props) {
  const { id } = await params
  const { actor } = await openDesk(importPath(id), 'import.run')
  const run = z.uuid().safeParse(id).success ? await getImportRun(actor, id) : null
  if (!run) notFound()

  const given = await searchParams
  const pages = { notes: pageIn(given, 'notes', 0), missing: pageIn(given, 'missing', 0) }
  return <RunScreen actor={actor} run={run} pages={pages} />
}
