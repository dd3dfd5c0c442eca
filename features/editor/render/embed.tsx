import type { ReactNode } from 'react'
import type { JsonNode } from '#features/editor/document/json.ts'
import { writtenWebUrl } from '#lib/safe-url.ts'
import type { RenderContext } from './context.ts'
import { typeset } from './typeset.ts'

const PROVIDER_NAMES = new Map(
  Object.entries({
    youtube: 'YouTube',
    vimeo: 'Vimeo',
    dailymotion: 'Dailymotion',
    peertube: 'PeerTube',
    soundcloud: 'SoundCloud',
    spotify: 'Spotify',
    slideshare: 'SlideShare'
  })
)

/** A card that leads to what lies elsewhere. Nothing is asked of the provider; its name and address stand in the markup. */
export function Embed({ node, context }: { node: JsonNode; context: RenderContext }): ReactNode {
  const url = writtenWebUrl(node.attrs?.url)
  if (url === null) return null

  const host = new URL(url).hostname.replace(/^www\./, '')
  const provider = String(node.attrs?.provider ?? 'other')
  const title = typeset(String(node.attrs?.title ?? ''), context.language)
  const caption = typeset(String(node.attrs?.caption ?? ''), context.language)

  return (
    <figure className="embed" data-embed-provider={provider} data-embed-url={url}>
      <a href={url} rel="noopener">
        <span className="embed-provider">{PROVIDER_NAMES.get(provider) ?? host}</span>{' '}
        <span className="embed-title">{title || url}</span>{' '}
        <span className="embed-hint">{context.words('embedHint', { host })}</span>
      </a>
      {caption !== '' && <figcaption>{caption}</figcaption>}
    </figure>
  )
}
