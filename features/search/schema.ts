import { z } from 'zod'
import { pageNumber } from '#lib/segments.ts'
import type { SearchAddress } from './constants.ts'

/** A key given twice counts once; what no database takes is left out. */
const given = z
  .union([z.string(), z.array(z.string())])
  .optional()
  .transform((value) => (Array.isArray(value) ? value[0] : value) ?? '')
  .transform((value) => value.toWellFormed().replaceAll('\u0000', ''))

const NO_PAGE = 0

/** Of a slug or a handle; longer ones name nothing of ours. */
const key = given.transform((value) => (value === '' ? null : value.slice(0, 200)))

const searchParams = z.object({
  q: given,
  tag: key,
  author: key,
  year: given.transform((value) => (/^[1-9]\d{3}$/.test(value) ? Number(value) : null)),
  page: given.transform((value) => (value === '' ? 1 : (pageNumber(value) ?? NO_PAGE)))
})

export type SearchParams = Record<string, string | string[] | undefined>

/** What an address of search asks for; its page is 0 where it names none that could be ("abc"). */
export function readSearchParams(params: SearchParams): SearchAddress {
  const { q, ...rest } = searchParams.parse(params)
  return { text: q, ...rest }
}
