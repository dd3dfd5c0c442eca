import type { ReactNode } from 'react'
import { Picture } from '#components/picture.tsx'
import { FIGURE_SIZES, type FigureLayout } from '#components/picture-sizes.ts'
import type { JsonNode } from '#features/editor/document/json.ts'
import type { MediaView } from '#features/media/schema.ts'
import { writtenHref } from '#lib/safe-url.ts'
import type { RenderContext } from './context.ts'
import { PictureCredit } from './picture-credit.tsx'
import { typeset } from './typeset.ts'

type FigureProps = { node: JsonNode; context: RenderContext; caption: ReactNode; captionText: string }

/** A picture, its caption and its credit; a visible stand-in while the file is missing. */
export function Figure({ node, context, caption, captionText }: FigureProps): ReactNode {
  const attrs = node.attrs ?? {}
  const media = context.media[String(attrs.mediaId)]
  const credit = typeset(String(attrs.credit || media?.credit || ''), context.language)
  const licence = String(attrs.licence || media?.licence || '')

  return (
    <figure className="figure" data-layout={layoutOf(attrs.layout)}>
      {media?.state === 'ready' && media.src ? (
        <LinkedPicture media={media} node={node} context={context} captionText={captionText} />
      ) : (
        <p className="figure-missing">{context.words('missingPicture')}</p>
      )}
      {(captionText !== '' || credit !== '' || licence !== '') && (
        <figcaption>
          {captionText !== '' && <span className="caption">{caption}</span>}{' '}
          <PictureCredit credit={credit} licence={licence} />
        </figcaption>
      )}
    </figure>
  )
}

function layoutOf(layout: unknown): FigureLayout {
  return typeof layout === 'string' && Object.hasOwn(FIGURE_SIZES, layout) ? (layout as FigureLayout) : 'normal'
}

type LinkedPictureProps = { media: MediaView; node: JsonNode; context: RenderContext; captionText: string }

function LinkedPicture({ media, node, context, captionText }: LinkedPictureProps): ReactNode {
  const attrs = node.attrs ?? {}
  const alt = attrs.decorative === true ? '' : typeset(String(attrs.alt || media.alt), context.language)
  const focus = { focalX: shareOf(attrs.focalX, media.focalX), focalY: shareOf(attrs.focalY, media.focalY) }
  const picture = <Picture picture={{ ...media, ...focus }} alt={alt} sizes={FIGURE_SIZES[layoutOf(attrs.layout)]} />

  const href = attrs.href === null ? null : writtenHref(attrs.href)
  if (href === null) return picture

  return (
    <a href={href} rel="noopener" {...(alt === '' && { 'aria-label': captionText || context.words('followPicture') })}>
      {picture}
    </a>
  )
}

/** What the figure says, or the picture itself where it says nothing. */
function shareOf(own: unknown, ofPicture: number): number {
  return typeof own === 'number' ? own : ofPicture
}
