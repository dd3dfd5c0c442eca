'use client'

import { useTranslations } from 'next-intl'
import { Button } from '#components/button.tsx'
import type { Uploads } from '#features/editor/client/upload/uploads.ts'
import { useUpload } from '#features/editor/client/upload/use-upload.ts'

type Props = { uploads: Uploads; id: string; onGone: () => void }

/** How far one picture is on its way, or why it did not arrive. */
export function UploadRow({ uploads, id, onGone }: Props) {
  const t = useTranslations('Editor.upload')
  const upload = useUpload(uploads, id)
  if (!upload) return null

  const { name, share, failure } = upload
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-1 py-1 text-sm">
      <span
        className={`min-w-0 grow wrap-anywhere ${failure ? 'text-danger' : ''}`}
        role={failure ? 'alert' : undefined}
      >
        {failure ? t(`failure.${failure}`, { name }) : t('sending', { name })}
      </span>
      {failure === null && (
        <progress value={share ?? undefined} max={1} aria-label={t('sending', { name })} className="w-40" />
      )}
      {failure === 'network' && (
        <Button variant="quiet" onClick={() => uploads.retry(id)}>
          {t('retry')}
        </Button>
      )}
      <Button
        variant="quiet"
        onClick={() => {
          uploads.cancel(id)
          onGone()
        }}
      >
        {t('cancel')}
        <span className="sr-only"> : {name}</span>
      </Button>
    </li>
  )
}
