import { safeWebUrl } from '#lib/safe-url.ts'

/** PeerTube runs anywhere, a content policy does not: of the others a plain link is shown. */
const PEERTUBE_HOSTS = ['framatube.org', 'peertube.tv', 'tilvids.com', 'video.blender.org']

/** Hosts whose players a page may open in a frame, after a click: the `frame-src` of reader pages. */
export const PLAYER_HOSTS = [
  'www.youtube-nocookie.com',
  'player.vimeo.com',
  'geo.dailymotion.com',
  'w.soundcloud.com',
  'open.spotify.com',
  ...PEERTUBE_HOSTS
]

/** A provider's player for what stands at an address. */
export type Player = { src: string; host: string; shape: 'video' | 'audio' }

/** How each provider's player is addressed, from the parts of a page's address; null where it has none. */
const PLAYERS = new Map<string, (url: URL) => string | null>([
  ['youtube', youtube],
  ['vimeo', vimeo],
  ['dailymotion', dailymotion],
  ['peertube', peertube],
  ['soundcloud', (url) => `https://w.soundcloud.com/player/?url=${encodeURIComponent(url.href)}&auto_play=true`],
  ['spotify', spotify]
])

/** The player for the page at `address`, at the provider's most discreet address; null: a link must do. */
export function playerOf(address: string, provider: string): Player | null {
  const safe = safeWebUrl(address)
  if (safe === null || !URL.canParse(safe)) return null

  const src = PLAYERS.get(provider)?.(new URL(safe)) ?? null
  if (src === null) return null

  const { host } = new URL(src)
  return { src, host, shape: provider === 'soundcloud' || provider === 'spotify' ? 'audio' : 'video' }
}

function youtube({ hostname, pathname, searchParams }: URL): string | null {
  const named = hostname === 'youtu.be' ? pathname.slice(1) : /^\/(?:embed|shorts|live|v)\/([^/]+)/.exec(pathname)?.[1]
  const id = searchParams.get('v') ?? named ?? ''
  if (!/^[\w-]{6,20}$/.test(id)) return null

  const start = seconds(searchParams.get('t') ?? searchParams.get('start') ?? '')
  return `https://www.youtube-nocookie.com/embed/${id}?autoplay=1${start > 0 ? `&start=${start}` : ''}`
}

/** "90", "90s", "1m30s", "1h2m3s". */
function seconds(written: string): number {
  const [, hours, minutes, rest] = /^(?:(\d{1,2})h)?(?:(\d{1,3})m)?(?:(\d{1,5})s?)?$/.exec(written) ?? []
  return Number(hours ?? 0) * 3_600 + Number(minutes ?? 0) * 60 + Number(rest ?? 0)
}

function vimeo({ pathname, searchParams }: URL): string | null {
  const [, id, part] = /\/(\d{5,})(?:\/([0-9a-f]{6,}))?\/?$/.exec(pathname) ?? []
  const hash = part ?? searchParams.get('h') ?? ''
  if (id === undefined) return null
  return `https://player.vimeo.com/video/${id}?dnt=1&autoplay=1${/^[0-9a-f]+$/.test(hash) ? `&h=${hash}` : ''}`
}

function dailymotion({ hostname, pathname }: URL): string | null {
  const id = hostname === 'dai.ly' ? pathname.slice(1) : /\/video\/([a-z0-9]+)/i.exec(pathname)?.[1]
  return /^[a-z0-9]{3,20}$/i.test(id ?? '') ? `https://geo.dailymotion.com/player.html?video=${id}` : null
}

function peertube({ host, pathname }: URL): string | null {
  const id = /^\/(?:w|videos\/(?:watch|embed))\/([\w-]{8,})\/?$/.exec(pathname)?.[1]
  return id !== undefined && PEERTUBE_HOSTS.includes(host)
    ? `https://${host}/videos/embed/${id}?autoplay=1&p2p=0`
    : null
}

function spotify({ pathname }: URL): string | null {
  const path = /\/(?:track|album|playlist|episode|show|artist)\/[0-9A-Za-z]{10,40}\/?$/.exec(pathname)?.[0]
  return path === undefined ? null : `https://open.spotify.com/embed${path.replace(/\/$/, '')}`
}
