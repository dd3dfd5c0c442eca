import { Temporal } from 'temporal-polyfill'

/** `moved`: clocks skip that time, so it is later; `first`: they show it twice, and the first is meant. */
export type Meaning = 'plain' | 'moved' | 'first'
/** `local` is what clocks will show, as `datetime-local` inputs write it. */
export type Moment = { instant: Date; local: string; meaning: Meaning }

/**
 * The instant at which clocks of a zone show a local date and time ("2026-03-29T02:30"); null for what is none. Where
 * clocks change, "compatible" is what RFC 5545 §3.3.5 says: a time that does not exist moves forward by the gap, one
 * that exists twice is the first.
 */
export function momentOf(local: string, timeZone: string): Moment | null {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(local)) return null

  try {
    const written = Temporal.PlainDateTime.from(local)
    const meant = written.toZonedDateTime(timeZone, { disambiguation: 'compatible' })
    const last = written.toZonedDateTime(timeZone, { disambiguation: 'later' })
    const shown = meant.toPlainDateTime()
    const isMoved = !shown.equals(written)
    const isTwice = !isMoved && last.epochMilliseconds !== meant.epochMilliseconds
    return {
      instant: new Date(meant.epochMilliseconds),
      local: shown.toString({ smallestUnit: 'minute' }),
      meaning: isMoved ? 'moved' : isTwice ? 'first' : 'plain'
    }
  } catch {
    return null
  }
}

/** What clocks of a zone show at an instant, to the minute. */
export function localOf(instant: Date, timeZone: string): string {
  return Temporal.Instant.fromEpochMilliseconds(instant.getTime())
    .toZonedDateTimeISO(timeZone)
    .toPlainDateTime()
    .toString({ smallestUnit: 'minute' })
}
