import type { IncomingMessage, ServerResponse } from 'node:http'
import { cacheTags } from '#features/posts/constants.ts'
import { getPublication } from '#features/publication/data.ts'
import { logError } from './log.ts'

let hidden = false

/** Asks whether the publication is hidden from search. Call it at the start, and when `names` of pages expire. */
export async function learnVisibility(names: string[] = [cacheTags.publication]): Promise<void> {
  if (!names.includes(cacheTags.publication)) return
  const publication = await getPublication().catch((error) => logError('visibility', error))
  if (publication) hidden = publication.hiddenFromSearch
}

/** A publication that is "not public yet" says so of pictures and feeds too, which have no `<meta>`. */
export function answerHidden(response: ServerResponse): void {
  if (hidden) response.setHeader('x-robots-tag', 'noindex, nofollow')
}

/** Addresses that were given to some people: no search engine keeps them, and no other site learns a link's token. */
export function answerUnlisted({ url = '' }: IncomingMessage, response: ServerResponse): void {
  if (!/^\/(preview|protected)\//i.test(url)) return

  response.setHeader('x-robots-tag', 'noindex, nofollow')
  if (/^\/preview\//i.test(url)) response.setHeader('referrer-policy', 'no-referrer')
}
