import { buttonClass } from '#components/button-class.ts'
import { openDesk } from '#features/desk/gate.ts'

export default async function PostNotFound() {
  const { t } = await openDesk('/desk')

  return (
    <main className="px-4 py-24 text-center">
      <h1 className="text-2xl font-semibold">{t('notFound.title')}</h1>
      <p className="mt-2 mb-6 text-muted">{t('notFound.text')}</p>
      <a href="/desk" className={buttonClass('secondary')}>
        {t('notFound.back')}
      </a>
    </main>
  )
}
