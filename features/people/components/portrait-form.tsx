'use client'

import { useTranslations } from 'next-intl'
import { type ChangeEvent, useActionState } from 'react'
import { ActionButton } from '#components/action-button.tsx'
import { Button } from '#components/button.tsx'
import { Field } from '#components/field.tsx'
import { Notice } from '#components/notice.tsx'
import { Picture } from '#components/picture.tsx'
import { changePortraitAction, removePortraitAction } from '../bylines/actions.ts'
import type { BylineDetails } from '../bylines/data.ts'
import { PORTRAIT_BYTES, PORTRAIT_TYPES } from '../bylines/schema.ts'

/** The picture beside a name: sent, or taken off. */
export function PortraitForm({ person }: { person: BylineDetails }) {
  const t = useTranslations('Desk.bylines')
  const problem = useTranslations('Problems')
  const [state, submit, pending] = useActionState(changePortraitAction, null)
  const fields: Record<string, string> = state && 'fields' in state ? (state.fields ?? {}) : {}
  const { id, avatar } = person

  // What is too large is refused here, before minutes of sending it in vain.
  function weigh({ currentTarget: input }: ChangeEvent<HTMLInputElement>) {
    const isTooLarge = (input.files?.[0]?.size ?? 0) > PORTRAIT_BYTES
    input.setCustomValidity(isTooLarge ? problem('picture-too-large') : '')
    input.reportValidity()
  }

  return (
    <section aria-labelledby="portrait" className="flex flex-col gap-4">
      <div>
        <h2 id="portrait" className="text-xl font-semibold">
          {t('picture')}
        </h2>
        <p className="text-muted">{t('pictureLead')}</p>
      </div>
      {avatar?.state === 'ready' && (
        <div className="flex items-center gap-3 [&_img]:size-24 [&_img]:rounded-full [&_img]:object-cover">
          <Picture picture={avatar} alt="" sizes="6rem" />
          <ActionButton action={removePortraitAction} values={{ id }} variant="quiet" problem={t('notDone')}>
            {t('pictureRemove')}
          </ActionButton>
        </div>
      )}
      <form action={submit} className="flex flex-col gap-4">
        {state?.ok && <Notice tone="good">{t('pictureSaved')}</Notice>}
        {state?.ok === false && !fields.file && <Notice tone="problem">{t('notSaved')}</Notice>}
        <input type="hidden" name="id" value={id} />
        <Field
          name="file"
          type="file"
          accept={PORTRAIT_TYPES}
          label={t('pictureFile')}
          hint={t('pictureHint')}
          problem={fields.file && problem.has(fields.file) ? problem(fields.file) : undefined}
          required
          onChange={weigh}
        />
        <div>
          <Button type="submit" variant="secondary" disabled={pending}>
            {t('pictureSave')}
          </Button>
        </div>
      </form>
    </section>
  )
}
