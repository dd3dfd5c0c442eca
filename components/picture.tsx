import { createElement, type ReactNode } from 'react'

/** A picture in several widths, smallest first. */
export type PictureSource = {
  src: string
  width: number | null
  height: number | null
  variants: { src: string; width: number; height: number }[]
  /** Share of width and height, 0 to 1, that stays in sight where the picture is cropped; the middle by default. */
  focalX?: number
  focalY?: number
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
    decoding: 'async',
    ...focusOf(picture)
  })
}

function focusOf({ focalX = 0.5, focalY = 0.5 }: PictureSource): { style?: { objectPosition: string } } {
  if (focalX === 0.5 && focalY === 0.5) return {}
  return { style: { objectPosition: `${percent(focalX)} ${percent(focalY)}` } }
}

function percent(share: number): string {
  return `${Math.round(share * 100)}%`
}
