import { safeWebUrl } from '#lib/safe-url.ts'
import { slugify } from '#lib/slug.ts'
import { fingerprintOf, newId } from './identity.ts'
import { type Known, recordKey } from './known.ts'
import type { Entry, Survey } from './survey.ts'
import { decodeSegment, plainName } from './words.ts'
import { emptyAuthor } from './wxr/fields.ts'
import type { WxrAuthor } from './wxr/shape.ts'

export type PlannedPerson = {
  id: string
  login: string
  handle: string
  name: string
  bio: string
  email: string | null
  url: string | null
  isDeclared: boolean
  fingerprint: string
  raw: WxrAuthor
}

/** Everybody who signs, by login: declared authors, then those whom only items name. Bylines, never accounts. */
export function planPeople(found: Survey, known: Known): Map<string, PlannedPerson> {
  const people = new Map<string, PlannedPerson>()
  const taken = new Set(known.handles)

  const add = (author: WxrAuthor, isDeclared: boolean) => {
    if (author.login === '' || people.has(author.login)) return
    people.set(author.login, planPerson(author, { isDeclared, known, taken }))
  }

  for (const author of found.authors.values()) add(author, true)
  for (const entry of found.entries) {
    if (!/^(post|page)$/.test(entry.type)) continue
    for (const { login, name } of coAuthors(entry, people)) add({ ...emptyAuthor(), login, displayName: name }, false)
    // After the bylines, which know a name.
    add({ ...emptyAuthor(), login: loginOf(entry.creator, people) }, false)
  }
  return people
}

type Around = { isDeclared: boolean; known: Known; taken: Set<string> }

function planPerson(author: WxrAuthor, { isDeclared, known, taken }: Around): PlannedPerson {
  const before = known.records.get(recordKey('author', author.login))
  const base = slugify(decodeSegment(author.login.replace(/@.*$/, ''))) || 'auteur'
  let handle = base
  if (!before?.targetId) {
    for (let count = 2; taken.has(handle); count += 1) handle = `${base}-${count}`
    taken.add(handle)
  }

  const fullName = `${author.firstName} ${author.lastName}`
  return {
    id: before?.targetId ?? newId(),
    login: author.login,
    handle,
    name: plainName(author.displayName) || plainName(fullName) || author.login,
    bio: plainName(author.description),
    email: author.email || null,
    url: safeWebUrl(''),
    isDeclared,
    fingerprint: fingerprintOf(author),
    raw: author
  }
}

/** Co-Authors Plus writes every byline as a term, its own guests as "cap-…". */
function coAuthors(entry: Entry, people: Map<string, PlannedPerson>): { login: string; name: string }[] {
  return entry.terms
    .filter(({ domain }) => domain === 'author')
    .map(({ slug, name }) => ({ login: loginOf(slug, people), name }))
}

/** The login that is meant: items write it in other cases, as a slug, or with a slip. */
function loginOf(given: string, people: Map<string, PlannedPerson>): string {
  const bare = given.replace(/^cap-/, '')
  if (bare === '' || people.has(bare)) return bare

  const slug = slugify(bare)
  for (const login of people.keys()) if (slugify(login) === slug) return login
  return bare
}

/** Who signs an item, in order, each once. */
export function authorsOf(entry: Entry, people: Map<string, PlannedPerson>): PlannedPerson[] {
  const named = coAuthors(entry, people).map(({ login }) => login)
  const logins = new Set(named.length > 0 ? named : [loginOf(entry.creator, people)])
  return [...logins].flatMap((login) => people.get(login) ?? [])
}
