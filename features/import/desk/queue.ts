import { AppError } from '#lib/errors.ts'

declare global {
  /** Set by server/import-jobs: the HTTP server and Next's bundles load modules separately in one process. */
  var parutionImports: ((runId: string) => Promise<void>) | undefined
}

/**
 * Has a server take up a run.
 * @throws AppError `unavailable` when none is there to do it
 */
export async function queueRun(runId: string): Promise<void> {
  if (!globalThis.parutionImports) throw new AppError('unavailable', 'No server takes up imports.')
  await globalThis.parutionImports(runId)
}
