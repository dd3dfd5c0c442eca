import { hkdfSync, randomBytes } from 'node:crypto'
import {
  closeSync,
  constants,
  existsSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmSync,
  writeSync
} from 'node:fs'
import { env } from './env.ts'
import { AppError } from './errors.ts'
import { dataPath } from './paths.ts'

let cached: string | undefined

/** The key that sessions are signed with: AUTH_SECRET, or one made once under DATA_DIR/secrets, mode 0600. */
export function authSecret(): string {
  cached ??= env().AUTH_SECRET ?? keptSecret()
  return cached
}

/** A key for one purpose, derived from the one secret (RFC 5869), so that a leak of one tells nothing of another. */
export function keyFor(purpose: 'expiry' | 'faults' | 'likes' | 'passwords' | 'protected'): string {
  return Buffer.from(hkdfSync('sha256', authSecret(), '', `parution ${purpose}`, 32)).toString('hex')
}

function keptSecret(): string {
  const folder = dataPath('secrets')
  const file = dataPath('secrets', 'auth')
  mkdirSync(folder, { recursive: true, mode: 0o700 })

  // Two first starts at once: the one that creates the file decides.
  if (!existsSync(file)) createSecret(file)
  const secret = readFileSync(file, 'utf8').trim()
  if (secret.length < 32) throw new AppError('unavailable', `${file} is damaged: delete it, everybody signs in anew.`)
  return secret
}

/** Written whole under another name, then linked: a crash leaves no half of a secret, and only one start can win. */
function createSecret(file: string): void {
  const half = `${file}.${process.pid}`
  const handle = openSync(half, constants.O_CREAT | constants.O_TRUNC | constants.O_WRONLY, 0o600)
  writeSync(handle, `${randomBytes(48).toString('base64url')}\n`)
  fsyncSync(handle)
  closeSync(handle)

  try {
    linkSync(half, file)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  } finally {
    rmSync(half)
  }
}
