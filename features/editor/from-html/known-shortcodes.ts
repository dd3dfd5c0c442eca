import { decodeHTML } from 'entities'
import type { JsonNode } from '#features/editor/document/json.ts'
import { type Context, placeholder } from './context.ts'
import { embedNode } from './embeds.ts'
import { resolvedFigure } from './figures.ts'
import type { Attributes } from './shortcode-syntax.ts'

type Use = { context: Context; name: string; attributes: Attributes; content: string }

/** `make` gives HTML, or null when this use can't be understood. `isRaw`: what is enclosed is code, not text. */
type Handler = { make: (use: Use) => string | null; isRaw?: boolean }

const embed = (addressOf: (value: string) => string = (value) => value): Handler => ({
  make: ({ context, attributes, content }) => {
    const { url, src, id, v } = attributes.named
    const given = content.replace(/<[^>]*>/g, '').trim() || url || src || id || v || attributes.positional[0] || ''
    const node = embedNode(addressOf(decodeHTML(given)))
    return node && placeholder(context, [node])
  }
})

const isAddress = (value: string) => /^(https?:)?\/\//.test(value)

/** `[audio mp3="…"]`, `[video src="…"]`: one file, named in one of several ways. */
const file: Handler = {
  make: ({ context, attributes, content }) => {
    const { named, positional } = attributes
    const candidates = [
      named.src,
      named.mp4,
      named.mp3,
      named.m4a,
      named.ogg,
      named.ogv,
      named.webm,
      named.wav,
      named.m4v
    ]
    const inner = /https?:\/\/[^\s"'<>]+/.exec(content)?.[0]
    const given = [...candidates, ...positional, inner].find((value) => value && isAddress(value))
    const node = given ? embedNode(context.around.link(given), { title: fileName(given) }) : null
    return node && placeholder(context, [node])
  }
}

function fileName(address: string): string {
  try {
    return decodeURIComponent(new URL(address, 'https://x/').pathname.split('/').at(-1) ?? '')
  } catch {
    return ''
  }
}

const listOf = (value: string | undefined) => (value ?? '').split(/[\s,]+/).filter((id) => /^\d+$/.test(id))

const gallery: Handler = {
  make: ({ context, attributes }) => {
    const { ids, include, columns, type } = attributes.named
    const named = [...listOf(ids), ...listOf(include)]
    const images = context.around.gallery(named.length > 0 ? named : null)
    const figures = images.map((image) => resolvedFigure(image, { caption: [] }))
    if (figures.length === 0) return null

    const count = Math.min(Math.max(Number(columns) || 3, 1), 6)
    const isRow = figures.length > 1 && type !== 'slideshow-single'
    const node: JsonNode = { type: 'gallery', attrs: { columns: count }, content: figures }
    return placeholder(context, isRow ? [node] : figures)
  }
}

const playlist: Handler = {
  make: ({ context, attributes }) => {
    const addresses = listOf(attributes.named.ids).map((id) => context.around.fileUrl(id))
    const nodes = addresses.flatMap((url) => (url && embedNode(url, { title: fileName(url) })) || [])
    return nodes.length > 0 ? placeholder(context, nodes) : null
  }
}

/** `[caption]`, with the words in an attribute (before WordPress 3.4) or after the picture. */
const caption: Handler = {
  make: ({ attributes, content }) => {
    const picture = /(?:<a\b[^>]*>\s*)?<img\b[^>]*>(?:\s*<\/a>)?/i.exec(content)?.[0]
    if (!picture) return null

    const words = content.replace(picture, '').trim() || attributes.named.caption || ''
    const align = (attributes.named.align ?? '').replace(/[^a-z]/g, '')
    const id = /\d+/.exec(attributes.named.id ?? '')?.[0] ?? ''
    return `\n\n<figure class="wp-caption ${align}" data-id="${id}">${picture}<figcaption>${words}</figcaption></figure>\n\n`
  }
}

const code = (language = ''): Handler => ({
  isRaw: true,
  make: ({ context, attributes, content }) => {
    const given = attributes.named.language ?? attributes.named.lang ?? attributes.positional[0] ?? language
    const text = decodeHTML(content.replace(/^\r?\n|\s+$/g, '')).replace(/\r\n?/g, '\n')
    if (text === '') return null

    const node: JsonNode = {
      type: 'codeBlock',
      attrs: { language: /^[a-z0-9+#.-]{0,40}$/i.test(given) ? given : '' },
      content: [{ type: 'text', text }]
    }
    return placeholder(context, [node])
  }
})

/** Footnote plugins: the words become the note itself, read when the place is reached. */
const note: Handler = {
  make: ({ content }) => (content.trim() ? `<x-note>${content}</x-note>` : null)
}

/** Encloses words and only arranges them: the words stay. */
const unwrap: Handler = { make: ({ content }) => (content ? `\n\n${content}\n\n` : '') }

export const knownShortcodes: Record<string, Handler> = {
  caption,
  wp_caption: caption,
  gallery,
  slideshow: gallery,
  playlist,
  embed: embed(),
  youtube: embed((value) => (isAddress(value) ? value : `https://www.youtube.com/watch?v=${value}`)),
  vimeo: embed((value) => (isAddress(value) ? value : `https://vimeo.com/${value}`)),
  dailymotion: embed((value) => (isAddress(value) ? value : `https://www.dailymotion.com/video/${value}`)),
  soundcloud: embed(),
  spotify: embed(),
  slideshare: embed(),
  ted: embed((value) => (isAddress(value) ? value : `https://www.ted.com/talks/${value}`)),
  instagram: embed(),
  facebook: embed(),
  tweet: embed((value) => (isAddress(value) ? value : `https://twitter.com/i/status/${value}`)),
  audio: file,
  video: file,
  wpvideo: embed((value) => (isAddress(value) ? value : `https://videopress.com/v/${value}`)),
  videopress: embed((value) => (isAddress(value) ? value : `https://videopress.com/v/${value}`)),
  sourcecode: code(),
  code: code(),
  php: code('php'),
  css: code('css'),
  javascript: code('javascript'),
  js: code('javascript'),
  html: code('html'),
  python: code('python'),
  bash: code('bash'),
  sql: code('sql'),
  footnote: note,
  fn: note,
  efn_note: note,
  mfn: note,
  ref: note,
  one_half: unwrap,
  one_third: unwrap,
  column: unwrap,
  row: unwrap
}
