import type { ReactNode } from 'react'
import type { JsonNode } from '#features/editor/document/json.ts'
import { writtenWebUrl } from '#lib/safe-url.ts'
import type { RenderContext } from './context.ts'
import { type Player, playerOf } from './player.ts'
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

/** A card that leads to what lies elsewhere. Nothing is asked of the provider before a click. */
export function Embed({ node, context }: { node: JsonNode; context: RenderContext }): ReactNode {
  const url = writtenWebUrl(node.attrs?.url)
  if (url === null) return null

  const host = new URL(url).hostname.replace(/^www\./, '')
  const provider = String(node.attrs?.provider ?? 'other')
  const title = typeset(String(node.attrs?.title ?? ''), context.language) || url
  const caption = typeset(String(node.attrs?.caption ?? ''), context.language)
  const player = context.interactive ? playerOf(url, provider) : null

  return (
    <figure className="embed" data-embed-provider={provider} data-embed-url={url}>
      <a href={url} rel="noopener">
        <span className="embed-provider">{PROVIDER_NAMES.get(provider) ?? host}</span>{' '}
        <span className="embed-title">{title}</span>{' '}
        <span className="embed-hint">{context.words('embedHint', { host })}</span>
      </a>
      {player && <PlayerOffer player={player} title={title} context={context} />}
      {caption !== '' && <figcaption>{caption}</figcaption>}
    </figure>
  )
}

/** What the readers' module shows: a button that opens the player here, and whom that tells. */
function PlayerOffer({ player, title, context }: { player: Player; title: string; context: RenderContext }) {
  const { src, host, shape } = player
  return (
    <p className="embed-offer" data-player={src} data-player-title={title} data-player-shape={shape} hidden>
      <button type="button" className="embed-play">
        {context.words('play', { shape })}
        <span className="sr-only">{typeset(` : ${title}`, context.language)}</span>
      </button>{' '}
      <span className="embed-warning">{context.words('playWarning', { host: host.replace(/^www\./, '') })}</span>
    </p>
  )
}
