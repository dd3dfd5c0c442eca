const WINDOW = 60_000
/** More addresses in a minute than any readership has: beyond, nobody new is taken, so that memory stays small. */
const ADDRESSES = 50_000

/**
 * Tells whether an address may do something once more: `most` times a minute. Addresses are held in memory for that
 * minute and never written; each process counts for itself.
 */
export function createPace(most: number): (address: string, now?: number) => boolean {
  let began = 0
  const seen = new Map<string, number>()

  return (address, now = Date.now()) => {
    if (now - began >= WINDOW || now < began) {
      began = now
      seen.clear()
    }

    const made = seen.get(address) ?? 0
    if (made >= most || (made === 0 && seen.size >= ADDRESSES)) return false

    seen.set(address, made + 1)
    return true
  }
}
