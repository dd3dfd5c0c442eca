'use client'

import { useServices } from '#features/editor/client/services.ts'
import type { LinkTarget } from '#features/links/schema.ts'

type LinkOptionsProps = {
  /** Of the field that they belong to. */
  id: string
  options: LinkTarget[]
  /** The one that the keys point at. */
  at: number
  onChoose: (target: LinkTarget) => void
}

/** Texts of the site that a link may follow: their titles, and where readers find them. */
export function LinkOptions({ id, options, at, onChoose }: LinkOptionsProps) {
  const { t } = useServices()

  return (
    <div
      id={`${id}-list`}
      role="listbox"
      aria-label={t('link.texts')}
      hidden={options.length === 0}
      className="ed-links"
    >
      {options.map((target, index) => (
        <div
          key={target.id}
          id={`${id}-${index}`}
          role="option"
          tabIndex={-1}
          aria-selected={index === at}
          onMouseDown={(event) => {
            event.preventDefault()
            onChoose(target)
          }}
        >
          <span className="ed-link-title">{target.title}</span>{' '}
          <span className="ed-link-place" data-draft={target.path === null}>
            {target.path ?? t('link.draft')}
            {target.kind === 'page' && ` · ${t('link.page')}`}
          </span>
        </div>
      ))}
    </div>
  )
}
