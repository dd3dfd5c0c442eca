import type { ReactNode } from 'react'
import { typeset } from '#features/editor/render/typeset.ts'
import type { MenuLink } from '../schema.ts'

/** One place of the header; what is below it opens without a script. */
export function SiteMenuItem({ link, language }: { link: MenuLink; language: string }): ReactNode {
  const { name, path, below } = link
  const shown = typeset(name, link.language ?? language)
  const lang = link.language ?? undefined
  const place = (
    <a href={path} lang={lang}>
      {shown}
    </a>
  )
  if (below.length === 0) return <li>{path === '#' ? <span lang={lang}>{shown}</span> : place}</li>

  return (
    <li>
      <details name="site-nav">
        <summary lang={lang}>{shown}</summary>
        <ul>
          {path !== '#' && <li>{place}</li>}
          {below.map((place) => (
            <li key={`${place.path} ${place.name}`}>
              <a href={place.path}>{typeset(place.name, language)}</a>
            </li>
          ))}
        </ul>
      </details>
    </li>
  )
}
