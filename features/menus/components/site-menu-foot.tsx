import type { ReactNode } from 'react'
import { typeset } from '#features/editor/render/typeset.ts'
import type { MenuLink } from '../schema.ts'

type Props = { links: MenuLink[]; text: string; label: string; language: string }

/** The last line of every page: what the publication says of itself, and its legal pages. */
export function SiteMenuFoot({ links, text, label, language }: Props): ReactNode {
  const places = links.flatMap(({ below, ...link }) => [link, ...below])
  if (places.length === 0 && text === '') return null

  return (
    <div className="site-footer-foot">
      {text !== '' && <p>{typeset(text, language)}</p>}
      {places.length > 0 && (
        <nav aria-label={label}>
          <ul>
            {places.map(({ name, path }) => (
              <li key={`${path} ${name}`}>
                <a href={path}>{typeset(name, language)}</a>
              </li>
            ))}
          </ul>
        </nav>
      )}
    </div>
  )
}
