const WINDOW = 60_000
const READS = 20

let began = 0
const reads = new Map<string, number>()

/**
 * Whether this account may have one more page read: 20 a minute, more than anybody cites. Kept in
 * memory for that minute; each process counts for itself.
 */
export function mayRead(accountId: string, now = Date.now()): boolean {
  if (now - began >= WINDOW || now < began) {
    began = now
    reads.clear()
  }

  const made = reads.get(accountId) ?? 0
  if (made >= READS) return false

  reads.set(accountId, made + 1)
  return true
}
