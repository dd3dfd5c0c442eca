import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { typeset } from '#features/editor/render/typeset.ts'
import { getPublication } from '#features/publication/data.ts'
import { READER_PASSWORD_LENGTH } from '../constants.ts'
import type { ProtectedPost } from '../data.ts'

/** Title of a text behind a password, and an ordinary form that asks for it. */
export async function PasswordPage({
  post,
  wrong = false
}: {
  post: ProtectedPost
  wrong?: boolean
}): Promise<ReactNode> {
  const [t, { language }] = await Promise.all([getTranslations('Reader.protected'), getPublication()])

  return (
    <article className="article protected" data-kind="page">
      <header className="post-head">
        <h1 className="article-title">{typeset(post.title, language)}</h1>
      </header>
      <p>{t('explanation')}</p>
      <form className="protected-form" action={`/api/unlock/${post.id}`} method="post">
        <label htmlFor="password">{t('password')}</label>
        <div className="search-line">
          <input
            id="password"
            type="password"
            name="password"
            required
            maxLength={READER_PASSWORD_LENGTH.most}
            autoComplete="off"
            {...(wrong && { 'aria-invalid': true, 'aria-describedby': 'password_wrong' })}
          />
          <button type="submit">{t('open')}</button>
        </div>
        {wrong && (
          <p id="password_wrong" className="protected-wrong" role="alert">
            {t('wrong')}
          </p>
        )}
      </form>
      <p className="protected-cookie">{t('cookie')}</p>
    </article>
  )
}
