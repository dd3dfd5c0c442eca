import type { ReactNode } from 'react'
import type { RenderContext } from './context.ts'
import { typeset } from './typeset.ts'

type HeadingAnchorProps = { id: string | undefined; title: string; context: RenderContext }

/** The address of one part of an article, seen when the heading is pointed at or reached by keyboard. */
export function HeadingAnchor({ id, title, context }: HeadingAnchorProps): ReactNode {
  if (!context.interactive || context.idPrefix !== '' || id === undefined || title.trim() === '') return null

  return (
    <a
      className="heading-anchor"
      href={`#${id}`}
      aria-label={context.words('anchor', { title: typeset(title.trim(), context.language) })}
    >
      #
    </a>
  )
}
