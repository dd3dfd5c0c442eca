import type { JsonNode } from '#features/editor/document/json.ts'
import type { Adaptation, AdaptationCode, Surroundings } from './surroundings.ts'

/** Nodes made before the HTML is walked (shortcodes, embeds); a placeholder element with its number stands for them. */
export type Placeholder = { nodes: JsonNode[]; inline: boolean }

/** State of one conversion. */
export type Context = {
  around: Surroundings
  adaptations: Adaptation[]
  placeholders: Placeholder[]
  /** Notes already placed: a second call becomes a reference. */
  notes: Set<string>
  hasReadMore: boolean
  /** Reusable blocks being inlined, so that one that holds itself ends. */
  inlining: Set<string>
}

export function newContext(around: Surroundings): Context {
  return { around, adaptations: [], placeholders: [], notes: new Set(), hasReadMore: false, inlining: new Set() }
}

/** A report that lists more about one text helps nobody. */
const MOST_ADAPTATIONS = 200

/** Remembers what was adapted, once for each kind and detail. */
export function adapt(context: Context, code: AdaptationCode, detail = ''): void {
  if (context.adaptations.length >= MOST_ADAPTATIONS) return
  const short = detail.replace(/\s+/g, ' ').trim().slice(0, 160)
  if (context.adaptations.some((entry) => entry.code === code && entry.detail === short)) return
  context.adaptations.push({ code, detail: short })
}

const ATTRIBUTE = 'data-placeholder'

/** HTML that stands for nodes until the walk puts them in. A `div` in running HTML, so that `autop` keeps it out of paragraphs. */
export function placeholder(context: Context, nodes: JsonNode[], { inline = false } = {}): string {
  const index = context.placeholders.push({ nodes, inline }) - 1
  return inline ? `<span ${ATTRIBUTE}="${index}"></span>` : `\n\n<div ${ATTRIBUTE}="${index}"></div>\n\n`
}

export function placeholderOf(context: Context, element: Element): Placeholder | undefined {
  const index = element.getAttribute(ATTRIBUTE)
  return index === null ? undefined : context.placeholders[Number(index)]
}
