import { z } from 'zod'

type Given = Record<string, string | string[] | undefined>

/** What the address of a history asks for; anything odd counts as not asked. */
export function readHistoryQuery(given: Given): { page: number; restored: boolean } {
  const page = Number(given.page)
  return {
    page: Number.isInteger(page) && page > 0 && page < 100_000 ? page : 1,
    restored: z.uuid().safeParse(given.restored).success
  }
}

/** A revision is compared with the one before it unless its address asks for the present. */
export function readAgainst(given: Given): 'previous' | 'present' {
  return given.with === 'present' ? 'present' : 'previous'
}
