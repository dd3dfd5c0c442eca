import type { ReactNode } from 'react'

/** "CC BY-SA 4.0", "CC0 1.0": what Creative Commons calls its licences, which have addresses made of their names. */
const CREATIVE_COMMONS = /^CC[ -](BY(?:-NC)?(?:-SA|-ND)?)[ -](\d\.\d)$/i
const CC0 = /^CC[ -]?0(?:[ -]1\.0)?$/i

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

function licenceAddress(licence: string): string | null {
  if (CC0.test(licence.trim())) return 'https://creativecommons.org/publicdomain/zero/1.0/'

  const [, terms, version] = CREATIVE_COMMONS.exec(licence.trim()) ?? []
  return terms ? `https://creativecommons.org/licenses/${terms.toLowerCase()}/${version}/` : null
}
