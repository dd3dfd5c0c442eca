import type { JsonNode } from '#features/editor/document/json.ts'
import { safeWebUrl } from '#lib/safe-url.ts'

type Provider = 'youtube' | 'vimeo' | 'dailymotion' | 'peertube' | 'soundcloud' | 'spotify' | 'slideshare' | 'other'

const HOSTS: [RegExp, Provider][] = [
  [/(^|\.)(youtube\.com|youtube-nocookie\.com|youtu\.be)$/, 'youtube'],
  [/(^|\.)vimeo\.com$/, 'vimeo'],
  [/(^|\.)(dailymotion\.com|dai\.ly)$/, 'dailymotion'],
  [/(^|\.)soundcloud\.com$/, 'soundcloud'],
  [/(^|\.)spotify\.com$/, 'spotify'],
  [/(^|\.)slideshare\.net$/, 'slideshare'],
  // Not played in place, but WordPress shows them as embeds when they stand alone on a line.
  [
    /(^|\.)(twitter\.com|x\.com|facebook\.com|instagram\.com|tiktok\.com|flickr\.com|flic\.kr|ted\.com|wordpress\.tv|videopress\.com|mixcloud\.com|reddit\.com|issuu\.com|scribd\.com|archive\.org|deezer\.com|audioboom\.com|mastodon\.social|bsky\.app|kickstarter\.com|imgur\.com|giphy\.com|tumblr\.com|ina\.fr|arte\.tv)$/,
    'other'
  ]
]

/** Who serves the address: a provider that we know, or null. */
export function providerOf(address: string): Provider | null {
  const url = parse(address)
  if (!url) return null

  const known = HOSTS.find(([host]) => host.test(url.hostname))?.[1]
  if (known) return known
  return /^\/(videos\/(watch|embed)\/|w\/)[\w-]{8,}/.test(url.pathname) ? 'peertube' : null
}

function parse(address: string): URL | null {
  try {
    return new URL(address)
  } catch {
    return null
  }
}

/** The page that a player's address belongs to: people may want to open it. */
export function pageOf(address: string): string {
  const url = parse(address)
  if (!url) return address

  const path = url.pathname
  const youtube = /(?:youtube(?:-nocookie)?\.com)$/.test(url.hostname) && /^\/(?:embed|v)\/([\w-]{6,})/.exec(path)?.[1]
  if (youtube && youtube !== 'videoseries') return `https://www.youtube.com/watch?v=${youtube}`

  const vimeo = url.hostname === 'player.vimeo.com' && /^\/video\/(\d+)/.exec(path)?.[1]
  if (vimeo) return `https://vimeo.com/${vimeo}`

  const dailymotion = /dailymotion\.com$/.test(url.hostname) && /^\/embed\/video\/(\w+)/.exec(path)?.[1]
  if (dailymotion) return `https://www.dailymotion.com/video/${dailymotion}`

  const soundcloud = url.hostname === 'w.soundcloud.com' && url.searchParams.get('url')
  if (soundcloud) return soundcloud
  if (/spotify\.com$/.test(url.hostname)) return address.replace('/embed/', '/')
  return address
}

/** An embed of the address; null when it is not one of the web. */
export function embedNode(given: string, about: { title?: string; caption?: string } = {}): JsonNode | null {
  const absolute = given.trim().replace(/^\/\//, 'https://').replaceAll('&amp;', '&')
  const url = safeWebUrl(pageOf(absolute))
  if (url === null) return null

  const title = (about.title ?? '').trim().slice(0, 300)
  const caption = (about.caption ?? '').replace(/\s+/g, ' ').trim().slice(0, 1_000)
  return { type: 'embed', attrs: { url, provider: providerOf(url) ?? 'other', title, caption } }
}

const ALONE = /^https?:\/\/[^\s<>"]+$/

/** What a paragraph that is nothing but an address becomes: an embed, a link, or (not an address) null. */
export function bareUrlNode(content: JsonNode[]): JsonNode | null {
  const [only] = content
  if (content.length !== 1 || only?.type !== 'text' || !ALONE.test(only.text ?? '')) return null

  const url = only.text ?? ''
  const linked = only.marks?.find((mark) => mark.type === 'link')
  if (linked && linked.attrs?.href !== url) return null
  if (providerOf(url)) return embedNode(url)

  const href = safeWebUrl(url)
  return href && !linked
    ? { type: 'paragraph', content: [{ type: 'text', text: url, marks: [{ type: 'link', attrs: { href } }] }] }
    : null
}

/** Puts blank lines around known addresses that stand alone on a line, as WordPress's own embedding does before paragraphs are made. */
export function isolateAddresses(html: string): string {
  if (!/^[ \t]*https?:/m.test(html)) return html
  return html.replace(/^[ \t]*(https?:\/\/[^\s<>"]+)[ \t]*$/gm, (line, url: string) =>
    providerOf(url) ? `\n\n${url}\n\n` : line
  )
}
