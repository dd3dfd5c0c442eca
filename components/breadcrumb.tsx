import type { ReactNode } from 'react'

type BreadcrumbProps = { label: string; places: { name: string; path: string }[] }

/** The way down to the present page, which is not among its links. */
export function Breadcrumb({ label, places }: BreadcrumbProps): ReactNode {
  return (
    <nav className="breadcrumb" aria-label={label}>
      <ol>
        {places.map(({ name, path }) => (
          <li key={path}>
            <a href={path}>{name}</a>
          </li>
        ))}
      </ol>
    </nav>
  )
}
