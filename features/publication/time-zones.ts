import type { SelectGroup } from '#components/select-field.tsx'

/** Zones of places where French is spoken, with the country or territory: France, what belongs to it, then by continent. */
export const FRENCH_SPEAKING = [
  ['Europe/Paris', 'FR'],
  ['America/Guadeloupe', 'GP'],
  ['America/Martinique', 'MQ'],
  ['America/Cayenne', 'GF'],
  ['Indian/Reunion', 'RE'],
  ['Indian/Mayotte', 'YT'],
  ['Pacific/Noumea', 'NC'],
  ['Pacific/Tahiti', 'PF'],
  ['Pacific/Marquesas', 'PF'],
  ['Pacific/Gambier', 'PF'],
  ['America/Miquelon', 'PM'],
  ['America/St_Barthelemy', 'BL'],
  ['America/Marigot', 'MF'],
  ['Pacific/Wallis', 'WF'],
  ['Indian/Kerguelen', 'TF'],
  ['Europe/Brussels', 'BE'],
  ['Europe/Zurich', 'CH'],
  ['Europe/Luxembourg', 'LU'],
  ['Europe/Monaco', 'MC'],
  ['America/Toronto', 'CA'],
  ['America/Moncton', 'CA'],
  ['America/Port-au-Prince', 'HT'],
  ['Africa/Abidjan', 'CI'],
  ['Africa/Algiers', 'DZ'],
  ['Africa/Bamako', 'ML'],
  ['Africa/Bangui', 'CF'],
  ['Africa/Brazzaville', 'CG'],
  ['Africa/Bujumbura', 'BI'],
  ['Africa/Casablanca', 'MA'],
  ['Africa/Conakry', 'GN'],
  ['Africa/Dakar', 'SN'],
  ['Africa/Djibouti', 'DJ'],
  ['Africa/Douala', 'CM'],
  ['Africa/Kigali', 'RW'],
  ['Africa/Kinshasa', 'CD'],
  ['Africa/Libreville', 'GA'],
  ['Africa/Lome', 'TG'],
  ['Africa/Lubumbashi', 'CD'],
  ['Africa/Ndjamena', 'TD'],
  ['Africa/Niamey', 'NE'],
  ['Africa/Nouakchott', 'MR'],
  ['Africa/Ouagadougou', 'BF'],
  ['Africa/Porto-Novo', 'BJ'],
  ['Africa/Tunis', 'TN'],
  ['Indian/Antananarivo', 'MG'],
  ['Indian/Comoro', 'KM'],
  ['Indian/Mahe', 'SC'],
  ['Indian/Mauritius', 'MU'],
  ['Asia/Beirut', 'LB'],
  ['Pacific/Efate', 'VU']
] as const

export type FrenchSpeakingZone = (typeof FRENCH_SPEAKING)[number][0]

type Options = {
  /** The zone in use, which is among the choices even under a name that is old by now. */
  own: string
  locale: 'fr' | 'en'
  words: { frenchSpeaking: string; others: string; place: (zone: FrenchSpeakingZone) => string }
}

/** The zones to choose from, named in this language: first those of French-speaking places, then all others by name. */
export function timeZoneGroups({ own, locale, words }: Options): SelectGroup[] {
  const regions = new Intl.DisplayNames(locale, { type: 'region' })
  const first = FRENCH_SPEAKING.map(([zone, region]) => {
    const [place, country] = [words.place(zone), regions.of(region) ?? region]
    return { value: zone, label: named(country === place ? place : `${place} (${country})`, genericName(zone, locale)) }
  })

  const listed = new Set<string>(FRENCH_SPEAKING.map(([zone]) => zone))
  const zones = new Set([own, ...Intl.supportedValuesOf('timeZone')])
  const others = [...zones]
    .filter((zone) => !listed.has(zone))
    .map((zone) => ({ value: zone, label: named(placeOf(zone, locale), genericName(zone, locale)) }))
    .sort((one, other) => one.label.localeCompare(other.label, locale))
  return [
    { label: words.frenchSpeaking, options: first },
    { label: words.others, options: others }
  ]
}

/** A place and what its time is called, where that says more. */
function named(place: string, time: string): string {
  return time.includes(place) && time.includes(':') ? place : `${place} – ${time}`
}

/** What people call the zone's time all year round: "heure d’Europe centrale". */
function genericName(zone: string, locale: string): string {
  return nameOf(zone, locale, 'longGeneric')
}

/** In French the short name is that of the place ("heure : Royaume-Uni"); in English the zone's id says it. */
function placeOf(zone: string, locale: string): string {
  const [, translated] = /^heure\s*:\s*(.+)$/u.exec(locale === 'fr' ? nameOf(zone, locale, 'shortGeneric') : '') ?? []
  const [place = zone, ...above] = zone.replaceAll('_', ' ').split('/').slice(1).reverse()
  return translated ?? (above.length > 0 ? `${place} (${above.join(', ')})` : place)
}

/** There are some four hundred, and a format takes its time to be made. */
const known = new Map<string, string>()

function nameOf(timeZone: string, locale: string, timeZoneName: 'longGeneric' | 'shortGeneric'): string {
  const key = `${locale} ${timeZoneName} ${timeZone}`
  const before = known.get(key)
  if (before !== undefined) return before

  const parts = new Intl.DateTimeFormat(locale, { timeZone, timeZoneName }).formatToParts()
  const name = parts.find(({ type }) => type === 'timeZoneName')?.value ?? timeZone
  known.set(key, name)
  return name
}
