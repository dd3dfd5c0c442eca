import { createElement, type ReactNode } from 'react'
import type { RenderContext } from './context.ts'

/** Heading of what we add to a text (notes, sources), one level under its title. */
export function SectionHeading({ context, children }: { context: RenderContext; children: ReactNode }): ReactNode {
  return createElement(headingTag(2, context), { className: 'section-heading' }, children)
}

/** Element of a heading of the document at its place in the page. */
export function headingTag(level: unknown, context: RenderContext): 'h2' | 'h3' | 'h4' | 'h5' | 'h6' {
  const wanted = (Number(level) || 2) + context.headingShift
  return `h${Math.min(Math.max(wanted, 2), 6)}` as 'h2'
}
