import type { ReactNode } from 'react'
import { typeset } from '#features/editor/render/typeset.ts'
import type { MenuLink } from '../schema.ts'

/** One place of the header; what is below it opens without a script. */
export function SiteMenuItem({ link, language }: { link: MenuLink; language: string }): ReactNode {
  const { name, path, below } = link
  const shown = typeset(name, link.language ?? language)
  const lang = link.language ?? undefined
  if (below.length === 0) {
    const place = <a href={path}>{shown}</a>
    return <li lang={lang}>{path === '#' ? <span>{shown}</span> : place}</li>
  }

  return (
    <li>
      <details name="site-nav">
        <summary>{shown}</summary>
        <ul>
          {path !== '#' && (
            <li>
              <a href={path}>{shown}</a>
            </li>
          )}
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
