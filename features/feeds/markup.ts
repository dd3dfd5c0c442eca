import sanitizeHtml from 'sanitize-html'

const TAGS = [
  'h2 h3 h4 h5 h6 p br hr pre blockquote ul ol li dl dt dd div section aside figure figcaption details summary address',
  'table caption thead tbody tfoot tr th td colgroup col',
  'a abbr b bdi bdo cite code del dfn em i ins kbd mark q rp rt ruby s samp small span strong sub sup time u var wbr img'
].flatMap((line) => line.split(' '))

/** Classes that style sheets tell apart on the site; feed readers have none, so the element itself must. */
const ELEMENTS: Record<string, string> = {
  credit: 'small',
  'embed-provider': 'strong',
  callout: 'aside',
  'callout-label': 'strong'
}

/** "To be seen on youtube.com": the name of the provider and the address say so already. */
const LEFT_OUT = 'embed-hint'

/**
 * Markup of a page as feed readers need it: plain elements, every address
 * absolute. Numbers of notes, and the ways back, lead within the text where a
 * reader keeps ids, to the same place on the site where it does not.
 */
export function feedMarkup(html: string, permalink: string): string {
  return sanitizeHtml(html, {
    allowedTags: TAGS,
    allowedAttributes: {
      a: ['href', 'rel', 'hreflang', 'title'],
      img: ['src', 'srcset', 'sizes', 'alt', 'width', 'height'],
      ol: ['start', 'reversed', 'type'],
      li: ['value'],
      th: ['colspan', 'rowspan', 'scope'],
      td: ['colspan', 'rowspan'],
      col: ['span'],
      time: ['datetime'],
      details: ['open'],
      abbr: ['title'],
      '*': ['id', 'lang', 'dir', 'hidden']
    },
    allowedSchemes: ['http', 'https', 'mailto', 'tel'],
    allowProtocolRelative: false,
    parseStyleAttributes: false,
    transformTags: {
      '*': (tagName, attribs) => ({
        tagName: ELEMENTS[attribs.class ?? ''] ?? tagName,
        attribs: absoluteAttributes(attribs, permalink)
      })
    },
    exclusiveFilter: ({ attribs }) => attribs.hidden !== undefined
  })
}

function absoluteAttributes(attribs: Record<string, string>, base: string): Record<string, string> {
  const { hidden: _hidden, ...others } = attribs
  const { href, src, srcset, 'aria-label': label } = others
  return {
    ...others,
    ...(attribs.class === LEFT_OUT && { hidden: 'hidden' }),
    ...(href !== undefined && { href: absolute(href, base) }),
    ...(src !== undefined && { src: absolute(src, base) }),
    ...(srcset !== undefined && { srcset: absoluteSet(srcset, base) }),
    // Feed readers drop ARIA: what a number leads to is said in an attribute that they keep.
    ...(label !== undefined && { title: label })
  }
}

function absolute(address: string, base: string): string {
  return URL.parse(address, base)?.href ?? ''
}

/** "/a/480.webp 480w, /a/960.webp 960w": addresses of ours, without blanks or commas. */
function absoluteSet(set: string, base: string): string {
  return set
    .split(', ')
    .map((candidate) => candidate.replace(/^\S+/, (address) => absolute(address, base)))
    .join(', ')
}
