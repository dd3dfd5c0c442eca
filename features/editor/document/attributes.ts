import { safeHref, safeWebUrl } from '#lib/safe-url.ts'

// ProseMirror runs these on every document that is read from JSON: they throw
// a RangeError, whose text says which attribute is wrong.

type Check = (value: unknown) => void

function check(expected: string, holds: (value: unknown) => boolean): Check {
  return (value) => {
    if (!holds(value)) throw new RangeError(`expected ${expected}, got ${JSON.stringify(value)?.slice(0, 80)}`)
  }
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

export const uuid = check('a UUID', (value) => typeof value === 'string' && UUID.test(value))

/** A string of at most `length` UTF-16 units. */
export function textUpTo(length: number): Check {
  return check(`text of at most ${length} characters`, (value) => typeof value === 'string' && value.length <= length)
}

export function oneOf(...values: (string | number | boolean | null)[]): Check {
  return check(`one of ${values.join(', ')}`, (value) => values.includes(value as string))
}

export function wholeNumber(min: number, max: number): Check {
  return check(
    `a whole number from ${min} to ${max}`,
    (value) => Number.isInteger(value) && (value as number) >= min && (value as number) <= max
  )
}

/** A share of a width or a height. */
export const share = check('a number from 0 to 1', (value) => typeof value === 'number' && value >= 0 && value <= 1)

export function orNull(inner: Check): Check {
  return (value) => {
    if (value !== null) inner(value)
  }
}

export const href = check('a safe address', (value) => safeHref(value) === value)
export const webUrl = check('an http(s) address', (value) => safeWebUrl(value) === value)

/** BCP 47, loosely: "en", "pt-BR", "zh-Hant-TW". */
export const languageTag = check('a language tag', isLanguageTag)

function isLanguageTag(value: unknown): boolean {
  return typeof value === 'string' && /^[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$/.test(value)
}

const SOURCE_FIELDS = ['title', 'author', 'publisher', 'url', 'date', 'consulted'] as const

/**
 * One entry of a list of sources; every field is text, "" when unknown. Dates are ISO ("2015", "2015-03",
 * "2015-03-27"). `lang`, where it is said, is the language of its title.
 */
export type Source = Record<(typeof SOURCE_FIELDS)[number], string> & { lang?: string }

function isSource(value: unknown): value is Source {
  if (typeof value !== 'object' || value === null) return false

  const source = value as Record<string, unknown>
  return (
    Object.keys(source).every((key) => key === 'lang' || (SOURCE_FIELDS as readonly string[]).includes(key)) &&
    (source.lang === undefined || isLanguageTag(source.lang)) &&
    SOURCE_FIELDS.every((key) => typeof source[key] === 'string' && source[key].length <= 1_000) &&
    (source.url === '' || safeWebUrl(source.url) === source.url) &&
    source.title !== ''
  )
}

export const sourceList = check(
  'a list of at most 200 sources',
  (value) => Array.isArray(value) && value.length <= 200 && value.every(isSource)
)
