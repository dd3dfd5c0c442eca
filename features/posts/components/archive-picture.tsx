import type { ReactNode } from 'react'
import { Picture } from '#components/picture.tsx'
import { FIGURE_SIZES } from '#components/picture-sizes.ts'
import { typeset } from '#features/editor/render/typeset.ts'
import type { ArchiveSubject } from '../archive-subject.ts'

/** The portrait of a person; the picture of a tag or a series, wide, with its credit. */
export function ArchivePicture({ subject, language }: { subject: ArchiveSubject; language: string }): ReactNode {
  if (subject.kind === 'author') {
    const { avatar } = subject.person
    return avatar?.state === 'ready' ? <Picture picture={avatar} alt="" sizes="6rem" eager /> : null
  }

  const image = subject.kind === 'tag' ? subject.tag.image : subject.kind === 'series' ? subject.series.image : null
  if (image?.state !== 'ready') return null

  return (
    <figure className="archive-picture">
      <Picture picture={image} alt={image.alt} sizes={FIGURE_SIZES.wide} eager />
      {image.credit !== '' && <figcaption className="credit">{typeset(image.credit, language)}</figcaption>}
    </figure>
  )
}
