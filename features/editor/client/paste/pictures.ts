import { safeHref } from '#lib/safe-url.ts'
import { moveChildren, unwrap, wordsIn } from './dom.ts'

/** A picture of the paste; `id` is what its figure is called until the picture is ours. */
export type PastedPicture = { id: string; src: string; name: string }

/** Pixels that count readers, not pictures. */
const SMALLEST = 3
const FRAMES = 'figure:not([data-node]), .wp-caption'
const INLINE = 'a, span, b, strong, i, em, s, sup, sub, code, font'
const CAPTIONS = 'figcaption, .wp-caption-text, .wp-caption-dd'
/** Pasting more at once is a mistake, or an attack. */
const MOST = 100

/**
 * Puts a figure of ours in the place of each picture, with its caption and
 * alternative: no address of another site stays in the text. What they showed
 * is answered, to be sent to us.
 */
export function takePictures(root: HTMLElement): PastedPicture[] {
  const pictures: PastedPicture[] = []

  for (const image of root.querySelectorAll('img')) {
    const src = image.getAttribute('src') || image.getAttribute('data-src') || ''
    if (src === '' || isPixel(image) || pictures.length >= MOST) removeWithWrappers(image)
    else pictures.push(takePicture(image, src))
  }
  for (const words of root.querySelectorAll('p.MsoCaption')) captionBefore(words)
  makeGalleries(root)
  for (const frame of root.querySelectorAll('figure:not([data-node])')) openFrame(frame)
  return pictures
}

function isPixel(image: Element): boolean {
  return ['width', 'height'].some((side) => {
    const value = image.getAttribute(side)
    return value !== null && Number.parseFloat(value) <= SMALLEST
  })
}

function takePicture(image: HTMLElement, src: string): PastedPicture {
  const id = crypto.randomUUID()
  const frame = image.closest(FRAMES)
  const figure = image.ownerDocument.createElement('figure')
  const caption = frame?.querySelectorAll('img').length === 1 ? frame.querySelector(CAPTIONS) : null
  const words = image.ownerDocument.createElement('figcaption')

  if (caption) moveChildren(caption, words)
  caption?.remove()
  figure.append(words)
  const attrs = { mediaId: id, alt: altOf(image), layout: layoutOf(image, frame), href: hrefOf(image) }
  figure.setAttribute('data-node', JSON.stringify(attrs))
  placeFigure(image, figure)
  return { id, src, name: nameOf(src) }
}

/** What Word's machine wrote about the picture is no alternative. */
function altOf(image: Element): string {
  return (image.getAttribute('alt') ?? '')
    .replace(/\s*(Description générée automatiquement|Description automatically generated).*$/su, '')
    .trim()
    .slice(0, 2_000)
}

function layoutOf(image: Element, frame: Element | null): string {
  const names = ` ${image.className} ${frame?.className ?? ''} `
  return /\salignleft\s/.test(names) ? 'left' : /\salignright\s/.test(names) ? 'right' : 'normal'
}

/** Where the picture leads; to its own larger file is nowhere. */
function hrefOf(image: Element): string | null {
  const href = safeHref(image.closest('a')?.getAttribute('href'))
  return href && !href.startsWith('#') && !/\.(jpe?g|png|gif|webp|avif|svg)([?#]|$)/i.test(href) ? href : null
}

/** A picture inside a sentence comes after its paragraph; one in a cell or an item stays there. */
function placeFigure(image: Element, figure: Element): void {
  const paragraph = image.closest('p, h2, h3, h4, dt')
  let last: Element = paragraph ?? outermostWrapper(image)
  while (last.nextElementSibling?.hasAttribute('data-of-paragraph')) last = last.nextElementSibling
  if (paragraph) figure.setAttribute('data-of-paragraph', '')
  last.after(figure)
  removeWithWrappers(image)
}

/** What of the line of text holds the picture. */
function outermostWrapper(image: Element): Element {
  let wrapper = image
  while (wrapper.parentElement?.matches(INLINE)) wrapper = wrapper.parentElement
  return wrapper
}

function removeWithWrappers(image: Element): void {
  const { parentElement: parent } = image
  image.remove()
  if (parent?.matches(INLINE) && wordsIn(parent) === '' && !parent.firstElementChild) removeWithWrappers(parent)
}

/** Word sets the caption in a paragraph under its picture. */
function captionBefore(words: Element): void {
  const figure = words.previousElementSibling
  const caption = figure?.matches('figure[data-node]') ? figure.querySelector('figcaption') : null
  if (!caption || wordsIn(caption) !== '') return

  moveChildren(words, caption)
  words.remove()
}

function makeGalleries(root: HTMLElement): void {
  for (const gallery of root.querySelectorAll('.wp-block-gallery, .gallery:not([data-node])')) {
    const figures = gallery.querySelectorAll('figure[data-node]')
    if (figures.length < 2) continue
    const ours = gallery.ownerDocument.createElement('div')
    ours.className = 'gallery'
    ours.setAttribute('data-node', JSON.stringify({ columns: Math.min(figures.length, 3) }))
    ours.append(...figures)
    gallery.replaceWith(ours)
  }
}

/** A frame that is left around a figure, a table or a quotation; its caption becomes a line of text. */
function openFrame(frame: Element): void {
  const caption = frame.querySelector(':scope > figcaption')
  const table = frame.querySelector('table')
  if (caption && table && !table.querySelector('caption')) {
    const own = frame.ownerDocument.createElement('caption')
    own.textContent = caption.textContent
    table.prepend(own)
    caption.remove()
  } else if (caption && wordsIn(caption) === '') caption.remove()
  else if (caption) {
    const line = frame.ownerDocument.createElement('p')
    moveChildren(caption, line)
    caption.replaceWith(line)
  }
  unwrap(frame)
}

/** The name at the end of the address, for people to recognise; "" when it says nothing. */
function nameOf(src: string): string {
  if (/^(data|blob|cid):/i.test(src)) return ''
  const last = (src.split(/[?#]/)[0] ?? '').split(/[/\\]/).at(-1) ?? ''
  try {
    return decodeURIComponent(last).slice(-80)
  } catch {
    return last.slice(-80)
  }
}
