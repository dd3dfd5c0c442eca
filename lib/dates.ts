/** A calendar day as the date stamp shows it: "27", "mars", "2015". */
export type DateStamp = { day: string; month: string; year: string }

type Place = { language: string; timeZone: string }

/** "27 mars 2015", "1er avril 2015" (no-break after "1er"); "27 March 2015" in English. */
export function longDate(date: Date, { language, timeZone }: Place): string {
  const locale = language === 'en' ? 'en-GB' : language
  const written = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone }).format(date)
  return language === 'fr' ? written.replace(/^1 /, '1er\u00a0') : written
}

/** Day, short month and year for the stamp beside a title. */
export function dateStamp(date: Date, { language, timeZone }: Place): DateStamp {
  const part = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, { ...options, timeZone }).format(date)
  return { day: part({ day: 'numeric' }), month: part({ month: 'short' }), year: part({ year: 'numeric' }) }
}

/** The instant as clocks of this zone show it, with their offset (RFC 3339): "2015-03-27T11:00:00+01:00". */
export function zonedIso(date: Date, timeZone: string): string {
  // Before standard time zones had offsets of odd seconds, which the format can't say.
  const minutes = Math.round(offsetAt(date, timeZone) / 60_000)
  const clocks = new Date(date.getTime() + minutes * 60_000).toISOString().replace(/\.\d+Z$/, '')
  const [hour, minute] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60]
  return `${clocks}${minutes < 0 ? '-' : '+'}${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
}

/** "mars 2015". */
export function monthAndYear({ year, month }: { year: number; month: number }, language: string): string {
  const locale = language === 'en' ? 'en-GB' : language
  const date = new Date(Date.UTC(year, month - 1, 15))
  return new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(date)
}

/** "mars". */
export function monthName(month: number, language: string): string {
  return new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' }).format(
    new Date(Date.UTC(2000, month - 1, 15))
  )
}

/** The instants at which a month, or a whole year without `month`, begins and ends in this zone. */
export function instantsOf({ year, month, timeZone }: { year: number; month?: number | undefined; timeZone: string }): {
  from: Date
  until: Date
} {
  const first = month === undefined ? 0 : month - 1
  const after = month === undefined ? 12 : month
  return { from: midnight(year, first, timeZone), until: midnight(year, after, timeZone) }
}

/** Midnight of the first of a month; months start at 0 and may run over into the next year. */
function midnight(year: number, monthIndex: number, timeZone: string): Date {
  const asUtc = Date.UTC(year, monthIndex, 1)
  // The offset is looked up twice: the first guess may lie on the other side of a change of the clocks.
  const guess = asUtc - offsetAt(new Date(asUtc), timeZone)
  return new Date(asUtc - offsetAt(new Date(guess), timeZone))
}

/** How far the zone's clocks are ahead of UTC at this instant, in milliseconds. */
function offsetAt(instant: Date, timeZone: string): number {
  const parts = new Intl.DateTimeFormat('en', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric'
  }).formatToParts(instant)
  const value = (type: string) => Number(parts.find((part) => part.type === type)?.value)
  const clocks = Date.UTC(
    value('year'),
    value('month') - 1,
    value('day'),
    value('hour'),
    value('minute'),
    value('second')
  )
  return clocks - Math.floor(instant.getTime() / 1_000) * 1_000
}

/** An incomplete date of a source ("2015", "2015-03", "2015-03-27") in words; what is no date comes back as it is. */
export function looseDate(written: string, language: string): string {
  const match = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(written)
  if (!match) return written

  const [, year, month, day] = match
  if (month === undefined) return String(year)
  if (Number(month) < 1 || Number(month) > 12) return written
  if (day === undefined) return monthAndYear({ year: Number(year), month: Number(month) }, language)

  const date = new Date(`${written}T12:00:00Z`)
  return Number.isNaN(date.getTime()) ? written : longDate(date, { language, timeZone: 'UTC' })
}

/** The day that calendars show in this zone: "2015-03-27". */
export function isoDay(date: Date, timeZone: string): string {
  // Swedes write dates as ISO 8601 does.
  return new Intl.DateTimeFormat('sv', { dateStyle: 'short', timeZone }).format(date)
}
