import type { ReactNode } from 'react'
import { Picture } from '#components/picture.tsx'
import { FIGURE_SIZES } from '#components/picture-sizes.ts'
import { PictureCredit } from '#features/editor/render/picture-credit.tsx'
import { typeset } from '#features/editor/render/typeset.ts'
import type { PublishedPost } from '../published.ts'

type FeaturedPictureProps = { post: PublishedPost; language: string; layout: 'normal' | 'wide'; eager?: boolean }

/** The picture that stands for a text; nothing where the text shows it anyway. */
export function FeaturedPicture({ post, language, layout, eager = false }: FeaturedPictureProps): ReactNode {
  const media = post.featuredMedia
  if (media?.state !== 'ready' || post.media[media.id]) return null

  return (
    <figure className="figure featured-picture" data-layout={layout}>
      <Picture picture={media} alt={typeset(media.alt, language)} sizes={FIGURE_SIZES[layout]} eager={eager} />
      {(media.caption !== '' || media.credit !== '' || media.licence !== '') && (
        <figcaption>
          {media.caption !== '' && <span className="caption">{typeset(media.caption, language)}</span>}{' '}
          <PictureCredit credit={typeset(media.credit, language)} licence={media.licence} />
        </figcaption>
      )}
    </figure>
  )
}
