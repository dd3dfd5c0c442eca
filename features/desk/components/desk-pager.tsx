import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { buttonClass } from '#components/button-class.ts'

type Props = { page: number; pages: number; addressOf: (page: number) => string; language: 'fr' | 'en' }

/** The pages before and after of a list of the desk, and which one this is; nothing when there is one. */
export async function DeskPager({ page, pages, addressOf, language }: Props) {
  if (pages < 2) return null

  const t = await getTranslations({ locale: language, namespace: 'Desk.pager' })
  return (
    <nav aria-label={t('label')} className="mt-6 flex flex-wrap items-center justify-between gap-4">
      {page > 1 ? <Step href={addressOf(page - 1)} label={t('previous')} /> : <span />}
      <p className="text-sm text-muted">{t('place', { page, pages })}</p>
      {page < pages ? <Step href={addressOf(page + 1)} label={t('next')} /> : <span />}
    </nav>
  )
}

function Step({ href, label }: { href: string; label: string }) {
  return (
    <Link href={href} prefetch={false} className={buttonClass('secondary')}>
      {label}
    </Link>
  )
}
