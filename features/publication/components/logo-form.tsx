'use client'

import { useTranslations } from 'next-intl'
import { type ChangeEvent, useActionState } from 'react'
import { Button } from '#components/button.tsx'
import { Field } from '#components/field.tsx'
import { Notice } from '#components/notice.tsx'
import { PickedImageField } from '#features/media/components/picked-image-field.tsx'
import type { MediaView } from '#features/media/schema.ts'
import { saveLogoAction } from '../actions.ts'
import { LOGO_BYTES, LOGO_TYPES } from '../logo.ts'
import { LogoPreview } from './logo-preview.tsx'

/** The picture beside the publication's name: sent, named for those who don't see it, or taken off. */
export function LogoForm({ logo }: { logo: MediaView | null }) {
  const t = useTranslations('Desk.logo')
  const problem = useTranslations('Problems')
  const [state, submit, pending] = useActionState(saveLogoAction, null)
  const fields: Record<string, string> = state && 'fields' in state ? (state.fields ?? {}) : {}
  const typed = state && 'typed' in state && state.typed ? state.typed : null

  // What is too large is refused here, before minutes of sending it in vain.
  function weigh({ currentTarget: input }: ChangeEvent<HTMLInputElement>) {
    const isTooLarge = (input.files?.[0]?.size ?? 0) > LOGO_BYTES
    input.setCustomValidity(isTooLarge ? problem('logo-too-large') : '')
    input.reportValidity()
  }

  return (
    <section aria-labelledby="logo_heading" className="mt-12 flex flex-col gap-5">
      <h2 id="logo_heading" className="text-xl font-semibold">
        {t('title')}
      </h2>
      {logo && <LogoPreview logo={logo} />}
      <form action={submit} key={`${logo?.id} ${logo?.alt}`} className="flex flex-col gap-5">
        {state?.ok && <Notice tone="good">{t('saved')}</Notice>}
        {state?.ok === false && <Notice tone="problem">{t('notSaved')}</Notice>}
        <Field
          name="file"
          type="file"
          accept={LOGO_TYPES}
          label={t(logo ? 'replace' : 'file')}
          hint={t('fileHint')}
          problem={fields.file && problem(fields.file)}
          onChange={weigh}
        />
        <PickedImageField name="mediaId" label={t('library')} hint={t('libraryHint')} media={null} />
        <Field
          name="alt"
          label={t('alt')}
          hint={t('altHint')}
          maxLength={160}
          defaultValue={typed?.alt ?? logo?.alt ?? ''}
          problem={fields.alt && problem(fields.alt)}
        />
        <div>
          <Button type="submit" disabled={pending}>
            {t('save')}
          </Button>
        </div>
      </form>
    </section>
  )
}
