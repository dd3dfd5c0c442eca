import type { ReactNode } from 'react'
import { scriptText } from '../json-ld/script-text.ts'

/** Data for machines, which browsers neither run nor show. */
export function StructuredData({ data }: { data: unknown }): ReactNode {
  return createScript(scriptText(data))
}

function createScript(__html: string): ReactNode {
  const props = { type: 'application/ld+json', dangerouslySetInnerHTML: { __html } }
  return <script {...props} />
}
