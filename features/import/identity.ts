import { createHash, randomFillSync } from 'node:crypto'

// Asking for a few bytes costs as much as asking for many, and an import asks often.
const pool = Buffer.alloc(4_000)
let used = pool.length

function randomBytes(length: number): Buffer {
  if (used + length > pool.length) {
    randomFillSync(pool)
    used = 0
  }
  used += length
  return pool.subarray(used - length, used)
}

const hex = (value: number, length: number) => value.toString(16).padStart(length, '0')

/** A UUID of version 7 (RFC 9562), as the database client makes them: rows of one import stay in order. */
export function newId(now: number = Date.now()): string {
  const random = randomBytes(10)
  random[0] = ((random[0] ?? 0) & 0x0f) | 0x70
  random[2] = ((random[2] ?? 0) & 0x3f) | 0x80
  const all = hex(now, 12) + random.toString('hex')
  return `${all.slice(0, 8)}-${all.slice(8, 12)}-${all.slice(12, 16)}-${all.slice(16, 20)}-${all.slice(20)}`
}

/** SHA-256 of a value's JSON, hexadecimal. */
export function fingerprintOf(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex')
}
