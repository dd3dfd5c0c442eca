import { hkdfSync, randomBytes } from 'node:crypto'
import { closeSync, constants, existsSync, fsyncSync, mkdirSync, openSync, readFileSync, writeSync } from 'node:fs'
import { env } from './env.ts'
import { dataPath } from './paths.ts'

let cached: string | undefined

/** The key that sessions are signed with: AUTH_SECRET, or one made once under DATA_DIR/secrets, mode 0600. */
export function authSecret(): string {
  cached ??= env().AUTH_SECRET ?? keptSecret()
  return cached
}

/** A key for one purpose, derived from the one secret (RFC 5869), so that a leak of one tells nothing of another. */
export function keyFor(purpose: 'expiry' | 'likes'): string {
  return Buffer.from(hkdfSync('sha256', authSecret(), '', `parution ${purpose}`, 32)).toString('hex')
}

function keptSecret(): string {
  const folder = dataPath('secrets')
  const file = dataPath('secrets', 'auth')
  mkdirSync(folder, { recursive: true, mode: 0o700 })

  // Two first starts at once: the one that creates the file decides.
  if (!existsSync(file)) createSecret(file)
  return readFileSync(file, 'utf8').trim()
}

function createSecret(file: string): void {
  try {
    const handle = openSync(file, constants.O_CREAT | constants.O_EXCL | constants.O_WRONLY, 0o600)
    writeSync(handle, `${randomBytes(48).toString('base64url')}\n`)
    fsyncSync(handle)
    closeSync(handle)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
}
