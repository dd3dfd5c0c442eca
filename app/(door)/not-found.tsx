import { getTranslations } from 'next-intl/server'
import { buttonClass } from '#components/button-class.ts'
import { getDeskPublication } from '#features/desk/data.ts'

export default async function DoorNotFound() {
  const { language } = await getDeskPublication()
  const t = await getTranslations({ locale: language, namespace: 'Door' })

  return (
    <section className="rounded-lg border border-line bg-surface p-6 shadow-sm sm:p-8">
      <h1 className="mb-2 text-2xl font-semibold">{t('notFound.title')}</h1>
      <p className="mb-6 text-muted">{t('notFound.lead')}</p>
      <a href="/sign-in" className={buttonClass('primary')}>
        {t('notFound.signIn')}
      </a>
    </section>
  )
}
