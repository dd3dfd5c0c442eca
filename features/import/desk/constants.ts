export const IMPORT_PATH = '/desk/import'
export const importPath = (id: string) => `${IMPORT_PATH}/${id}`

/** Bytes that are sent at once: under what `server/requests.ts` lets pass, and soon sent again after a cut. */
export const PIECE = 2 * 1024 * 1024

export const IMPORT_LIMITS = {
  /** Bytes of all files together. The uploads of twenty years may weigh more: then a folder on the server is better (`--media`). */
  total: 2_000_000_000,
  /** Parts of one export, and an archive of pictures. WordPress.com cuts exports into a few dozen. */
  files: 60
} as const

/** Runs on one page of the list. */
export const RUNS_PER_PAGE = 20

/** Notes, or missing files, on one page of a report. */
export const NOTES_PER_PAGE = 50

/** Whoever looks asks this often, in milliseconds; the run writes down as often where it is. */
export const PROGRESS_INTERVAL = 1_000

/** Seconds of silence after which a run is looked for, and after which it is taken to be dead when nobody holds the lock. */
export const SILENCE = 30

/** Days for which sent files wait for somebody to go on. */
export const FILES_KEPT_DAYS = 14
