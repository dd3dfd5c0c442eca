'use client'

import { useId } from 'react'
import { useServices } from '#features/editor/client/services.ts'
import { Field } from './field.tsx'

export type FigureProps = {
  attrs: Record<string, unknown>
  onChange: (attrs: Record<string, unknown>) => void
}

/** What a picture says to those who can't see it, or that it says nothing: one of both must be chosen. */
export function FigureAlternative({ attrs, ofPicture, onChange }: FigureProps & { ofPicture: string }) {
  const { t } = useServices()
  const id = useId()
  const decorative = attrs.decorative === true
  const help = ofPicture === '' ? t('figure.altHelp') : t('figure.altOfPicture')

  return (
    <fieldset>
      <legend>{t('figure.alternative')}</legend>
      <label className="ed-check">
        <input type="radio" name={id} checked={!decorative} onChange={() => onChange({ decorative: false })} />
        {t('figure.informative')}
      </label>
      <label className="ed-check">
        <input type="radio" name={id} checked={decorative} onChange={() => onChange({ decorative: true, alt: '' })} />
        {t('figure.decorative')}
      </label>
      {!decorative && (
        <Field label={t('figure.alt')} help={help}>
          {(control) => (
            <textarea
              {...control}
              rows={2}
              maxLength={2_000}
              value={String(attrs.alt)}
              placeholder={ofPicture}
              onChange={(event) => onChange({ alt: event.target.value })}
            />
          )}
        </Field>
      )}
    </fieldset>
  )
}
