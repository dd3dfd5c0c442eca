import type { JsonNode } from '#features/editor/document/json.ts'
import { safeHref } from '#lib/safe-url.ts'
import { adapt, type Context } from './context.ts'
import type { ResolvedImage } from './surroundings.ts'

type Layout = 'normal' | 'wide' | 'full' | 'small' | 'left' | 'right'
type About = { caption: JsonNode[]; alt?: string | null; layout?: Layout; href?: string | null }

/** Below this, in pixels, a picture among words is a sign, not an illustration. */
const SIGN_SIZE = 40
/** WordPress's thumbnails and what people shrank by hand. */
const SMALL_WIDTH = 300

/** A figure of a picture that is known. */
export function resolvedFigure(image: ResolvedImage, about: About): JsonNode {
  return {
    type: 'figure',
    attrs: {
      mediaId: image.mediaId,
      alt: (about.alt || image.alt).slice(0, 2_000),
      decorative: false,
      credit: '',
      layout: about.layout ?? 'normal',
      href: about.href ?? null
    },
    content: [{ type: 'caption', ...captionContent(about.caption, image.caption) }]
  }
}

function captionContent(given: JsonNode[], fallback: string): { content?: JsonNode[] } {
  if (given.length > 0) return { content: given }
  return fallback ? { content: [{ type: 'text', text: fallback }] } : {}
}

/** Words that stand for a sign: a smiley, an emoji, a dingbat; "" for a tracking pixel; null: a real picture. */
export function signOf(context: Context, image: Element): string | null {
  const src = image.getAttribute('src') ?? ''
  const alt = image.getAttribute('alt') ?? ''
  const width = Number(image.getAttribute('width') || Number.NaN)
  const height = Number(image.getAttribute('height') || Number.NaN)

  if (/(^|\s)(wp-smiley|emoji)(\s|$)/.test(image.className) || /\/(smilies|core\/emoji)\//.test(src)) return alt
  if ((width <= 1 && height <= 1) || /^https?:\/\/(pixel|stats)\.(wp|wordpress)\.com\//.test(src)) {
    adapt(context, 'tracking-pixel', src)
    return alt
  }
  return width <= SIGN_SIZE && height <= SIGN_SIZE && alt ? alt : null
}

/** The figure of an `img`, or null when the picture can't be had. */
export function figureOf(
  context: Context,
  image: Element,
  about: { caption?: JsonNode[]; box?: Element | undefined } = {}
): JsonNode | null {
  const src = sourceOf(image)
  const alt = image.getAttribute('alt')
  const attachmentId = attachmentOf(image) ?? attachmentOf(about.box) ?? ''
  const resolved = src || attachmentId ? context.around.image({ src, attachmentId, alt }) : null
  if (!resolved) return null

  const link = linkAround(image)
  const isPlain = link === null || context.around.isFileOf(link, src)
  const href = isPlain ? null : safeHref(context.around.link(link))
  const layout = layoutOf(image, about.box)
  // A caption of the library is not repeated where the writer left it out.
  return resolvedFigure({ ...resolved, caption: '' }, { caption: about.caption ?? [], alt, layout, href })
}

/** Scripts that load pictures late leave the address elsewhere. */
function sourceOf(image: Element): string {
  const src = image.getAttribute('src')?.trim() ?? ''
  const late = ['data-orig-file', 'data-src', 'data-lazy-src', 'data-original']
    .map((name) => image.getAttribute(name)?.trim())
    .find(Boolean)
  return src === '' || src.startsWith('data:') ? (late ?? src) : src
}

function attachmentOf(element: Element | undefined): string | undefined {
  if (!element) return undefined
  const named = /\bwp-image-(\d+)/.exec(element.className)?.[1]
  return named ?? (/^\d+$/.exec(element.getAttribute('data-id') ?? '')?.[0] || undefined)
}

function linkAround(image: Element): string | null {
  for (let at = image.parentElement, steps = 0; at && steps < 4; at = at.parentElement, steps += 1) {
    if (at.localName === 'a') return at.getAttribute('href')?.trim() || null
  }
  return null
}

function layoutOf(image: Element, box: Element | undefined): Layout {
  const classes = ` ${image.className} ${box?.className ?? ''} ${box?.parentElement?.localName === 'div' ? box.parentElement.className : ''} `
  const named = / align(left|right|wide|full)\b/.exec(classes)?.[1] as Layout | undefined
  if (named) return named

  const style = image.getAttribute('style') ?? ''
  const side = image.getAttribute('align') ?? /float\s*:\s*(left|right)/.exec(style)?.[1]
  if (side === 'left' || side === 'right') return side

  const width = Number(image.getAttribute('width') || Number.NaN)
  return / size-thumbnail\b/.test(classes) || width <= SMALL_WIDTH ? 'small' : 'normal'
}
