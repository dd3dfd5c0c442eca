import sanitizeHtml from 'sanitize-html'
import { writtenHref } from '#lib/safe-url.ts'
import { nextLevel } from './heading-levels.ts'

const TAGS = [
  'h2 h3 h4 h5 h6 p br hr pre blockquote ul ol li dl dt dd div figure figcaption details summary address',
  'table caption thead tbody tfoot tr th td colgroup col',
  'a abbr b bdi bdo cite code del dfn em i ins kbd mark q rp rt ruby s samp small span strong sub sup time u var wbr img'
].flatMap((line) => line.split(' '))

type CleanOptions = {
  siteUrl: string
  headingShift: number
  /** Level of the heading that stands above, before the shift: the next one is one deeper at most. */
  headingAbove?: number
}

/**
 * HTML reduced to what an article may hold: no script, no style, no form, no
 * frame, no event handler, no id, and no picture that another server would
 * deliver (its words stay).
 */
export function cleanHtml(html: string, { siteUrl, headingShift, headingAbove = 6 }: CleanOptions): string {
  let above = headingAbove
  const heading = (level: number) => () => {
    above = nextLevel(level, above)
    return { tagName: `h${Math.min(above + headingShift, 6)}`, attribs: {} }
  }

  return sanitizeHtml(html, {
    allowedTags: TAGS,
    allowedAttributes: {
      a: ['href', 'rel', 'hreflang'],
      img: ['src', 'alt', 'width', 'height', 'loading'],
      ol: ['start', 'reversed', 'type'],
      li: ['value'],
      th: ['colspan', 'rowspan', 'scope'],
      td: ['colspan', 'rowspan'],
      col: ['span'],
      time: ['datetime'],
      details: ['open'],
      abbr: ['title'],
      '*': ['lang', 'dir']
    },
    allowedSchemes: ['http', 'https', 'mailto', 'tel'],
    allowProtocolRelative: false,
    parseStyleAttributes: false,
    nestingLimit: 60,
    transformTags: {
      ...Object.fromEntries([1, 2, 3, 4, 5, 6].map((level) => [`h${level}`, heading(level)])),
      a: (tagName, attribs) => {
        const href = writtenHref(attribs.href)
        return { tagName, attribs: href === null ? {} : { href, rel: 'noopener' } }
      },
      img: (tagName, attribs) => ({
        tagName,
        attribs: { ...attribs, src: writtenHref(attribs.src) ?? '', alt: attribs.alt ?? '', loading: 'lazy' }
      })
    },
    exclusiveFilter: ({ tag, attribs }) => tag === 'img' && !isOurs(attribs.src, siteUrl)
  })
}

/** Pictures come from this site or not at all: no third party learns who reads. */
function isOurs(src: string | undefined, siteUrl: string): boolean {
  const href = writtenHref(src)
  return href !== null && (href.startsWith('/') || href.startsWith(`${siteUrl}/`))
}
