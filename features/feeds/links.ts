import { FEED_NAMES, FEED_TYPES, type FeedFile } from './constants.ts'

type Alternate = { url: string; title: string }

export const FEED_FILES = Object.keys(FEED_TYPES) as FeedFile[]

/** Address of a feed of the archive whose first page is at `path`, a path or a whole address. */
export function feedAddress(path: string, file: FeedFile): string {
  return `${path.replace(/\/$/, '')}/${file}`
}

/**
 * The feeds of the archive at `path`, as `alternates.types` of a page's
 * metadata takes them: programs find the feeds through these.
 */
export function feedAlternates(path: string, title: string): Record<string, Alternate[]> {
  return Object.fromEntries(
    FEED_FILES.map((file) => {
      return [FEED_TYPES[file], [{ url: feedAddress(path, file), title: `${title} (${FEED_NAMES[file]})` }]]
    })
  )
}
