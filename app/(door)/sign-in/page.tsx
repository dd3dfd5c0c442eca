import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { Notice } from '#components/notice.tsx'
import { getDeskPublication } from '#features/desk/data.ts'
import { isMailOn } from '#features/mail/address.ts'
import { getActor } from '#features/session/auth.ts'
import { SignInForm } from '#features/session/components/sign-in-form.tsx'
import { safeNextPath } from '#features/session/next-path.ts'

type Props = { searchParams: Promise<Partial<Record<'next' | 'callbackUrl' | 'error' | 'changed', string | string[]>>> }

async function words() {
  const { language } = await getDeskPublication()
  return getTranslations({ locale: language, namespace: 'Door' })
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await words())('signIn.title') }
}

export default async function SignInPage({ searchParams }: Props) {
  const { next, error, changed } = await searchParams
  const target = safeNextPath(typeof next === 'string' ? next : undefined)
  if (await getActor()) redirect(target)

  const t = await words()
  return (
    <section className="rounded-lg border border-line bg-surface p-6 shadow-sm sm:p-8">
      <h1 className="mb-6 text-2xl font-semibold">{t('signIn.title')}</h1>
      {changed !== undefined && (
        <div className="mb-5">
          <Notice tone="good">{t('signIn.changed')}</Notice>
        </div>
      )}
      <SignInForm next={target} refused={error !== undefined} canRecover={isMailOn()} />
    </section>
  )
}
