import { type Editor, Extension } from '@tiptap/core'
import { Plugin, PluginKey } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import type { MediaView } from '#features/media/schema.ts'
import type { EditorServices } from '../services.ts'
import { uploadWidget } from './upload-widget.ts'

type Change = { add: { id: string; pos: number } } | { remove: string }

const key = new PluginKey<DecorationSet>('uploads')

/** Shows uploads where their pictures will stand; the places follow what is typed meanwhile. */
export function uploadExtension(services: EditorServices) {
  return Extension.create({
    name: 'uploads',
    addProseMirrorPlugins() {
      return [placesPlugin(this.editor, services)]
    }
  })
}

function placesPlugin(editor: Editor, services: EditorServices) {
  return new Plugin<DecorationSet>({
    key,
    state: {
      init: () => DecorationSet.empty,
      apply(tr, old) {
        const places = old.map(tr.mapping, tr.doc)
        const change = tr.getMeta(key) as Change | undefined
        if (!change) return places
        if ('remove' in change) return places.remove(findPlace(places, change.remove))
        return places.add(tr.doc, [place(change.add, editor, services)])
      }
    },
    props: { decorations: (state) => key.getState(state) }
  })
}

function place({ id, pos }: { id: string; pos: number }, editor: Editor, services: EditorServices): Decoration {
  const onCancel = () => removePlace(editor, id)
  return Decoration.widget(pos, () => uploadWidget({ id, services, onCancel }), {
    key: id,
    side: -1,
    id,
    ignoreSelection: true,
    stopEvent: () => true,
    destroy: (dom) => (dom as ReturnType<typeof uploadWidget>).release?.()
  })
}

function findPlace(places: DecorationSet | undefined, id: string): Decoration[] {
  return places?.find(undefined, undefined, (spec) => spec.id === id) ?? []
}

function removePlace(editor: Editor, id: string): void {
  if (!editor.isDestroyed) editor.view.dispatch(editor.state.tr.setMeta(key, { remove: id }))
}

/** Sends the files; each becomes a figure near `at`, the caret by default. */
export function uploadPictures(options: {
  editor: Editor
  services: EditorServices
  files: File[]
  at?: number
}): void {
  const { editor, services, files } = options
  const pos = placeFor(editor, options.at ?? editor.state.selection.from)

  for (const file of files) {
    const id = services.uploads.start(file, (media) => insertFigure({ editor, services, id, media }))
    editor.view.dispatch(editor.state.tr.setMeta(key, { add: { id, pos } }))
  }
}

/** Before the block of the caret when that is empty, after it otherwise. */
function placeFor(editor: Editor, pos: number): number {
  const $pos = editor.state.doc.resolve(pos)
  if ($pos.depth === 0) return pos
  return $pos.node(1).content.size === 0 ? $pos.before(1) : $pos.after(1)
}

function insertFigure({
  editor,
  services,
  id,
  media
}: {
  editor: Editor
  services: EditorServices
  id: string
  media: MediaView
}): void {
  services.media.set({ [media.id]: media })
  services.fresh.add(media.id)
  if (editor.isDestroyed) return

  const [place] = findPlace(key.getState(editor.state), id)
  if (!place) return

  const { tr, schema } = editor.state
  const caption = schema.nodes.caption?.create(null, media.caption ? schema.text(media.caption) : null)
  const figure = schema.nodes.figure?.create({ mediaId: media.id, alt: media.alt, credit: media.credit }, caption)
  if (figure) editor.view.dispatch(tr.insert(place.from, figure).setMeta(key, { remove: id }))
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
