import type { Metadata } from 'next'
import { openDesk } from '#features/desk/gate.ts'
import { ImportScreen } from '#features/import/desk/components/import-screen.tsx'
import { IMPORT_PATH } from '#features/import/desk/constants.ts'
import { pageIn } from '#features/import/desk/query.ts'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await openDesk(IMPORT_PATH, 'import.run')
  return { title: t('import.title') }
}

export default async function ImportPage({ searchParams }: Props) {
  const { actor } = await openDesk(IMPORT_PATH, 'import.run')
  return <ImportScreen actor={actor} page={pageIn(await searchParams, 'page', 1)} />
}
