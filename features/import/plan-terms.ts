import { foldedName } from '#lib/folded-name.ts'
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
  /** Used, but not declared: the slug of the term of the same name that it is one with, its `id` included; else null. */
  joins: string | null
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

type Place = Pick<PlannedTerm, 'id' | 'slug' | 'path' | 'isOurs' | 'joins'>

function planTags(terms: Map<string, WxrTerm>, declared: Set<WxrTerm>, known: Known): Map<string, PlannedTerm> {
  const planned = new Map<string, PlannedTerm>()
  const byName = new Map<string, PlannedTerm>()
  const taken = new Set<string>()

  // Declared ones come first: whoever bears their name without being declared joins them.
  for (const [key, term] of terms) {
    const own = common(term, declared)
    const base = slugify(decodeSegment(term.slug)) || slugify(own.name) || 'mot'
    const before = known.records.get(recordKey('tag', key))?.targetId ?? null
    const name = foldedName(own.name)
    const ofThatName = byName.get(name) ?? (known.tags.has(base) ? undefined : known.tagsByName.get(name))

    const place = (own.isDeclared ? null : joined(ofThatName, before)) ?? newPlace()
    const tag: PlannedTerm = { ...own, kind: 'tag', parentId: null, depth: 0, ...place }
    planned.set(key, tag)
    if (!byName.has(name)) byName.set(name, tag)

    function newPlace(): Place {
      const slug = freeSlug(base, (wished) => !taken.has(wished))
      taken.add(slug)
      const ours = before ? null : (known.tags.get(slug) ?? null)
      return { id: before ?? ours ?? newId(), slug, path: slug, isOurs: ours !== null, joins: null }
    }
  }
  return planned
}

/** The place of a term that is another under a second slug; null where there is no other, or an earlier import kept them apart. */
function joined(
  other: { id: string; slug: string; isOurs?: boolean } | null | undefined,
  before: string | null
): Place | null {
  if (!other || (before !== null && before !== other.id)) return null
  const { id, slug, isOurs = true } = other
  return { id, slug, path: slug, isOurs, joins: slug }
}

function freeSlug(base: string, isFree: (slug: string) => boolean): string {
  let slug = base
  for (let count = 2; !isFree(slug); count += 1) slug = `${base}-${count}`
  return slug
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

/**
 * Parents are named by slug and may come later, be missing, or go in a circle.
 * Only those without a parent can join another: a name may stand once in each branch.
 */
function planCategories(terms: Map<string, WxrTerm>, declared: Set<WxrTerm>, known: Known): Map<string, PlannedTerm> {
  const planned = new Map<string, PlannedTerm>()
  const taken = new Set<string>()
  const roots = rootsByName(terms)

  const plan = (key: string, above: Set<string>): PlannedTerm | null => {
    const term = terms.get(key)
    if (!term || above.has(key) || above.size >= MOST_LEVELS) return null
    const done = planned.get(key)
    if (done) return done

    const own = common(term, declared)
    const below = new Set([...above, key])
    const parent = term.parent ? plan(termKey(term.parent), below) : null
    const base = slugify(decodeSegment(term.slug)) || slugify(own.name) || 'rubrique'
    const before = known.records.get(recordKey('category', key))?.targetId ?? null
    const name = foldedName(own.name)
    const first = roots.get(name)
    const ofThatName = () =>
      first && first !== key ? plan(first, below) : known.categories.has(base) ? null : known.rootsByName.get(name)

    const place = (own.isDeclared ? null : joined(ofThatName(), before)) ?? newPlace()
    const depth = parent ? parent.depth + 1 : 0
    const category: PlannedTerm = { ...own, kind: 'category', parentId: parent?.id ?? null, depth, ...place }
    planned.set(key, category)
    return category

    function newPlace(): Place {
      const pathOf = (slug: string) => (parent ? `${parent.path}/${slug}` : slug)
      const slug = freeSlug(base, (wished) => !taken.has(pathOf(wished)))
      const path = pathOf(slug)
      taken.add(path)
      const ours = before ? null : (known.categories.get(path) ?? null)
      return { id: before ?? ours ?? newId(), slug, path, isOurs: ours !== null, joins: null }
    }
  }

  for (const key of terms.keys()) plan(key, new Set())
  return planned
}

/** The first category of each name at the root, by its key: declared ones come before all others. */
function rootsByName(terms: Map<string, WxrTerm>): Map<string, string> {
  const roots = new Map<string, string>()
  for (const [key, term] of terms) {
    const name = foldedName(common(term, new Set()).name)
    if (!terms.has(termKey(term.parent)) && !roots.has(name)) roots.set(name, key)
  }
  return roots
}
