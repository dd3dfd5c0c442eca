import 'server-only'
import type { MetadataRoute } from 'next'
import pngToIco from 'png-to-ico'
import { typeset } from '#features/editor/render/typeset.ts'
import { cacheTags } from '#features/posts/constants.ts'
import { getPublication } from '#features/publication/data.ts'
import type { PublicationView } from '#features/publication/schema.ts'
import { carryCacheTags } from '#lib/cache-tags.ts'
import { loadPublicationCard } from '../card/load.ts'
import { BRAND_FILES, type BrandFile } from '../constants.ts'
import { drawIcon, drawVectorIcon, FILL } from './mark.ts'

type Made = { type: string; body: Buffer | string }

/** What the file of this name holds, made from the settings of the publication; null for no file of ours. */
export async function loadBrandFile(name: string): Promise<Made | null> {
  const known = BRAND_FILES.find((file) => file === name)
  if (!known) return null

  await carryCacheTags([cacheTags.publication])
  return make[known](await getPublication())
}

const make: Record<BrandFile, (publication: PublicationView) => Promise<Made>> = {
  'card.png': async () => png(await loadPublicationCard()),
  'icon.svg': async (publication) => ({ type: 'image/svg+xml', body: await drawVectorIcon(publication) }),
  'icon-192.png': async (publication) => png(await drawIcon(publication, { side: 192, fill: FILL.tab })),
  'icon-512.png': async (publication) => png(await drawIcon(publication, { side: 512, fill: FILL.launcher })),
  'apple-touch-icon.png': async (publication) => png(await drawIcon(publication, { side: 180, fill: FILL.launcher })),

  'favicon.ico': async (publication) => {
    const sizes = await Promise.all([16, 32, 48].map((side) => drawIcon(publication, { side, fill: FILL.tab })))
    return { type: 'image/x-icon', body: await pngToIco(sizes) }
  },

  'manifest.webmanifest': async (publication) => ({
    type: 'application/manifest+json',
    body: JSON.stringify(manifestOf(publication))
  })
}

function png(body: Buffer): Made {
  return { type: 'image/png', body }
}

/** Web Application Manifest (w3.org/TR/appmanifest): what a device needs to keep the publication among its programs. */
function manifestOf({ name, tagline, description, language }: PublicationView): MetadataRoute.Manifest {
  const said = typeset(description || tagline, language)
  return {
    id: '/',
    name: typeset(name, language),
    ...(said !== '' && { description: said }),
    lang: language,
    dir: 'ltr',
    start_url: '/',
    scope: '/',
    display: 'minimal-ui',
    theme_color: '#fdfcf9',
    background_color: '#fdfcf9',
    icons: [
      { src: '/icon.svg', sizes: 'any', type: 'image/svg+xml' },
      { src: '/icon-192.png', sizes: '192x192', type: 'image/png' },
      { src: '/icon-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' }
    ]
  }
}
