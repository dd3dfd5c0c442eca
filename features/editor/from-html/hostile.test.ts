import { describe, expect, it } from 'vitest'
import { type JsonNode, walk } from '#features/editor/document/json.ts'
import { documentFromHtml, documentFromWordPress } from './convert.ts'

const HOSTILE = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<a href="javascript:alert(1)">x</a>',
  '<a href="java\nscript:alert(1)">x</a>',
  '<a href="&#0000106avascript:alert(1)">x</a>',
  '<a href="&#x6A;avascript&colon;alert(1)">x</a>',
  '<a href="vbscript:msgbox(1)">x</a>',
  '<a href="data:text/html,<script>alert(1)</script>">x</a>',
  '<iframe src="javascript:alert(1)"></iframe>',
  '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
  '<object data="data:text/html,<script>alert(1)</script>"></object>',
  '<embed src="javascript:alert(1)">',
  '<svg onload=alert(1)><script>alert(1)</script></svg>',
  '<math><mtext><table><mglyph><style><img src=x onerror=alert(1)></style></mglyph></table></mtext></math>',
  '<xmp><p title="</xmp><img src=x onerror=alert(1)>"></xmp>',
  '<svg><textarea><img src="</textarea><img src=x onerror=alert(1)>"></svg>',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>"></noscript>',
  '<form action="javascript:alert(1)"><button formaction="javascript:alert(1)">x</button></form>',
  '<body onload=alert(1)><p>x</p>',
  '<details open ontoggle=alert(1)><summary>x</summary></details>',
  '<video src="javascript:alert(1)" onerror=alert(1)></video>',
  '<marquee onstart=alert(1)>x</marquee>',
  '<base href="javascript:alert(1)//"><a href="/x">x</a>',
  '<meta http-equiv="refresh" content="0;url=javascript:alert(1)">',
  '[embed]javascript:alert(1)[/embed]',
  '[caption caption="<script>alert(1)</script>"]<img src="/a.jpg" onerror=alert(1)>[/caption]',
  '[youtube=javascript:alert(1)]',
  '<!-- wp:html --><p onclick="alert(1)">x</p><form onsubmit="alert(1)"></form><!-- /wp:html -->',
  '<!-- wp:embed {"url":"javascript:alert(1)"} /-->',
  '<!-- wp:social-link {"url":"javascript:alert(1)","service":"x"} /-->',
  '<x-custom onclick="alert(1)"><script>alert(1)</script>x</x-custom>'
]

/** Every address of a document, and all HTML that it keeps. */
function surface(doc: JsonNode): { addresses: string[]; html: string } {
  const addresses: string[] = []
  let html = ''
  walk(doc, ({ attrs, marks }) => {
    for (const mark of marks ?? []) if (mark.type === 'link') addresses.push(String(mark.attrs?.href))
    for (const key of ['url', 'href']) if (typeof attrs?.[key] === 'string') addresses.push(attrs[key])
    html += attrs?.html ?? ''
  })
  return { addresses, html }
}

describe('nothing that acts survives', () => {
  it.each(HOSTILE)('%s', (input) => {
    for (const { doc } of [
      documentFromHtml(input),
      documentFromWordPress(input),
      documentFromWordPress(`<p>a</p>\n\n${input}\n\nb`)
    ]) {
      const { addresses, html } = surface(doc)
      expect(addresses.filter((address) => !/^(https?:|mailto:|tel:|[/#?])/.test(address))).toEqual([])
      expect(html).not.toMatch(
        /<script|<meta|<base|<[^>]+\son\w+\s*=|(src|href|action|data)\s*=\s*["']?\s*(javascript|vbscript|data:text)/i
      )
    }
  })

  it.each([
    ['nested elements', '<b>'.repeat(50_000)],
    ['nested boxes', '<div>'.repeat(20_000)],
    ['open code', '<pre>['.repeat(20_000)],
    ['open comments', '<!--['.repeat(20_000)],
    ['open shortcodes', '[a b="'.repeat(20_000)],
    ['open captions', '[caption]'.repeat(20_000)],
    ['brackets', '['.repeat(200_000)],
    ['blanks', ' \n'.repeat(200_000)]
  ])(
    '%s without end are read to the end',
    (_, input) => {
      expect(documentFromWordPress(input).doc.type).toBe('doc')
    },
    60_000
  )
})
