'use client'

import { useState } from 'react'
import { useServices } from '#features/editor/client/services.ts'
import type { MediaView } from '#features/media/schema.ts'
import { Field } from './field.tsx'
import { FigureLicence } from './figure-licence.tsx'
import { FocalPoint } from './focal-point.tsx'
import { PictureDefaults } from './picture-defaults.tsx'

/** What is true of a picture wherever it stands, for one that no figure of the text shows. */
export function PictureOwn({ picture }: { picture: MediaView }) {
  const { t } = useServices()
  const { alt, credit, licence, focalX, focalY } = picture
  const [own, setOwn] = useState({ alt, credit, licence, focalX, focalY })
  const change = (part: Partial<typeof own>) => setOwn({ ...own, ...part })

  return (
    <div className="ed-form">
      <Field label={t('figure.alt')} help={t('figure.altHelp')}>
        {(control) => (
          <textarea
            {...control}
            rows={2}
            maxLength={2_000}
            value={own.alt}
            onChange={(event) => change({ alt: event.target.value })}
          />
        )}
      </Field>
      <Field label={t('figure.credit')}>
        {(control) => (
          <input
            {...control}
            type="text"
            maxLength={500}
            value={own.credit}
            onChange={(event) => change({ credit: event.target.value })}
          />
        )}
      </Field>
      <FigureLicence licence={own.licence} ofPicture="" onChange={(chosen) => change({ licence: chosen })} />
      {picture.src && <FocalPoint media={picture} point={own} onChange={change} />}
      <PictureDefaults picture={picture} own={own} />
    </div>
  )
}
