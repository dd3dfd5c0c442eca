import type { ReactNode } from 'react'
import { dateStamp, longDate } from '#lib/dates.ts'

type DateStampProps = { iso: string; language: string; timeZone: string }

/** A date as a stamp: the day over the month, the year beside them; one date for those who hear it. */
export function DateStamp({ iso, language, timeZone }: DateStampProps): ReactNode {
  const date = new Date(iso)
  const { day, month, year } = dateStamp(date, { language, timeZone })

  return (
    <time className="stamp" dateTime={iso}>
      <span className="sr-only">{longDate(date, { language, timeZone })}</span>
      <span className="stamp-day" aria-hidden="true">
        {day}
      </span>
      <span className="stamp-month" aria-hidden="true">
        {month}
      </span>
      <span className="stamp-year" aria-hidden="true">
        {year}
      </span>
    </time>
  )
}
