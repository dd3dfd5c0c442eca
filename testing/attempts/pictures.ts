import { randomBytes } from 'node:crypto'
import sharp from 'sharp'
import { copyPicture } from '#features/media/copies.ts'
import { getOriginal, searchMedia } from '#features/media/library/data.ts'
import { changeMedia, deleteMedia, replaceMedia } from '#features/media/library/mutations.ts'
import { describeMedia, ingestFile } from '#features/media/mutations.ts'
import type { AccountActor } from '#features/session/actor.ts'
import { type Attempt, atLarge, owned } from './attempt.ts'

/** A picture like no other. */
export function pictureBytes(): Promise<Buffer> {
  return sharp(randomBytes(30 * 20 * 3), { raw: { width: 30, height: 20, channels: 3 } })
    .png()
    .toBuffer()
}

export async function makePicture({ accountId }: AccountActor): Promise<string> {
  const taken = await ingestFile(await pictureBytes(), { filename: 'photo.png', uploaderId: accountId })
  if (!taken.ok) throw new Error(taken.reason)
  return taken.value.id
}

const SAID = { alt: 'Un pont', credit: 'Léa', licence: '', focalX: 0.5, focalY: 0.5 }

/** Whoever has a desk sees every picture, and changes those that they have brought. */
export const PICTURES: Attempt[] = [
  atLarge('POST /api/media', 'media.upload', async () => {
    const bytes = await pictureBytes()
    return ({ accountId }) => ingestFile(bytes, { filename: 'photo.png', uploaderId: accountId })
  }),
  owned('describeMediaAction', 'media.change', async (owner) => {
    const id = await makePicture(owner)
    return (actor) => describeMedia(actor, { id, ...SAID })
  }),
  owned('changeMediaAction', 'media.change', async (owner) => {
    const id = await makePicture(owner)
    return (actor) => changeMedia(actor, { id, caption: '', ...SAID })
  }),
  owned('PUT /api/media/[id]', 'media.change', async (owner) => {
    const [id, bytes] = [await makePicture(owner), await pictureBytes()]
    return (actor) => replaceMedia(actor, { id, bytes, filename: 'autre.png' })
  }),
  owned('GET /api/media/[id]/original', 'media.change', async (owner) => {
    const id = await makePicture(owner)
    return (actor) => getOriginal(actor, id)
  }),
  owned('deleteMediaAction', 'media.delete', async (owner) => {
    const id = await makePicture(owner)
    return (actor) => deleteMedia(actor, { id, confirmed: false })
  }),
  atLarge('searchMediaAction', 'media.upload', async () => () => searchMedia({ search: '', page: 1 }))
]

/** Fetches nothing: the picture is in the library already. */
const fetchFile = () => Promise.reject(new Error('nothing is fetched'))

PICTURES.push(
  owned('POST /api/media/copies', 'media.upload', async (owner) => {
    const mediaId = await makePicture(owner)
    return ({ accountId }) => copyPicture({ mediaId }, { fetchFile, origin: '', uploaderId: accountId })
  })
)
