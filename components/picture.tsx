import { createElement, type ReactNode } from 'react'

/** A picture in several widths, smallest first. */
export type PictureSource = {
  src: string
  width: number | null
  height: number | null
  variants: { src: string; width: number; height: number }[]
}

type PictureProps = { picture: PictureSource; alt: string; sizes: string; eager?: boolean }

/** An `<img>` that takes the width it needs and keeps its place while it loads. */
export function Picture({ picture, alt, sizes, eager = false }: PictureProps): ReactNode {
  const srcSet = picture.variants.map((variant) => `${variant.src} ${variant.width}w`).join(', ')
  return createElement('img', {
    src: picture.src,
    ...(srcSet !== '' && { srcSet, sizes }),
    width: picture.width ?? undefined,
    height: picture.height ?? undefined,
    alt,
    loading: eager ? 'eager' : 'lazy',
    decoding: 'async'
  })
}
