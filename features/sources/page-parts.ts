import { Parser } from 'htmlparser2'

/** What of a page says something about it; every text as its server wrote it. */
export type PageParts = {
  lang: string
  title: string
  heading: string
  canonical: string
  /** By name or property, in small letters. */
  metas: Map<string, string[]>
  /** Scripts of JSON-LD. */
  scripts: string[]
}

/** Nobody signs with more names than this. */
const VALUES = 20
const SCRIPTS = 20
/** A page nested deeper is no page that anybody wrote, and takes the parser longer with every level. */
const DEPTH = 1_000
const CHUNK = 16_384

/** Reads a page once, from its beginning, whatever it holds: no tree is built, nothing runs. */
export function readParts(html: string): PageParts {
  const parts: PageParts = { lang: '', title: '', heading: '', canonical: '', metas: new Map(), scripts: [] }
  /** Where text goes now: each of these is read at its first place only, scripts at every one. */
  let into: 'title' | 'heading' | 'script' | null = null

  let depth = 0

  const parser = new Parser({
    onopentag: (name, attributes) => {
      depth += 1
      if (name === 'html') parts.lang ||= attributes.lang ?? ''
      else if (name === 'meta') keepMeta(parts.metas, attributes)
      else if (name === 'link' && attributes.rel?.toLowerCase() === 'canonical')
        parts.canonical ||= attributes.href ?? ''
      else if (name === 'title' && parts.title === '') into = 'title'
      else if (name === 'h1' && parts.heading === '') into = 'heading'
      else if (
        name === 'script' &&
        attributes.type?.trim() === 'application/ld+json' &&
        parts.scripts.length < SCRIPTS
      ) {
        into = 'script'
        parts.scripts.push('')
      }
    },
    ontext: (text) => {
      if (into === 'script') parts.scripts[parts.scripts.length - 1] += text
      else if (into) parts[into] += text
    },
    onclosetag: (name) => {
      depth -= 1
      if (name === 'title' || name === 'h1' || name === 'script') into = null
    }
  })
  for (let start = 0; start < html.length && depth < DEPTH; start += CHUNK) {
    parser.write(html.slice(start, start + CHUNK))
  }
  parser.end()
  return parts
}

function keepMeta(metas: PageParts['metas'], attributes: Record<string, string>): void {
  const name = (attributes.name ?? attributes.property ?? '').toLowerCase()
  const values = metas.get(name) ?? []
  if (values.length < VALUES) metas.set(name, [...values, attributes.content ?? ''])
}
