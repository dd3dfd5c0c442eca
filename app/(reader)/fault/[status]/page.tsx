import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { FaultPage } from '#features/publication/components/fault-page.tsx'
import { readFault } from '#features/publication/faults.ts'

export const dynamic = 'force-static'
export const revalidate = 300

/** Nothing is made at build, when there is no database: each page at its first need. */
export function generateStaticParams() {
  return []
}

type Props = { params: Promise<{ status: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations('Reader.faults')
  const fault = readFault((await params).status)
  return { title: t(`${fault}.title`), robots: { index: false, follow: true } }
}

/** What server/fault-pages.ts shows, with the status that it says; nobody else can ask for it. */
export default async function Page({ params }: Props) {
  return <FaultPage fault={readFault((await params).status)} />
}
