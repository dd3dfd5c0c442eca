import { bareHost } from '#lib/hosts.ts'
import type { Meanwhile } from './data.ts'

/** Says that somebody was sent to a file's old address before: whoever comes back with it would go round for ever. */
const SENT = 'from-parution'

type Asked = { url: URL /** Hosts under which this publication answers. */; hosts: string[] }

/**
 * Where to send whoever asks for a file that has not come in yet: to its old
 * address, unless that is ours by now or leads back here, then to the nearest
 * page of ours. Null when there is neither.
 */
export function placeMeanwhile({ source, within }: Meanwhile, { url, hosts }: Asked): string | null {
  if (source === null || url.searchParams.has(SENT)) return within

  const old = new URL(source)
  if (hosts.some((host) => bareHost(host) === bareHost(old.host))) return within
  old.searchParams.set(SENT, '')
  return old.href
}
