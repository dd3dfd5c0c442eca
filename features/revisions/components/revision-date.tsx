import { getFormatter } from 'next-intl/server'
import { getDeskPublication } from '#features/desk/data.ts'
import type { Language } from '#prisma/generated/enums.ts'

/** A moment as the publication's clocks show it. */
export async function RevisionDate({ date, language }: { date: Date; language: Language }) {
  const { timeZone } = await getDeskPublication()
  const format = await getFormatter({ locale: language })
  return (
    <time dateTime={date.toISOString()}>
      {format.dateTime(date, { dateStyle: 'long', timeStyle: 'short', timeZone })}
    </time>
  )
}
