import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Notice } from '#components/notice.tsx'
import { getDeskPublication } from '#features/desk/data.ts'
import { isMailOn } from '#features/mail/address.ts'
import { RecoveryForm } from '#features/session/components/recovery-form.tsx'
import { RecoveryRequestForm } from '#features/session/components/recovery-request-form.tsx'
import { findRecovery } from '#features/session/recovery/data.ts'

type Props = { searchParams: Promise<{ token?: string | string[] }> }

async function words() {
  const { language } = await getDeskPublication()
  return getTranslations({ locale: language, namespace: 'Door.password' })
}

// The token stands in the address: it must not travel on with a link. With "no-referrer", though, forms would be sent
// without their origin, and refused where no script runs.
export async function generateMetadata(): Promise<Metadata> {
  return { title: (await words())('title'), referrer: 'same-origin' }
}

export default async function PasswordPage({ searchParams }: Props) {
  const { token } = await searchParams
  const [t, account] = await Promise.all([words(), typeof token === 'string' ? findRecovery(token) : null])
  const lead = account ? 'leadToken' : isMailOn() ? 'lead' : 'leadOff'

  return (
    <section className="flex flex-col gap-6 rounded-lg border border-line bg-surface p-6 shadow-sm sm:p-8">
      <div>
        <h1 className="mb-2 text-2xl font-semibold">{t('title')}</h1>
        <p className="text-muted">{t(lead)}</p>
      </div>
      {token !== undefined && !account && <Notice tone="problem">{t('closed')}</Notice>}
      {account && typeof token === 'string' && <RecoveryForm token={token} email={account.email} />}
      {lead === 'lead' && <RecoveryRequestForm />}
      <a href="/sign-in" className="self-start text-sm text-accent underline underline-offset-4">
        {t('back')}
      </a>
    </section>
  )
}
