import { useState, useSyncExternalStore } from 'react'
import type { MediaView } from '#features/media/schema.ts'
import type { EditorServices } from '../services.ts'
import { pickPictures } from '../upload/upload-extension.ts'
import type { Upload } from '../upload/uploads.ts'

/** Another picture in the place of one that stands in the text: what is being sent, and how to choose it. */
export function useReplacement({ uploads, media }: EditorServices, onDone: (sent: MediaView) => void) {
  const [uploadId, setUploadId] = useState('')
  const read = () => uploads.get(uploadId)
  const upload: Upload | undefined = useSyncExternalStore((listener) => uploads.subscribe(listener), read, read)

  function replace() {
    pickPictures(([file]) => {
      if (!file) return
      const id = uploads.start(file, (sent) => {
        media.set({ [sent.id]: sent })
        onDone(sent)
      })
      setUploadId(id)
    }, false)
  }

  return { upload, replace }
}
