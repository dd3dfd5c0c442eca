import type { FetchFile } from '#features/import/fetch.ts'
import type { Outcome } from '#lib/errors.ts'
import { createPace } from '#lib/pace.ts'
import { REFUSED_FILES, type RefusedFile } from './constants.ts'
import { getMediaOfHash, getMediaViews } from './data.ts'
import { nameInAddress } from './filename.ts'
import { ingestFile } from './mutations.ts'
import type { CopyWish, MediaView } from './schema.ts'

type Surroundings = {
  /** Reaches the public internet only. */
  fetchFile: FetchFile
  /** Of this publication: what stands here already is not fetched. */
  origin: string
  uploaderId: string
}

/** Pictures of the web for one account in a minute: more than an article has that somebody pastes. */
const mayFetch = createPace(120)

type Refusal = RefusedFile | 'not-fetched'

/** A picture from the web taken into the library, or one that the library has: no text of ours shows another site's. */
export async function copyPicture(
  wish: CopyWish,
  { fetchFile, origin, uploaderId }: Surroundings
): Promise<Outcome<MediaView, Refusal>> {
  const known = 'mediaId' in wish ? (await getMediaViews([wish.mediaId]))[wish.mediaId] : await ours(wish.url, origin)
  if (known?.state === 'ready') return { ok: true, value: known }
  if ('mediaId' in wish || !URL.canParse(wish.url)) return { ok: false, reason: 'not-fetched' }

  if (!mayFetch(uploaderId)) return { ok: false, reason: 'not-fetched' }

  const fetched = await fetchFile(wish.url)
  if (!fetched.ok)
    return { ok: false, reason: REFUSED_FILES.find((reason) => reason === fetched.reason) ?? 'not-fetched' }
  const url = new URL(wish.url)
  return ingestFile(fetched.bytes, { filename: nameInAddress(url), sourceUrl: url.href.slice(0, 2_000), uploaderId })
}

/** The picture that our own page shows at this address, copied from there. */
async function ours(address: string, origin: string): Promise<MediaView | null> {
  if (!URL.canParse(address)) return null

  const url = new URL(address)
  const hash = /^\/media\/([0-9a-f]{64})\//.exec(url.pathname)?.[1]
  return hash && url.origin === origin ? getMediaOfHash(hash) : null
}
