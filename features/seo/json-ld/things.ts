import { typeset } from '#features/editor/render/typeset.ts'
import type { MediaView } from '#features/media/schema.ts'
import type { PublicationView } from '#features/publication/schema.ts'
import { absoluteUrl } from '../preview.ts'

/** A thing in the words of schema.org. */
export type Thing = { '@type': string; [property: string]: unknown }

/** Things of one page, as one document. */
export function graph(...things: Thing[]) {
  return { '@context': 'https://schema.org', '@graph': things }
}

export function imageObject({ src, width, height }: MediaView): Thing {
  return { '@type': 'ImageObject', url: absoluteUrl(src), ...(width && { width }), ...(height && { height }) }
}

/** Who publishes: the publication, with its logo or the icon that stands for it. */
export function organization({ name, language, logo }: PublicationView): Thing {
  const icon = { '@type': 'ImageObject', url: absoluteUrl('/icon-512.png'), width: 512, height: 512 }
  return {
    '@type': 'Organization',
    '@id': absoluteUrl('/#publisher'),
    name: typeset(name, language),
    url: absoluteUrl('/'),
    logo: logo?.state === 'ready' ? imageObject(logo) : icon
  }
}

/** The publication as a website. */
export function website({ name, tagline, description, language }: PublicationView): Thing {
  const said = typeset(description || tagline, language)
  return {
    '@type': 'WebSite',
    '@id': absoluteUrl('/#website'),
    url: absoluteUrl('/'),
    name: typeset(name, language),
    ...(said !== '' && { description: said }),
    inLanguage: language
  }
}

type Place = { name: string; path: string }

/** The way from the front page to this one, which comes last. */
export function breadcrumbList(places: Place[]): Thing {
  return {
    '@type': 'BreadcrumbList',
    itemListElement: places.map(({ name, path }, at) => ({
      '@type': 'ListItem',
      position: at + 1,
      name,
      item: absoluteUrl(path)
    }))
  }
}
