/**
 * A promise that was broken: who reads the code can act on it. Expected
 * outcomes (a taken slug, a stale version) are returned instead, never thrown.
 */
export type ErrorCode =
  | 'not-signed-in'
  | 'forbidden'
  | 'not-found'
  | 'invalid-input'
  | 'invalid-document'
  | 'too-large'
  | 'unavailable'

export class AppError extends Error {
  override name = 'AppError'
  readonly code: ErrorCode

  /** `message` is for the log; people are shown a translated sentence chosen by `code`. */
  constructor(code: ErrorCode, message: string = code) {
    super(message)
    this.code = code
  }
}

/** An expected outcome: done, or not done for a reason that the caller puts into words. */
export type Outcome<T, R extends string> = { ok: true; value: T } | { ok: false; reason: R }
