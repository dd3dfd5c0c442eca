import type { Editor } from '@tiptap/core'
import { type Node as DocumentNode, Fragment } from '@tiptap/pm/model'
import { NodeSelection } from '@tiptap/pm/state'
import type { MediaView } from '#features/media/schema.ts'

type Place = { gallery: DocumentNode; pos: number; index: number }

/** The gallery that the figure at `pos` stands in, and which of its pictures it is; null when in none. */
export function galleryAround(doc: DocumentNode, pos: number): Place | null {
  const $pos = doc.resolve(pos)
  if ($pos.parent.type.name !== 'gallery') return null
  return { gallery: $pos.parent, pos: $pos.before(), index: $pos.index() }
}

/** Changes places with the picture before or after; returns where the figure stands now, null when it can't move. */
export function moveFigure(editor: Editor, pos: number, by: -1 | 1): number | null {
  const place = galleryAround(editor.state.doc, pos)
  const target = (place?.index ?? 0) + by
  if (!place || target < 0 || target >= place.gallery.childCount) return null

  const figures = [...place.gallery.children]
  const [figure] = figures.splice(place.index, 1)
  if (!figure) return null
  figures.splice(target, 0, figure)

  const start = place.pos + 1
  const { tr } = editor.state
  tr.replaceWith(start, start + place.gallery.content.size, Fragment.from(figures))
  const moved = start + figures.slice(0, target).reduce((size, node) => size + node.nodeSize, 0)
  editor.view.dispatch(tr.setSelection(NodeSelection.create(tr.doc, moved)).scrollIntoView())
  return moved
}

/** Takes a figure out of the text; a gallery that held no other goes with it. */
export function removeFigure(editor: Editor, pos: number): void {
  const { doc, tr } = editor.state
  const place = galleryAround(doc, pos)
  const isAlone = place?.gallery.childCount === 1
  const from = place && isAlone ? place.pos : pos
  const size = place && isAlone ? place.gallery.nodeSize : (doc.nodeAt(pos)?.nodeSize ?? 0)
  editor.view.dispatch(tr.delete(from, from + size))
  editor.view.focus()
}

/** Adds a picture at the end of the gallery that shows one of `ids`; starts a gallery where there is none. */
export function addPicture(editor: Editor, media: MediaView, ids: ReadonlySet<string>): void {
  const { state } = editor
  const { figure, caption, gallery } = state.schema.nodes
  if (!figure || !caption || !gallery) return

  const words = media.caption ? state.schema.text(media.caption) : null
  const added = figure.create({ mediaId: media.id }, caption.create(null, words))
  const found = findGallery(state.doc, ids)
  const { tr } = state
  if (found) tr.insert(found.pos + found.node.nodeSize - 1, added)
  else tr.insert(placeForBlock(editor), gallery.create(null, added))
  editor.view.dispatch(tr)
}

function findGallery(doc: DocumentNode, ids: ReadonlySet<string>): { node: DocumentNode; pos: number } | null {
  let found: { node: DocumentNode; pos: number } | null = null
  doc.descendants((node, pos) => {
    if (node.type.name === 'gallery' && node.children.some(({ attrs }) => ids.has(attrs.mediaId))) found = { node, pos }
    return node.type.name !== 'gallery'
  })
  return found
}

/** Before the block of the caret when that is empty, after it otherwise. */
function placeForBlock({ state }: Editor): number {
  const { $from } = state.selection
  if ($from.depth === 0) return $from.pos
  return $from.node(1).content.size === 0 ? $from.before(1) : $from.after(1)
}
