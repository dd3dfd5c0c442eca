import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { getDeskPublication } from '#features/desk/data.ts'
import { getActor } from '#features/session/auth.ts'
import { SignInForm } from '#features/session/components/sign-in-form.tsx'
import { safeNextPath } from '#features/session/next-path.ts'

type Props = { searchParams: Promise<{ next?: string | string[]; callbackUrl?: string | string[]; error?: string }> }

async function words() {
  const { language } = await getDeskPublication()
  return getTranslations({ locale: language, namespace: 'Door' })
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await words())('signIn.title') }
}

export default async function SignInPage({ searchParams }: Props) {
  const { next, error } = await searchParams
  const target = safeNextPath(typeof next === 'string' ? next : undefined)
  if (await getActor()) redirect(target)

  const t = await words()
  return (
    <section className="rounded-lg border border-line bg-surface p-6 shadow-sm sm:p-8">
      <h1 className="mb-6 text-2xl font-semibold">{t('signIn.title')}</h1>
      <SignInForm next={target} refused={error !== undefined} />
    </section>
  )
}
