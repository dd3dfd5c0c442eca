'use client'

import type { Editor } from '@tiptap/core'
import { useServices } from '#features/editor/client/services.ts'
import { pickPictures, startPicture } from '#features/editor/client/upload/upload-extension.ts'
import type { Upload } from '#features/editor/client/upload/uploads.ts'
import { useUpload } from '#features/editor/client/upload/use-upload.ts'
import { Icon } from './icon.tsx'

/** What a second try may mend. */
const WORTH_RETRYING = ['network', 'not-signed-in', 'not-fetched', 'cancelled']

type PicturePlaceProps = { editor: Editor; mediaId: string; filename: string; onRemove: () => void }

/** Where a picture will stand: how far it is, why it did not come, and how to fill the place. */
export function PicturePlace({ editor, mediaId, filename, onRemove }: PicturePlaceProps) {
  const services = useServices()
  const { t, uploads } = services
  const upload = useUpload(uploads, mediaId)
  const underWay = upload !== undefined && upload.failure === null
  const choose = () =>
    pickPictures(([file]) => file && startPicture({ editor, services }, { kind: 'file', file }, mediaId), false)

  function cancel() {
    uploads.cancel(mediaId)
    onRemove()
    editor.commands.focus()
  }

  return (
    <div className="picture-place" data-failed={upload !== undefined && !underWay}>
      <PlaceWords upload={upload} filename={filename} />
      {editor.isEditable && (
        <div className="picture-place-tools">
          {upload?.failure && WORTH_RETRYING.includes(upload.failure) && (
            <button type="button" className="ed-chip" onClick={() => uploads.retry(mediaId)}>
              {t('upload.retry')}
            </button>
          )}
          {!underWay && (
            <button type="button" className="ed-chip" onClick={choose}>
              <Icon name="image" />
              {t('upload.choose')}
            </button>
          )}
          <button type="button" className="ed-chip" onClick={cancel}>
            <Icon name={underWay ? 'close' : 'trash'} />
            {underWay ? t('upload.cancel') : t('figure.remove')}
          </button>
        </div>
      )}
    </div>
  )
}

function PlaceWords({ upload, filename }: { upload: Upload | undefined; filename: string }) {
  const { t } = useServices()
  if (!upload) return <p>{t('figure.missing', { name: filename })}</p>

  const { stage, failure, share } = upload
  const name = upload.name || t('upload.unnamed')
  return (
    <>
      <p role="status">{failure ? t(`upload.failure.${failure}`, { name }) : t(`upload.${stage}`, { name })}</p>
      {!failure && <progress max={1} value={share ?? undefined} aria-label={name} />}
    </>
  )
}
