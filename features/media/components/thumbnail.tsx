import { Picture } from '#components/picture.tsx'
import type { MediaView } from '../schema.ts'

type Props = { media: MediaView; missing: string; sizes?: string }

/** A picture in a square, by the point that must stay in sight; words in its place while the file is missing. */
export function Thumbnail({ media, missing, sizes = '12rem' }: Props) {
  if (media.state === 'missing' || media.src === '') {
    return (
      <span className="flex aspect-square items-center justify-center bg-sunken p-3 text-center text-sm text-muted">
        {missing}
      </span>
    )
  }
  return (
    <span className="block aspect-square overflow-hidden bg-sunken [&_img]:size-full [&_img]:object-cover">
      <Picture picture={media} alt="" sizes={sizes} />
    </span>
  )
}
