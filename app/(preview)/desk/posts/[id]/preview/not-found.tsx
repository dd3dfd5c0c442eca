import { openDesk } from '#features/desk/gate.ts'

export default async function PreviewNotFound() {
  const { actor, t } = await openDesk('/desk')

  return (
    <main id="main_content" lang={actor.language}>
      <h1 className="article-title">{t('notFound.title')}</h1>
      <p>{t('notFound.text')}</p>
      <p>
        <a href="/desk">{t('notFound.back')}</a>
      </p>
    </main>
  )
}
