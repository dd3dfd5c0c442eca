import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { Picture } from '#components/picture.tsx'
import { typeset } from '#features/editor/render/typeset.ts'
import type { PersonCount } from '../data.ts'

/** Everybody who writes here, with the first words of their biography. */
export async function AuthorIndex({
  people,
  language
}: {
  people: PersonCount[]
  language: string
}): Promise<ReactNode> {
  const t = await getTranslations('Reader')

  return (
    <div className="archive">
      <header className="archive-head">
        <h1>{t('people.title')}</h1>
        <p className="archive-count">{t('people.count', { count: people.length })}</p>
      </header>
      <ul className="author-index">
        {people.map(({ name, handle, bio, avatar, count }) => (
          <li key={handle}>
            {avatar?.state === 'ready' ? (
              <Picture picture={avatar} alt="" sizes="4rem" />
            ) : (
              <span className="author-initial" aria-hidden="true">
                {[...name][0]}
              </span>
            )}
            <div>
              <h2 dir="auto">
                <a href={`/author/${handle}`}>{name}</a>
              </h2>
              {bio !== '' && <p dir="auto">{typeset(bio.split('\n')[0] ?? '', language)}</p>}
              <p className="count">{t('articles', { count })}</p>
            </div>
          </li>
        ))}
      </ul>
    </div>
  )
}
