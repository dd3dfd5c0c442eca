import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { getDeskPublication } from '#features/desk/data.ts'
import { ClaimForm } from '#features/session/components/claim-form.tsx'
import { isClaimOpen } from '#features/session/data.ts'

type Props = { searchParams: Promise<{ token?: string | string[] }> }

async function words() {
  const { language } = await getDeskPublication()
  return getTranslations({ locale: language, namespace: 'Door' })
}

// The token stands in the address: it must not travel on with a link. With "no-referrer", though, forms would be sent
// without their origin, and refused where no script runs.
export async function generateMetadata(): Promise<Metadata> {
  return { title: (await words())('claim.title'), referrer: 'same-origin' }
}

export default async function ClaimPage({ searchParams }: Props) {
  if (!(await isClaimOpen())) notFound()

  const { token } = await searchParams
  const t = await words()
  return (
    <section className="rounded-lg border border-line bg-surface p-6 shadow-sm sm:p-8">
      <h1 className="mb-2 text-2xl font-semibold text-balance">{t('claim.title')}</h1>
      <p className="mb-6 text-muted">{t('claim.lead')}</p>
      <ClaimForm token={typeof token === 'string' ? token : ''} />
    </section>
  )
}
