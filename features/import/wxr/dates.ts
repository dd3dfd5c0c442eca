/** Zones tried first, so that a French publication never ends up in Luxembourg or Ceuta, which keep the same time. */
const USUAL_ZONES = [
  'Europe/Paris',
  'America/Martinique',
  'America/Guadeloupe',
  'America/Cayenne',
  'Indian/Reunion',
  'Indian/Mayotte',
  'Pacific/Noumea',
  'Pacific/Tahiti',
  'America/Montreal',
  'Europe/Brussels',
  'Europe/Zurich',
  'America/New_York',
  'America/Chicago',
  'America/Denver',
  'America/Los_Angeles'
]
export const DEFAULT_ZONE = 'Europe/Paris'
/** Hand-made dates and moved sites leave a few pairs that fit no zone. */
const ENOUGH = 0.9

/** "2014-03-27 10:20:30", read as if it were UTC, in milliseconds; null for blanks, zeros, year −1 and impossible days. */
export function readMoment(value: string): number | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})[ T](\d{2}):(\d{2}):(\d{2})/.exec(value.trim())
  if (!match) return null

  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = match.slice(1).map(Number)
  const moment = Date.UTC(year, month - 1, day, hour, minute, second)
  const back = new Date(moment)
  const isReal = back.getUTCMonth() === month - 1 && back.getUTCDate() === day && hour < 24
  // 1970 is what PHP makes of a missing date.
  return isReal && year > 1970 && year < 10_000 ? moment : null
}

const formats = new Map<string, Intl.DateTimeFormat>()

/** How far the zone's clocks are ahead of UTC at this instant, in minutes. */
export function offsetAt(zone: string, instant: number): number {
  let format = formats.get(zone)
  if (!format) {
    format = new Intl.DateTimeFormat('en-GB', { timeZone: zone, timeZoneName: 'longOffset' })
    formats.set(zone, format)
  }

  const match = /GMT(?:([+-])(\d{2}):(\d{2}))?/.exec(format.format(instant))
  if (!match?.[1]) return 0
  return (match[1] === '-' ? -1 : 1) * (Number(match[2]) * 60 + Number(match[3]))
}

/** The instant at which clocks in `zone` show `local` (a moment read as UTC). In the hour that summer time skips, the later one. */
export function instantOf(local: number, zone: string): number {
  const guess = local - offsetAt(zone, local) * 60_000
  return local - offsetAt(zone, guess) * 60_000
}

/** The instant that an export means: its UTC date, or else its local one in the zone. Null: none. */
export function readInstant(dates: { gmt: string; local: string }, zone: string): Date | null {
  const gmt = readMoment(dates.gmt)
  if (gmt !== null) return new Date(gmt)

  const local = readMoment(dates.local)
  return local === null ? null : new Date(instantOf(local, zone))
}

export type InferredZone = {
  zone: string
  /** Pairs of local and UTC dates that this zone explains, and all pairs. */
  matching: number
  pairs: number
}

/** Collects pairs of local and UTC dates, then says in which zone the publication lived. */
export function zoneInference() {
  // One pair a day and offset is evidence enough, and keeps this small.
  const pairs = new Map<string, { instant: number; offset: number; count: number }>()

  return {
    add(local: string, gmt: string): void {
      const here = readMoment(local)
      const instant = readMoment(gmt)
      if (here === null || instant === null) return

      const offset = Math.round((here - instant) / 60_000)
      if (Math.abs(offset) > 14 * 60) return
      const key = `${offset} ${Math.floor(instant / 86_400_000)}`
      const pair = pairs.get(key) ?? { instant, offset, count: 0 }
      pair.count += 1
      pairs.set(key, pair)
    },

    infer(): InferredZone {
      const list = [...pairs.values()]
      const total = list.reduce((sum, pair) => sum + pair.count, 0)
      if (total === 0) return { zone: DEFAULT_ZONE, matching: 0, pairs: 0 }

      const fits = (zone: string) =>
        list.reduce((sum, { instant, offset, count }) => (offsetAt(zone, instant) === offset ? sum + count : sum), 0)
      const usual = best(USUAL_ZONES, fits)
      if (usual.matching >= total * ENOUGH) return { ...usual, pairs: total }

      const fixed = best(fixedZones(list.map((pair) => pair.offset)), fits)
      if (fixed.matching >= total * ENOUGH) return { ...fixed, pairs: total }

      const any = bestOfAll(list, fits)
      const likely = usual.matching >= fixed.matching ? usual : fixed
      return { ...(any.matching > likely.matching + total * 0.05 ? any : likely), pairs: total }
    }
  }
}

type Pair = { instant: number; offset: number }

/** Tries all zones on a sample of the pairs: there are some 400 zones. */
function bestOfAll(pairs: Pair[], fits: (zone: string) => number): { zone: string; matching: number } {
  const step = Math.ceil(pairs.length / 300)
  const sample = pairs.filter((_, index) => index % step === 0)
  const { zone } = best(Intl.supportedValuesOf('timeZone'), (candidate) =>
    sample.reduce((sum, { instant, offset }) => (offsetAt(candidate, instant) === offset ? sum + 1 : sum), 0)
  )
  return { zone, matching: fits(zone) }
}

function best(zones: string[], fits: (zone: string) => number): { zone: string; matching: number } {
  let winner = { zone: DEFAULT_ZONE, matching: -1 }
  for (const zone of zones) {
    const matching = fits(zone)
    if (matching > winner.matching) winner = { zone, matching }
  }
  return winner
}

/** WordPress also lets people choose "UTC+2": such a site never changes its clocks. Signs are reversed in these names (POSIX). */
function fixedZones(offsets: number[]): string[] {
  const hours = new Set(offsets.filter((offset) => offset % 60 === 0).map((offset) => offset / 60))
  return [...hours].map((hour) => {
    if (hour === 0) return 'UTC'
    return hour > 0 ? `Etc/GMT-${hour}` : `Etc/GMT+${-hour}`
  })
}
