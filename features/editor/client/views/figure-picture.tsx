import type { MediaView } from '#features/media/schema.ts'

type FigurePictureProps = { attrs: Record<string, unknown>; view: MediaView; src: string }

/** The picture itself, by which the figure is dragged. */
export function FigurePicture({ attrs, view, src }: FigurePictureProps) {
  const objectPosition = `${share(attrs.focalX ?? view.focalX)} ${share(attrs.focalY ?? view.focalY)}`

  return (
    <picture>
      <img
        src={src}
        alt={String(attrs.alt)}
        width={view.width ?? undefined}
        height={view.height ?? undefined}
        style={{ objectPosition }}
      />
    </picture>
  )
}

function share(value: unknown): string {
  return `${(typeof value === 'number' ? value : 0.5) * 100}%`
}
