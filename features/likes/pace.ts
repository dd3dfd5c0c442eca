const WINDOW = 60_000
const PRESSES = 30
/** More addresses in a minute than any readership has: beyond, nobody new is taken, so that memory stays small. */
const ADDRESSES = 50_000

let began = 0
const presses = new Map<string, number>()

/**
 * Whether this address may press once more: 30 times a minute, a whole classroom behind one router.
 * Addresses are held in memory for that minute and never written; each process counts for itself.
 */
export function mayPress(address: string, now = Date.now()): boolean {
  if (now - began >= WINDOW || now < began) {
    began = now
    presses.clear()
  }

  const made = presses.get(address) ?? 0
  if (made >= PRESSES || (made === 0 && presses.size >= ADDRESSES)) return false

  presses.set(address, made + 1)
  return true
}
