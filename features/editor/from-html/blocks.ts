import { parse } from '@wordpress/block-serialization-default-parser'
import { safeHref } from '#lib/safe-url.ts'
import { classicHtml } from './classic.ts'
import { adapt, type Context, placeholder } from './context.ts'
import { inertHtml, parseHtml } from './dom.ts'
import { handlers, isContainer } from './elements.ts'
import { embedNode } from './embeds.ts'
import { isInline } from './marks.ts'

type Attributes = Record<string, unknown>
type ParsedBlock = ReturnType<typeof parse>[number]

/** Is this block markup, or the classic editor's HTML? */
export function isBlockMarkup(content: string): boolean {
  return /<!--\s+wp:[a-z]/.test(content)
}

/** Block markup as plain HTML, with placeholders where a comment says more than the HTML does. */
export function blockHtml(context: Context, content: string): string {
  return parse(content.replace(/\r\n?/g, '\n'))
    .map((block) => htmlOf(context, block))
    .join('\n')
}

function htmlOf(context: Context, block: ParsedBlock): string {
  const name = block.blockName?.replace(/^core\//, '') ?? 'freeform'
  const attributes = (block.attrs ?? {}) as Attributes

  if (name === 'freeform') return block.innerHTML.trim() === '' ? '' : classicHtml(context, block.innerHTML)
  if (name === 'spacer' || name === 'footnotes') return ''
  if (name === 'html') return customHtml(context, block.innerHTML)
  if (name === 'block') return reusable(context, String(attributes.ref ?? ''))
  if (name === 'embed' || name.startsWith('core-embed/')) return embedded(context, block, attributes)
  if (name === 'social-link' || name === 'navigation-link') return linked(context, attributes)
  if (isDynamic(block)) return dynamic(context, name, attributes)

  if (name.includes('/')) adapt(context, 'unknown-block', name)
  return joined(context, block)
}

function joined(context: Context, block: ParsedBlock): string {
  let index = 0
  return block.innerContent
    .map((piece) => {
      if (piece !== null) return piece
      const inner = block.innerBlocks[index]
      index += 1
      return inner ? htmlOf(context, inner) : ''
    })
    .join('')
}

/** Blocks that WordPress fills in when the page is shown leave nothing to convert. */
function isDynamic(block: ParsedBlock): boolean {
  return block.innerBlocks.length === 0 && block.innerHTML.trim() === ''
}

function dynamic(context: Context, name: string, attributes: Attributes): string {
  if (/^(paragraph|heading|list|list-item|group|column|columns|buttons|separator|more|nextpage)$/.test(name)) return ''

  adapt(context, 'dynamic-block', name)
  const json =
    Object.keys(attributes).length > 0 ? ` ${JSON.stringify(attributes).replaceAll('--', '\\u002d\\u002d')}` : ''
  const html = `<!-- wp:${name}${json} /-->`
  return placeholder(context, [
    { type: 'htmlBlock', attrs: { html: html.slice(0, 500_000), origin: `wp:${name}`.slice(0, 100) } }
  ])
}

function embedded(context: Context, block: ParsedBlock, attributes: Attributes): string {
  const caption = /<figcaption[^>]*>([\s\S]*?)<\/figcaption>/.exec(block.innerHTML)?.[1]?.replace(/<[^>]*>/g, '')
  const node = typeof attributes.url === 'string' ? embedNode(attributes.url, caption ? { caption } : {}) : null
  return node ? placeholder(context, [node]) : joined(context, block)
}

function linked(context: Context, { url, label, service }: Attributes): string {
  const href = typeof url === 'string' ? safeHref(context.around.link(url)) : null
  const text = String(label || service || '').replace(/<[^>]*>/g, '')
  if (!text) return ''

  const marks = href ? [{ type: 'link', attrs: { href } }] : []
  return placeholder(context, [{ type: 'paragraph', content: [{ type: 'text', text, marks }] }])
}

/** HTML typed by hand: text if it is only text, else one block, so that what belongs together stays together. */
function customHtml(context: Context, html: string): string {
  const body = parseHtml(html).querySelector('body')
  const elements = body ? [...body.querySelectorAll('*')] : []
  const isText = elements.every(
    ({ localName }) => localName in handlers || isInline(localName) || isContainer(localName)
  )
  if (!body || isText) return html

  adapt(context, 'kept-html', 'wp:html')
  const inert = inertHtml(body)
    .replace(/^<body>|<\/body>$/g, '')
    .slice(0, 500_000)
  return placeholder(context, [{ type: 'htmlBlock', attrs: { html: inert, origin: 'wp:html' } }])
}

function reusable(context: Context, id: string): string {
  const content = context.inlining.has(id) ? null : context.around.reusableBlock(id)
  if (content === null) {
    adapt(context, 'missing-reusable-block', id)
    return ''
  }

  context.inlining.add(id)
  const html = isBlockMarkup(content) ? blockHtml(context, content) : classicHtml(context, content)
  context.inlining.delete(id)
  return html
}
