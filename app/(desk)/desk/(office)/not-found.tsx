import Link from 'next/link'
import { buttonClass } from '#components/button-class.ts'
import { openDesk } from '#features/desk/gate.ts'

export default async function DeskNotFound() {
  const { t } = await openDesk('/desk')

  return (
    <section className="py-12 text-center">
      <h1 className="text-2xl font-semibold">{t('notFound.title')}</h1>
      <p className="mt-2 mb-6 text-muted">{t('notFound.text')}</p>
      <Link href="/desk" className={buttonClass('secondary')}>
        {t('notFound.back')}
      </Link>
    </section>
  )
}
