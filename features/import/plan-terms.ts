import { slugify } from '#lib/slug.ts'
import { fingerprintOf, newId } from './identity.ts'
import { type Known, recordKey } from './known.ts'
import type { Entry, Survey } from './survey.ts'
import { decodeSegment, plainParagraphs, termName } from './words.ts'
import { emptyTerm } from './wxr/fields.ts'
import type { WxrTerm } from './wxr/shape.ts'

export type PlannedTerm = {
  id: string
  kind: 'tag' | 'category'
  /** The export's own slug, as it stands there. */
  nicename: string
  name: string
  slug: string
  /** Categories: chain of slugs from the root. */
  path: string
  parentId: string | null
  depth: number
  description: string
  /** Already one of ours, from elsewhere: used, not touched. */
  isOurs: boolean
  isDeclared: boolean
  fingerprint: string
  raw: WxrTerm
}

export type PlannedTerms = {
  tags: Map<string, PlannedTerm>
  categories: Map<string, PlannedTerm>
  /** Terms of other taxonomies: kept, nothing more. */
  others: WxrTerm[]
}

const MOST_LEVELS = 20

/** Slugs are compared as WordPress does: percent-encoding and case don't count. */
export const termKey = (slug: string) => decodeSegment(slug).toLowerCase()

export function planTerms(found: Survey, known: Known): PlannedTerms {
  const declared = [...found.terms.values()]
  const tags = new Map<string, WxrTerm>()
  const categories = new Map<string, WxrTerm>()

  for (const term of declared) {
    if (term.taxonomy === 'post_tag') tags.set(termKey(term.slug), term)
    if (term.taxonomy === 'category') categories.set(termKey(term.slug), term)
  }
  const isDeclared = new Set<WxrTerm>([...tags.values(), ...categories.values()])
  for (const entry of found.entries) {
    for (const use of usesOf(entry)) {
      const terms = use.kind === 'tag' ? tags : categories
      const taxonomy = use.kind === 'tag' ? 'post_tag' : 'category'
      if (!terms.has(use.key)) terms.set(use.key, { ...emptyTerm(taxonomy), slug: use.slug, name: use.name })
    }
  }

  return {
    tags: planTags(tags, isDeclared, known),
    categories: planCategories(categories, isDeclared, known),
    others: declared.filter(({ taxonomy }) => taxonomy !== 'post_tag' && taxonomy !== 'category')
  }
}

type TermUse = { kind: 'tag' | 'category'; key: string; slug: string; name: string }

/** Tags and categories of an item, each once. WXR 1.0 writes "tag", and repeats each name without a domain. */
export function usesOf(entry: Pick<Entry, 'terms' | 'type'>): TermUse[] {
  if (entry.type !== 'post' && entry.type !== 'page') return []
  const hasDomains = entry.terms.some(({ domain }) => domain !== '')
  const uses = new Map<string, TermUse>()

  for (const { domain, slug, name } of entry.terms) {
    if (domain === '' && hasDomains && slug === '') continue
    const kind = /^(post_tag|tag)$/.test(domain) ? 'tag' : /^(category|)$/.test(domain) ? 'category' : null
    const given = slug || slugify(termName(name))
    if (kind && given) uses.set(`${kind} ${termKey(given)}`, { kind, key: termKey(given), slug: given, name })
  }
  return [...uses.values()]
}

function planTags(terms: Map<string, WxrTerm>, declared: Set<WxrTerm>, known: Known): Map<string, PlannedTerm> {
  const planned = new Map<string, PlannedTerm>()
  const taken = new Set<string>()

  for (const [key, term] of terms) {
    const base = slugify(decodeSegment(term.slug)) || slugify(termName(term.name)) || 'mot'
    let slug = base
    for (let count = 2; taken.has(slug); count += 1) slug = `${base}-${count}`
    taken.add(slug)

    const before = known.records.get(recordKey('tag', key))?.targetId ?? null
    const ours = before ? null : (known.tags.get(slug) ?? null)
    planned.set(key, {
      ...common(term, declared),
      kind: 'tag',
      id: before ?? ours ?? newId(),
      slug,
      path: slug,
      parentId: null,
      depth: 0,
      isOurs: ours !== null
    })
  }
  return planned
}

function common(term: WxrTerm, declared: Set<WxrTerm>) {
  return {
    nicename: term.slug,
    name: termName(term.name) || decodeSegment(term.slug),
    description: plainParagraphs(term.description),
    isDeclared: declared.has(term),
    fingerprint: fingerprintOf(term),
    raw: term
  }
}

/** Parents are named by slug and may come later, be missing, or go in a circle. */
function planCategories(terms: Map<string, WxrTerm>, declared: Set<WxrTerm>, known: Known): Map<string, PlannedTerm> {
  const planned = new Map<string, PlannedTerm>()
  const taken = new Set<string>()

  const plan = (key: string, above: Set<string>): PlannedTerm | null => {
    const term = terms.get(key)
    if (!term || above.has(key) || above.size >= MOST_LEVELS) return null
    const done = planned.get(key)
    if (done) return done

    const parent = term.parent ? plan(termKey(term.parent), new Set([...above, key])) : null
    const base = slugify(decodeSegment(term.slug)) || slugify(termName(term.name)) || 'rubrique'
    const pathOf = (slug: string) => (parent ? `${parent.path}/${slug}` : slug)
    let slug = base
    for (let count = 2; taken.has(pathOf(slug)); count += 1) slug = `${base}-${count}`
    const path = pathOf(slug)
    taken.add(path)

    const before = known.records.get(recordKey('category', key))?.targetId ?? null
    const ours = before ? null : (known.categories.get(path) ?? null)
    const category: PlannedTerm = {
      ...common(term, declared),
      kind: 'category',
      id: before ?? ours ?? newId(),
      slug,
      path,
      parentId: parent?.id ?? null,
      depth: parent ? parent.depth + 1 : 0,
      isOurs: ours !== null
    }
    planned.set(key, category)
    return category
  }

  for (const key of terms.keys()) plan(key, new Set())
  return planned
}
