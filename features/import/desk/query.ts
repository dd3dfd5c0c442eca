import { z } from 'zod'

type Given = Record<string, string | string[] | undefined>

const number = z.string().regex(/^[1-9]\d{0,5}$/)

/** The number of a page in an address; `absent` for everything that is none. */
export function pageIn(given: Given, name: string, absent: number): number {
  const { data } = number.safeParse(given[name])
  return data === undefined ? absent : Number(data)
}
