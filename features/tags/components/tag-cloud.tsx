import type { ReactNode } from 'react'
import { typeset } from '#features/editor/render/typeset.ts'
import type { TagCount } from '../data.ts'

type TagCloudProps = { id: string; heading: string; tags: TagCount[]; language: string }

/** Tags to go on from where a reader got stuck; nothing where there are none. */
export function TagCloud({ id, heading, tags, language }: TagCloudProps): ReactNode {
  if (tags.length === 0) return null

  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{heading}</h2>
      <ul className="tag-cloud">
        {tags.map(({ name, slug }) => (
          <li key={slug}>
            <a href={`/tag/${slug}`}>{typeset(name, language)}</a>
          </li>
        ))}
      </ul>
    </section>
  )
}
