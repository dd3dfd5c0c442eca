'use client'

import { useServices } from '#features/editor/client/services.ts'
import { useStore } from '#features/editor/client/store.ts'
import { FIGURE_LAYOUTS } from '#features/editor/document/publication-nodes.ts'
import { Field } from './field.tsx'
import { FigureAlternative, type FigureProps } from './figure-alternative.tsx'
import { FigureLicence } from './figure-licence.tsx'
import { FocalPoint } from './focal-point.tsx'
import { PictureDefaults } from './picture-defaults.tsx'

/**
 * What a picture says to those who can't see it, whose it is, how wide it stands. What is said here holds
 * in this text; what is left empty is the picture's own, which shows in the fields as their placeholder.
 */
export function FigureSettings({ attrs, onChange, inGallery }: FigureProps & { inGallery: boolean }) {
  const { t, media } = useServices()
  const picture = useStore(media)[String(attrs.mediaId)]
  const point = {
    focalX: Number(attrs.focalX ?? picture?.focalX ?? 0.5),
    focalY: Number(attrs.focalY ?? picture?.focalY ?? 0.5)
  }

  return (
    <div className="ed-form figure-form">
      <FigureAlternative attrs={attrs} ofPicture={picture?.alt ?? ''} onChange={onChange} />
      <div className="figure-rights">
        <Field label={t('figure.credit')} help={t('figure.creditHelp')}>
          {(control) => (
            <input
              {...control}
              type="text"
              maxLength={500}
              value={String(attrs.credit)}
              placeholder={picture?.credit}
              onChange={(event) => onChange({ credit: event.target.value })}
            />
          )}
        </Field>
        <FigureLicence
          licence={String(attrs.licence)}
          ofPicture={picture?.licence ?? ''}
          onChange={(licence) => onChange({ licence })}
        />
      </div>
      {!inGallery && (
        <label className="ed-field">
          <span>{t('figure.layout')}</span>
          <select value={String(attrs.layout)} onChange={(event) => onChange({ layout: event.target.value })}>
            {FIGURE_LAYOUTS.map((name) => (
              <option key={name} value={name}>
                {t(`figure.layouts.${name}`)}
              </option>
            ))}
          </select>
        </label>
      )}
      {picture?.src && <FocalPoint media={picture} point={point} onChange={onChange} />}
      {picture && (
        <PictureDefaults
          picture={picture}
          own={{
            alt: String(attrs.alt || picture.alt),
            credit: String(attrs.credit || picture.credit),
            licence: String(attrs.licence || picture.licence),
            ...point
          }}
          // The figure says nothing of its own any more: it follows the picture.
          onKept={() => onChange({ credit: '', licence: '', focalX: null, focalY: null })}
        />
      )}
    </div>
  )
}
