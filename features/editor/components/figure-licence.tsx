'use client'

import { useState } from 'react'
import { useServices } from '#features/editor/client/services.ts'
import { CREATIVE_COMMONS, licenceAddress } from '#features/media/licences.ts'

type FigureLicenceProps = { licence: string; ofPicture: string; onChange: (licence: string) => void }

/** What may be done with a picture: a licence that is known, or what its owner wrote. */
export function FigureLicence({ licence, ofPicture, onChange }: FigureLicenceProps) {
  const { t } = useServices()
  const usual = [...CREATIVE_COMMONS, t('figure.licences.publicDomain'), t('figure.licences.allRights')]
  const [free, setFree] = useState(licence !== '' && !usual.includes(licence))
  const address = licenceAddress(licence || ofPicture)

  function choose(chosen: string) {
    setFree(chosen === 'free')
    onChange(chosen === 'free' ? '' : chosen)
  }

  return (
    <div className="figure-licence">
      <label className="ed-field">
        <span>{t('figure.licence')}</span>
        <select value={free ? 'free' : licence} onChange={(event) => choose(event.target.value)}>
          <option value="">
            {ofPicture === '' ? t('figure.licences.none') : t('figure.licences.ofPicture', { licence: ofPicture })}
          </option>
          {usual.map((name) => (
            <option key={name} value={name}>
              {name}
            </option>
          ))}
          <option value="free">{t('figure.licences.free')}</option>
        </select>
      </label>
      {free && (
        <input
          type="text"
          maxLength={200}
          aria-label={t('figure.licences.words')}
          value={licence}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
      {address !== null && (
        <small>
          <a href={address} target="_blank" rel="noreferrer">
            {t('figure.licences.read')}
          </a>
        </small>
      )}
    </div>
  )
}
