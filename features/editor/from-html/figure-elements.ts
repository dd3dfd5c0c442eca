import type { JsonNode } from '#features/editor/document/json.ts'
import { adapt } from './context.ts'
import { hasClass, inertHtml } from './dom.ts'
import { quote } from './elements.ts'
import { embedNode } from './embeds.ts'
import { figureOf, signOf } from './figures.ts'
import { keepHtml } from './kept.ts'
import { tableHandler } from './tables.ts'
import { inlineIn, type Walk, walkChildren } from './walk.ts'

/** A picture among words: it parts the paragraph, unless it is a sign. */
export function imageHandler(walk: Walk, image: Element, about: { caption?: JsonNode[]; box?: Element } = {}) {
  const sign = about.box ? null : signOf(walk.context, image)
  if (sign !== null) return walk.flow.text(sign, walk.marks)

  const figure = figureOf(walk.context, image, about)
  if (figure) return walk.flow.block(figure)

  adapt(walk.context, 'image-unusable', image.getAttribute('src') ?? '')
  const html = inertHtml(image)
  if (html.length <= 500_000) walk.flow.block({ type: 'htmlBlock', attrs: { html, origin: 'img' } })
  if (about.caption?.length) walk.flow.block({ type: 'paragraph', content: about.caption })
}

export function figureHandler(walk: Walk, figure: Element) {
  const images = [...figure.querySelectorAll('img')]
  if (hasClass(figure, 'wp-block-gallery') || images.length > 1) return gallery(walk, figure)

  const table = figure.querySelector('table')
  const pull = figure.querySelector('blockquote')
  const media = figure.querySelector('video, audio, iframe, object, embed')
  const captionElement = figure.querySelector('figcaption, .wp-caption-text')

  if (table) return tableHandler(walk, table, captionElement?.textContent ?? '')
  if (pull) return quote(walk, pull)
  if (images[0])
    return withCaption(walk, captionElement, (caption) =>
      imageHandler(walk, images[0] as Element, { caption, box: figure })
    )

  const address = addressIn(figure)
  if (address && !media) return embed(walk, address, captionElement)
  if (media) return played(walk, media, captionElement)
  walk.flow.start()
  walkChildren(walk, figure)
  walk.flow.start()
}

function withCaption(walk: Walk, element: Element | null, place: (caption: JsonNode[]) => void): void {
  const { content, rest } = element ? inlineIn({ ...walk, marks: [] }, element) : { content: [], rest: [] }
  place(content)
  walk.flow.block(...rest)
}

function addressIn(figure: Element): string | null {
  const wrapper = figure.querySelector('.wp-block-embed__wrapper') ?? figure
  return /https?:\/\/[^\s<>"]+/.exec(wrapper.textContent ?? '')?.[0] ?? null
}

function embed(walk: Walk, address: string, captionElement: Element | null): void {
  const node = embedNode(address, { caption: captionElement?.textContent ?? '' })
  if (node) walk.flow.block(node)
}

/** A player and its caption, which goes into the embed or follows as words. */
function played(walk: Walk, media: Element, captionElement: Element | null) {
  const given =
    media.getAttribute('src') ?? media.querySelector('source')?.getAttribute('src') ?? media.getAttribute('data') ?? ''
  const caption = captionElement?.textContent ?? ''
  const node = given
    ? embedNode(walk.context.around.link(given), { title: media.getAttribute('title') ?? '', caption })
    : null
  if (!node) {
    keepHtml(walk, media)
    if (captionElement) walk.flow.block({ type: 'paragraph', ...wordsOf(inlineIn(walk, captionElement).content) })
    return
  }

  if (/^(video|audio)$/.test(media.localName)) adapt(walk.context, 'file-linked', given)
  walk.flow.block(node)
}

function wordsOf(content: JsonNode[]): { content?: JsonNode[] } {
  return content.length > 0 ? { content } : {}
}

/** Pictures side by side, in any of the forms WordPress has written since 2007. */
export function gallery(walk: Walk, box: Element): void {
  const figures: JsonNode[] = []
  const apart: JsonNode[] = []
  const captions = new Set<Element>()

  for (const image of box.querySelectorAll('img')) {
    const item = image.closest('li, figure, dl, .gallery-item')
    const own = item && item !== box ? item.querySelector('figcaption, .gallery-caption, .wp-caption-text') : null
    if (own) captions.add(own)
    const { content, rest } = own ? inlineIn({ ...walk, marks: [] }, own) : { content: [], rest: [] }
    const figure = figureOf(walk.context, image, { caption: content })
    if (figure) figures.push(figure)
    else {
      adapt(walk.context, 'image-unusable', image.getAttribute('src') ?? '')
      if (content.length > 0) apart.push({ type: 'paragraph', content })
    }
    apart.push(...rest)
  }

  const columns = Math.min(Math.max(Number(/\b(?:gallery-)?columns-(\d)/.exec(box.className)?.[1] ?? 3), 1), 6)
  if (figures.length > 1) walk.flow.block({ type: 'gallery', attrs: { columns }, content: figures })
  else walk.flow.block(...figures)
  walk.flow.block(...apart)

  const common = [...box.querySelectorAll('figcaption, .blocks-gallery-caption')].find(
    (element) => !captions.has(element)
  )
  if (!common?.textContent?.trim()) return
  adapt(walk.context, 'gallery-caption', common.textContent)
  const { content } = inlineIn({ ...walk, marks: [] }, common)
  walk.flow.block({ type: 'paragraph', content })
}
