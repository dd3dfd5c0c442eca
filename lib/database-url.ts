import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { env } from './env.ts'
import { AppError } from './errors.ts'
import { dataPath } from './paths.ts'

/** File in which the running embedded PostgreSQL leaves its address, mode 0600. */
export function embeddedUrlFile(): string {
  return join(dataPath('postgres'), 'connection-url')
}

/**
 * Address of the database: DATABASE_URL, or the embedded server's.
 * @throws AppError `unavailable` when neither is there.
 */
export function databaseUrl(): string {
  const { DATABASE_URL } = env()
  if (DATABASE_URL) return DATABASE_URL

  try {
    return readFileSync(embeddedUrlFile(), 'utf8').trim()
  } catch {
    throw new AppError('unavailable', 'The embedded database is not running and DATABASE_URL is not set.')
  }
}
