import { unwrap, wrapContent } from './dom.ts'

const STYLES: { tag: string; holds: (style: CSSStyleDeclaration) => boolean }[] = [
  { tag: 'strong', holds: ({ fontWeight }) => fontWeight === 'bold' || Number(fontWeight) >= 600 },
  { tag: 'em', holds: ({ fontStyle }) => fontStyle === 'italic' },
  { tag: 's', holds: (style) => decoration(style).includes('line-through') },
  { tag: 'sup', holds: ({ verticalAlign }) => verticalAlign === 'super' },
  { tag: 'sub', holds: ({ verticalAlign }) => verticalAlign === 'sub' }
]

function decoration(style: CSSStyleDeclaration): string {
  return style.textDecorationLine || style.textDecoration || ''
}

/** Google Docs and LibreOffice write bold as a style, and wrap everything in a `<b>` that is not bold. */
export function convertInlineStyles(root: HTMLElement): void {
  for (const tag of ['ins', 'u', 'big', 'small', 'tt']) {
    for (const element of root.querySelectorAll(tag)) unwrap(element)
  }
  for (const element of root.querySelectorAll<HTMLElement>('b, strong, i, em')) {
    const { fontWeight, fontStyle } = element.style
    const bold = element.matches('b, strong')
    if (bold ? fontWeight === 'normal' || fontWeight === '400' : fontStyle === 'normal') unwrap(element)
  }

  for (const span of root.querySelectorAll<HTMLElement>('span, font')) {
    if (span.hasAttribute('data-node')) continue
    if (span.hasAttribute('style')) {
      for (const { tag, holds } of STYLES) if (holds(span.style)) wrapContent(span, tag)
    }
    if (!span.hasAttribute('lang') || !isForeign(span)) unwrap(span)
  }
}

/** Word writes a language on every span: only one that differs from its block's says something. */
function isForeign(span: HTMLElement): boolean {
  const ours = span.closest('p, li, td, div')?.getAttribute('lang')
  return ours !== null && ours !== undefined && ours.slice(0, 2).toLowerCase() !== span.lang.slice(0, 2).toLowerCase()
}
