import type { ReactNode } from 'react'

/**
 * HTML of elements without any script. Loaded when it is needed: Next refuses
 * the import of this module at the head of a file of the server's layer, where
 * it could end up in pages.
 */
export async function staticMarkup(node: ReactNode): Promise<string> {
  const { renderToStaticMarkup } = await import('react-dom/server')
  return renderToStaticMarkup(node)
}
