'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useRef, useState } from 'react'
import { Button } from '#components/button.tsx'
import { Field } from '#components/field.tsx'
import { Notice } from '#components/notice.tsx'
import { PICTURE_TYPES, UPLOAD_LIMITS } from '../constants.ts'
import { type ReplaceFailure, replaceFile } from './replace-file.ts'

/** Puts another file in the place of a picture's. */
export function ReplaceForm({ id, isMissing }: { id: string; isMissing: boolean }) {
  const t = useTranslations('Desk.media.replace')
  const failed = useTranslations('Editor.upload.failure')
  const router = useRouter()
  const field = useRef<HTMLInputElement>(null)
  const [state, setState] = useState<'idle' | 'busy' | 'done' | { name: string; failure: ReplaceFailure }>('idle')

  async function send() {
    const file = field.current?.files?.[0]
    if (!file || state === 'busy') return
    setState('busy')
    const failure = file.size > UPLOAD_LIMITS.bytes ? 'too-large' : await replaceFile(id, file)
    if (failure !== null) return setState({ name: file.name, failure })

    setState('done')
    if (field.current) field.current.value = ''
    router.refresh()
  }

  return (
    <div className="flex flex-col gap-4">
      {state === 'done' && <Notice tone="good">{t('done')}</Notice>}
      {typeof state === 'object' && <Notice tone="problem">{failed(state.failure, { name: state.name })}</Notice>}
      <Field
        ref={field}
        type="file"
        accept={PICTURE_TYPES}
        label={t(isMissing ? 'find' : 'file')}
        hint={t('hint')}
        onChange={() => setState('idle')}
      />
      <div>
        <Button variant="secondary" aria-disabled={state === 'busy'} onClick={() => void send()}>
          {t(state === 'busy' ? 'busy' : 'send')}
        </Button>
      </div>
    </div>
  )
}
