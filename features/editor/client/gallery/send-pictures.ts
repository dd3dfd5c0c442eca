import type { Editor } from '@tiptap/core'
import type { MediaView } from '#features/media/schema.ts'
import type { EditorServices } from '../services.ts'
import { pickPictures } from '../upload/upload-extension.ts'
import { addPicture } from './gallery-commands.ts'

/** Asks for pictures and sends them one after the other, in their order, into a gallery: that of `ids`, or a new one. */
export function pickForGallery(editor: Editor, services: EditorServices, ids: string[] = []): void {
  pickPictures((files) => void sendAll(editor, services, { files, ids: new Set(ids) }))
}

async function sendAll(
  editor: Editor,
  services: EditorServices,
  { files, ids }: { files: File[]; ids: Set<string> }
): Promise<void> {
  const { ui, t, media } = services
  let lost: string | null = null

  for (const [index, file] of files.entries()) {
    ui.set({ message: t('gallery.sending', { number: index + 1, total: files.length }) })
    const sent = await send(services, file)
    if (editor.isDestroyed) return
    if (typeof sent === 'string') {
      lost = sent
      continue
    }

    media.set({ [sent.id]: sent })
    addPicture(editor, sent, ids)
    ids.add(sent.id)
  }
  ui.set({ message: lost })
}

/** The picture once it is in the library, or what is to be said when it does not get there. */
function send({ uploads, t }: EditorServices, file: File): Promise<MediaView | string> {
  return new Promise((resolve) => {
    const id = uploads.start(file, (sent) => {
      forget()
      resolve(sent)
    })
    const look = () => {
      const failure = uploads.get(id)?.failure
      if (!failure) return
      forget()
      uploads.cancel(id)
      resolve(t(`upload.failure.${failure}`, { name: file.name }))
    }
    const forget = uploads.subscribe(look)
    look()
  })
}
