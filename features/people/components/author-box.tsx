import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { Picture } from '#components/picture.tsx'
import { typeset } from '#features/editor/render/typeset.ts'
import type { PersonView } from '../data.ts'

type AuthorBoxProps = { people: PersonView[]; language: string }

/** Who wrote the text, in their own words; nothing for people who say nothing of themselves. */
export async function AuthorBox({ people, language }: AuthorBoxProps): Promise<ReactNode> {
  const known = people.filter(({ bio, avatar }) => bio.trim() !== '' || avatar?.state === 'ready')
  if (known.length === 0) return null

  const t = await getTranslations('Reader.people')
  return (
    <section className="author-box" aria-labelledby="authors_heading">
      <h2 id="authors_heading" className="post-foot-label">
        {t('about', { count: known.length })}
      </h2>
      <ul>
        {known.map(({ name, handle, bio, avatar }) => (
          <li key={handle}>
            {avatar?.state === 'ready' && <Picture picture={avatar} alt="" sizes="4rem" />}
            <div>
              <a rel="author" href={`/author/${handle}`}>
                {name}
              </a>
              {bio.trim() !== '' && <p>{typeset(bio, language)}</p>}
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}
