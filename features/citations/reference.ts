import { longDate } from '#lib/dates.ts'
import { initials, nameParts } from './names.ts'

/** What a reference to an article is made of. Texts are plain, as typed. */
export type Reference = {
  title: string
  authors: string[]
  publication: string
  url: string
  /** Of publication, in the publication's zone: "2015-03-27". */
  day: string
  language: 'fr' | 'en'
}

/** Part of a reference: titles of publications and works are set in italics. */
export type ReferencePart = { text: string; italic?: boolean }

/** ISO 690:2021 for something online: "ROUSSEL, Camille. Titre. *Publication* [en ligne]. 27 mars 2015 …". */
export function iso690({ title, authors, publication, url, day, language }: Reference): ReferencePart[] {
  const names = authors.map((name) => {
    const { family, given } = nameParts(name)
    return [family.toLocaleUpperCase(language), given].filter(Boolean).join(', ')
  })
  const words =
    language === 'fr'
      ? { medium: 'en ligne', consulted: 'Consulté le …', at: 'Disponible à l’adresse\u00a0: ' }
      : { medium: 'online', consulted: 'Viewed …', at: 'Available from: ' }

  return [
    { text: `${sentence(listed(names, { last: language === 'fr' ? 'et' : 'and' }))}${sentence(title)}` },
    { text: publication, italic: true },
    { text: ` [${words.medium}]. ${writtenDay(day, language)}. [${words.consulted}]. ${words.at}${url}` }
  ]
}

/** APA, seventh edition: "Roussel, C. (2015, 27 mars). *Titre*. Publication. https://…". */
export function apa({ title, authors, publication, url, day, language }: Reference): ReferencePart[] {
  const names = authors.map((name) => {
    const { family, given } = nameParts(name)
    return [family, initials(given)].filter(Boolean).join(', ')
  })
  const people = listed(names, { last: language === 'fr' ? 'et' : '&', comma: language === 'en' })
  const date = `(${apaDay(day, language)}). `

  // Without an author the title comes first.
  return people === ''
    ? [{ text: ended(title), italic: true }, { text: ` ${date}${sentence(publication)}${url}` }]
    : [
        { text: `${sentence(people)}${date}` },
        { text: ended(title), italic: true },
        { text: ` ${sentence(publication)}${url}` }
      ]
}

/** The reference as plain text. */
export function plain(parts: ReferencePart[]): string {
  return parts.map((part) => part.text).join('')
}

type Listing = { last: string; comma?: boolean }

function listed(names: string[], { last, comma = false }: Listing): string {
  if (names.length < 2) return names[0] ?? ''
  return `${names.slice(0, -1).join(', ')}${comma ? ',' : ''} ${last} ${names.at(-1)}`
}

/** With the full stop that it may have already ("Vraiment ?", "C."). */
function ended(text: string): string {
  return /[.!?…]$/u.test(text) ? text : `${text}.`
}

function sentence(text: string): string {
  return text === '' ? '' : `${ended(text)} `
}

function noon(day: string): Date {
  return new Date(`${day}T12:00:00Z`)
}

function writtenDay(day: string, language: string): string {
  return longDate(noon(day), { language, timeZone: 'UTC' })
}

function apaDay(day: string, language: string): string {
  const [year] = day.split('-')
  if (language === 'fr') return `${year}, ${writtenDay(day, 'fr').replace(/ \d{4}$/, '')}`
  return `${year}, ${new Intl.DateTimeFormat('en-US', { month: 'long', day: 'numeric', timeZone: 'UTC' }).format(noon(day))}`
}
