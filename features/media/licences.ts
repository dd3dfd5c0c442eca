/** Creative Commons licences in their present version, the freest first (https://creativecommons.org/share-your-work/cclicenses/). */
export const CREATIVE_COMMONS = [
  'CC0 1.0',
  'CC BY 4.0',
  'CC BY-SA 4.0',
  'CC BY-ND 4.0',
  'CC BY-NC 4.0',
  'CC BY-NC-SA 4.0',
  'CC BY-NC-ND 4.0'
] as const

const LICENCE = /^CC[ -](BY(?:-NC)?(?:-SA|-ND)?)[ -](\d\.\d)$/i
const CC0 = /^CC[ -]?0(?:[ -]1\.0)?$/i
const PUBLIC_DOMAIN = /^(domaine public|public domain)$/i

/** Where a licence is explained: those of Creative Commons have addresses made of their names; null for all others. */
export function licenceAddress(licence: string): string | null {
  const name = licence.trim()
  if (CC0.test(name)) return 'https://creativecommons.org/publicdomain/zero/1.0/'
  if (PUBLIC_DOMAIN.test(name)) return 'https://creativecommons.org/publicdomain/mark/1.0/'

  const [, terms, version] = LICENCE.exec(name) ?? []
  return terms ? `https://creativecommons.org/licenses/${terms.toLowerCase()}/${version}/` : null
}
