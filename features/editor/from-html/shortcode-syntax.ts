import { decodeHTML } from 'entities'

export type Attributes = { named: Record<string, string>; positional: string[] }

export type Opening = {
  name: string
  attributes: string
  isClosing: boolean
  /** `[[gallery]]`: the writer wants to show the code itself. */
  isEscaped: boolean
  start: number
  end: number
}

// WordPress writes typographic quotes over straight ones when a text was pasted.
const ATTRIBUTE =
  /([\w-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|[“”″„]([^“”″„]*)[“”″]|&#82(?:20|21|43);(.*?)&#82(?:20|21|43);|([^\s"'“”″]+))|"([^"]*)"|([^\s"]+)/g

/** `columns="2" ids='1,2'`, `=https://…`, `12345`: what stands after a shortcode's name. */
export function parseAttributes(text: string): Attributes {
  const named: Record<string, string> = {}
  const positional: string[] = []

  for (const match of text.replace(/^=/, ' ').replace(/\/$/, '').matchAll(ATTRIBUTE)) {
    const [, name, ...values] = match
    const value = decodeHTML(values.find((one) => one !== undefined) ?? '')
    if (name) named[name.toLowerCase()] = value
    else positional.push(value.replace(/^["“”″]|["“”″]$/g, ''))
  }
  return { named, positional }
}

// The longest attributes seen are captions of a few hundred characters.
const SHORTCODE = /\[(\[?)(\/?)([a-zA-Z][\w-]{0,60})((?:[=\s/][^\][]{0,4000})?)\](\]?)/y

/** The shortcode that begins at `at`, or null. */
export function shortcodeAt(html: string, at: number): Opening | null {
  SHORTCODE.lastIndex = at
  const match = SHORTCODE.exec(html)
  if (!match) return null

  const [whole, before, slash, name = '', attributes = '', after] = match
  const isEscaped = before === '[' && after === ']'
  const start = at + (before && !isEscaped ? 1 : 0)
  const end = at + whole.length - (after && !isEscaped ? 1 : 0)
  return { name: name.toLowerCase(), attributes, isClosing: slash === '/', isEscaped, start, end }
}

const RAW = ['pre', 'code', 'script', 'style', 'textarea', 'xmp']

/** Finds places outside tags, comments and code, one after the other; quick on hostile input too. */
export function textScanner(html: string) {
  const exhausted = new Set<string>()

  function after(token: string, from: number): number {
    if (exhausted.has(token)) return from
    const at = html.indexOf(token, from)
    if (at < 0) exhausted.add(token)
    return at < 0 ? from : at + token.length
  }

  return {
    /** Index of the next "[" in running text from `from` on, or -1. */
    next(from: number): number {
      let at = from
      for (;;) {
        const bracket = html.indexOf('[', at)
        if (bracket < 0) return -1

        const tag = html.indexOf('<', at)
        if (tag < 0 || tag > bracket) return bracket

        if (html.startsWith('<!--', tag)) at = Math.max(after('-->', tag), tag + 4)
        else {
          const name = /^<\/?([a-z][a-z0-9]*)/i.exec(html.slice(tag, tag + 20))?.[1]?.toLowerCase()
          const isRaw = name !== undefined && html[tag + 1] !== '/' && RAW.includes(name)
          at = name === undefined ? tag + 1 : Math.max(after(isRaw ? `</${name}>` : '>', tag), tag + 1)
        }
      }
    }
  }
}
