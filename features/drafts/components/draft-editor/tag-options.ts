import type { TermView } from '#features/drafts/schema.ts'
import { foldedName } from '#lib/folded-name.ts'

export type TagOption = { kind: 'tag'; tag: TermView } | { kind: 'create'; name: string }

/** Same letters, whatever their case and accents: "Élections" is "elections". */
export function sameName(a: string, b: string): boolean {
  return foldedName(a) === foldedName(b)
}

/** What the list shows: tags not chosen yet, then the offer to create what was typed when no tag has that name. */
export function tagOptions({
  found,
  selected,
  query
}: {
  found: TermView[]
  selected: TermView[]
  query: string
}): TagOption[] {
  const chosen = new Set(selected.map(({ id }) => id))
  const options: TagOption[] = found.filter(({ id }) => !chosen.has(id)).map((tag) => ({ kind: 'tag', tag }))
  const name = query.trim().replace(/\s+/g, ' ')
  const known = [...found, ...selected].some((tag) => sameName(tag.name, name))

  return name === '' || known ? options : [...options, { kind: 'create', name }]
}

/** The tag that Enter or a comma means before any option was pointed at: the one of that name, else creation. */
export function meantOption(options: TagOption[], query: string): number {
  const exact = options.findIndex((option) => option.kind === 'tag' && sameName(option.tag.name, query))
  return exact >= 0 ? exact : options.findIndex((option) => option.kind === 'create')
}
