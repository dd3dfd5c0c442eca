import type { ReactNode } from 'react'
import { longDate } from '#lib/dates.ts'

type LongDateProps = { iso: string; language: string; timeZone: string }

/** A date in words: "27 mars 2015". */
export function LongDate({ iso, language, timeZone }: LongDateProps): ReactNode {
  return <time dateTime={iso}>{longDate(new Date(iso), { language, timeZone })}</time>
}
