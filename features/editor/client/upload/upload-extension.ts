import { type Editor, Extension } from '@tiptap/core'
import type { Node as DocumentNode, Slice } from '@tiptap/pm/model'
import { type EditorState, Plugin, PluginKey, type Transaction } from '@tiptap/pm/state'
import type { MediaView } from '#features/media/schema.ts'
import type { SourcedPicture } from '../paste/picture-sources.ts'
import type { EditorServices } from '../services.ts'
import type { PictureSource } from './uploads.ts'

const key = new PluginKey('uploads')

/**
 * A picture on its way stands in the text as a figure with a name of its own;
 * once it has arrived the figure gets the library's. Undo and redo may bring the
 * first name back: it is replaced again.
 */
export function uploadExtension(services: EditorServices) {
  return Extension.create({
    name: 'uploads',
    addProseMirrorPlugins: () => [
      new Plugin({
        key,
        appendTransaction: (transactions, _old, state) => {
          const changed = transactions.some((transaction) => transaction.docChanged || transaction.getMeta(key))
          return changed && services.uploads.anyFinished ? nameArrived(state, services) : null
        }
      })
    ]
  })
}

function nameArrived({ doc, tr, schema }: EditorState, { uploads }: EditorServices): Transaction | null {
  // From the end: a caption that grows moves nothing that is still to come.
  const arrived = figuresOf(doc).toReversed()
  for (const { node, pos } of arrived) {
    const media = uploads.finished(node.attrs.mediaId)
    if (!media || media.id === node.attrs.mediaId) continue

    tr.setNodeAttribute(pos, 'mediaId', media.id)
    if (!node.attrs.alt && media.alt) tr.setNodeAttribute(pos, 'alt', media.alt)
    if (!node.attrs.credit && media.credit) tr.setNodeAttribute(pos, 'credit', media.credit)
    if (node.textContent === '' && media.caption) tr.insert(pos + 2, schema.text(media.caption))
  }
  return tr.docChanged ? tr.setMeta('addToHistory', false) : null
}

function figuresOf(doc: DocumentNode): { node: DocumentNode; pos: number }[] {
  const figures: { node: DocumentNode; pos: number }[] = []
  doc.descendants((node, pos) => {
    if (node.type.name === 'figure') figures.push({ node, pos })
    return !node.isTextblock && node.type.name !== 'figure'
  })
  return figures
}

type Target = { editor: Editor; services: EditorServices }

/** Sends the files; each becomes a figure near `at`, the caret by default. One step for undo. */
export function uploadPictures({ editor, services, files, at }: Target & { files: File[]; at?: number }): void {
  const { tr, schema, selection } = editor.state
  const ids = files.map((file) => startPicture({ editor, services }, { kind: 'file', file }))
  const figures = ids.map((mediaId) => schema.node('figure', { mediaId }, schema.node('caption')))
  editor.view.dispatch(tr.insert(placeFor(editor, at ?? selection.from), figures))
}

/** Brings the picture here; the figure called `id` is its place. */
export function startPicture({ editor, services }: Target, source: PictureSource, id?: string): string {
  return services.uploads.start(source, (media) => arrive({ editor, services }, media, source), id)
}

/** Pictures of a paste: those of its HTML, and figures of our own from another text. */
export function bringPictures({
  editor,
  services,
  slice,
  pictures
}: Target & { slice: Slice; pictures: SourcedPicture[] }): void {
  for (const { id, source } of pictures) startPicture({ editor, services }, source, id)

  slice.content.descendants((node) => {
    const { mediaId } = node.attrs
    if (node.type.name !== 'figure' || services.media.get()[mediaId] || services.uploads.get(mediaId)) return
    if (!services.uploads.finished(mediaId)) startPicture({ editor, services }, { kind: 'library', mediaId }, mediaId)
  })
}

function arrive({ editor, services }: Target, media: MediaView, { kind }: PictureSource): void {
  services.media.set({ [media.id]: media })
  if (kind === 'file') services.fresh.add(media.id)
  services.ui.set({ arrived: services.t('upload.arrived', { name: media.filename }) })
  if (!editor.isDestroyed) editor.view.dispatch(editor.state.tr.setMeta(key, true))
}

/** Before the block of the caret when that is empty, after it otherwise. */
function placeFor(editor: Editor, pos: number): number {
  const $pos = editor.state.doc.resolve(pos)
  if ($pos.depth === 0) return pos
  return $pos.node(1).content.size === 0 ? $pos.before(1) : $pos.after(1)
}

/** Opens the computer's file dialog. */
export function pickPictures(onFiles: (files: File[]) => void, multiple = true): void {
  const input = document.createElement('input')
  input.type = 'file'
  input.accept = 'image/*'
  input.multiple = multiple
  input.addEventListener('change', () => onFiles([...(input.files ?? [])]))
  input.click()
}
