import type { Metadata } from 'next'
import { openDesk } from '#features/desk/gate.ts'
import { NoticesScreen } from '#features/notices/components/notices-screen.tsx'

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await openDesk('/desk/notices')
  return { title: t('notices.title') }
}

export default async function NoticesPage() {
  const { actor } = await openDesk('/desk/notices')
  return <NoticesScreen actor={actor} />
}
