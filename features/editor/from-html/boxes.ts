import { adapt } from './context.ts'
import { hasClass } from './dom.ts'
import { figureHandler, gallery } from './figure-elements.ts'
import { type Walk, walkChildren } from './walk.ts'

/** Frames that set things side by side; here they follow each other in reading order. */
const LAYOUTS = ['wp-block-columns', 'wp-block-media-text', 'wp-block-cover', 'wp-block-group'] as const

/** A `div`: usually only a frame, sometimes a thing of its own. */
export function boxHandler(walk: Walk, box: Element) {
  const { context, flow } = walk
  if (hasClass(box, 'wp-block-spacer')) return flow.start()
  if (hasClass(box, 'wp-caption')) return figureHandler(walk, box)
  if (/(^|\s)(gallery|tiled-gallery)(\s|$)/.test(box.className) && box.querySelector('img')) return gallery(walk, box)
  if (hasClass(box, 'wp-block-file')) return fileLink(walk, box)

  const layout = LAYOUTS.find((name) => hasClass(box, name))
  if (layout && layout !== 'wp-block-group') adapt(context, 'layout-flattened', layout.replace('wp-block-', ''))

  flow.start()
  if (layout === 'wp-block-cover') background(box)
  walkChildren(walk, box)
  flow.start()
}

/** Old covers have their picture in a style. */
function background(box: Element): void {
  const address = /background-image\s*:\s*url\(\s*['"]?([^'")]+)/.exec(box.getAttribute('style') ?? '')?.[1]
  if (!address) return

  const image = box.ownerDocument.createElement('img')
  image.setAttribute('src', address)
  box.prepend(image)
}

/** `wp:file`: the name is a link; the button beside it says the same again. */
function fileLink(walk: Walk, box: Element): void {
  for (const extra of box.querySelectorAll('object, .wp-block-file__button, .wp-block-file__embed')) extra.remove()
  adapt(walk.context, 'file-linked', box.querySelector('a')?.getAttribute('href') ?? '')
  walk.flow.start()
  walkChildren(walk, box)
  walk.flow.start()
}
