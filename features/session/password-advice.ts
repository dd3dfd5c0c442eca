import { PASSWORD_LENGTH } from './constants.ts'

export type PasswordAdvice = 'none' | 'short' | 'repeated' | 'good' | 'strong'

/** What to tell somebody who types a new password: length is what counts, as long as it is not one thing again and again. */
export function adviceFor(password: string): PasswordAdvice {
  const length = Array.from(password).length
  if (length === 0) return 'none'
  if (length < PASSWORD_LENGTH) return 'short'
  if (new Set(password.toLowerCase()).size < 6 || /^(.{1,5})\1+/.test(password)) return 'repeated'
  return length < 18 ? 'good' : 'strong'
}
