import type { ReactNode } from 'react'
import { licenceAddress } from '#features/media/licences.ts'

/** Whose picture it is, and what may be done with it. */
export function PictureCredit({ credit, licence }: { credit: string; licence: string }): ReactNode {
  if (credit === '' && licence === '') return null

  const address = licenceAddress(licence)
  return (
    <span className="credit">
      {credit}
      {credit !== '' && licence !== '' && ' · '}
      {address === null ? (
        licence
      ) : (
        <a href={address} rel="license noopener">
          {licence}
        </a>
      )}
    </span>
  )
}
