'use client'

import { useId } from 'react'
import { useServices } from '#features/editor/client/services.ts'
import { FIGURE_LAYOUTS } from '#features/editor/document/publication-nodes.ts'
import { Field } from './field.tsx'

type FigureSettingsProps = {
  attrs: Record<string, unknown>
  onChange: (attrs: Record<string, unknown>) => void
}

/** What a picture says to those who can't see it, who made it, and how wide it stands. */
export function FigureSettings({ attrs, onChange }: FigureSettingsProps) {
  const { t } = useServices()
  const id = useId()
  const decorative = attrs.decorative === true
  const layout = String(attrs.layout)

  return (
    <div className="ed-form figure-form">
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
          <Field label={t('figure.alt')} help={t('figure.altHelp')}>
            {(control) => (
              <textarea
                {...control}
                rows={2}
                maxLength={2_000}
                value={String(attrs.alt)}
                onChange={(event) => onChange({ alt: event.target.value })}
              />
            )}
          </Field>
        )}
      </fieldset>
      <label className="ed-field">
        <span>{t('figure.credit')}</span>
        <input
          type="text"
          maxLength={500}
          value={String(attrs.credit)}
          onChange={(event) => onChange({ credit: event.target.value })}
        />
      </label>
      <label className="ed-field">
        <span>{t('figure.layout')}</span>
        <select value={layout} onChange={(event) => onChange({ layout: event.target.value })}>
          {FIGURE_LAYOUTS.map((name) => (
            <option key={name} value={name}>
              {t(`figure.layouts.${name}`)}
            </option>
          ))}
        </select>
      </label>
    </div>
  )
}
