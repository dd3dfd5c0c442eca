import type { IncomingMessage } from 'node:http'
import { z } from 'zod'

const HEADER = 'next-router-state-tree'

/** The shape of the header, as far as it is promised; what follows the first two is the framework's affair. */
const routerState = z.tuple(
  [
    z.union([z.string(), z.array(z.unknown())]),
    z.record(
      z.string(),
      z.lazy((): z.ZodType => routerState)
    )
  ],
  z.unknown()
)

/** The state of the desk's router that a request sends along can be read, or there is none. Next fails over others. */
export function hasReadableRouterState({ headers }: IncomingMessage): boolean {
  const state = headers[HEADER]
  if (state === undefined) return true

  try {
    // As much as Next takes itself.
    return (
      String(state).length <= 40_000 && routerState.safeParse(JSON.parse(decodeURIComponent(String(state)))).success
    )
  } catch {
    return false
  }
}
