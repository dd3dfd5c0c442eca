import type { EMBED_PROVIDERS } from '#features/editor/document/publication-nodes.ts'
import { safeWebUrl } from '#lib/safe-url.ts'

export type EmbedProvider = (typeof EMBED_PROVIDERS)[number]

/** Hosts as they are, and every name under them. */
const HOSTS: Record<string, EmbedProvider> = {
  'youtube.com': 'youtube',
  'youtube-nocookie.com': 'youtube',
  'youtu.be': 'youtube',
  'vimeo.com': 'vimeo',
  'dailymotion.com': 'dailymotion',
  'dai.ly': 'dailymotion',
  'soundcloud.com': 'soundcloud',
  'spotify.com': 'spotify',
  'slideshare.net': 'slideshare'
}

/** PeerTube runs on any host: its addresses tell (https://docs.joinpeertube.org/use/video). */
const PEERTUBE_PATH = /^\/(w(\/p)?\/[\w-]{8,}|videos\/(watch|embed)\/[\w-]+)/

/** Who serves what stands at `address`; null when that is no address of the web. */
export function embedProvider(address: string): EmbedProvider | null {
  const safe = safeWebUrl(address)
  if (!safe || !URL.canParse(safe)) return null

  const { hostname, pathname } = new URL(safe)
  const labels = hostname.toLowerCase().split('.')
  for (let start = 0; start < labels.length - 1; start += 1) {
    const provider = HOSTS[labels.slice(start).join('.')]
    if (provider) return provider
  }

  return PEERTUBE_PATH.test(pathname) ? 'peertube' : 'other'
}
