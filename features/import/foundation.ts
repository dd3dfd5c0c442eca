import { getRaw } from './data.ts'
import { fingerprintOf } from './identity.ts'
import { type Known, recordKey } from './known.ts'
import { type FoundationRows, renameUntouched, writeFoundation } from './mutations.ts'
import { addressesOfTermsAndPeople } from './old-addresses.ts'
import type { Plan } from './plan.ts'
import type { PlannedPerson } from './plan-people.ts'
import { type PlannedTerm, termKey } from './plan-terms.ts'
import { countsOf, type ItemNote, type Report } from './report.ts'
import { plainName, plainParagraphs, termName } from './words.ts'
import type { WxrAuthor, WxrTerm } from './wxr/shape.ts'

type Options = { plan: Plan; known: Known; report: Report; runId: string | null }
type Thing = {
  kind: 'author' | 'tag' | 'category'
  sourceId: string
  id: string
  name: string
  text: string
  isDeclared: boolean
  isOurs: boolean
  /** True: another of these stands for it. */
  isJoined: boolean
  fingerprint: string
  raw: WxrAuthor | WxrTerm
  note: { code: ItemNote; detail: string } | null
}

/** People and terms. Without a run nothing is written, only counted. */
export async function importFoundation(options: Options): Promise<void> {
  const { plan, known, report, runId } = options
  const things = [...[...plan.people.values()].map(personThing), ...termsOf(plan).map(termThing)]
  const fresh = new Set<string>()
  const records: FoundationRows['records'] = []

  for (const thing of things) {
    const counts = countsOf(report, thing.kind)
    counts.found += 1
    const before = known.records.get(recordKey(thing.kind, thing.sourceId))
    if (before) {
      const result = await refresh(thing, before.fingerprint, options)
      counts[result] += 1
      continue
    }

    if (thing.isOurs || thing.isJoined) counts.unchanged += 1
    else {
      counts.created += 1
      fresh.add(thing.id)
    }
    if (thing.note) noteThing(report, thing)
    if (runId) records.push(recordOf(thing, plan.source, runId))
  }

  for (const term of plan.terms.others) records.push(...keepTerm(term, options))
  if (runId && records.length > 0) report.redirects += await writeFoundation(rowsOf(plan, { fresh, records }))
}

function noteThing(report: Report, { kind, sourceId, name, note }: Thing): void {
  if (!note) return
  countsOf(report, kind).adapted += 1
  report.notes.push({ kind, sourceId, title: name, link: '', ...note })
}

function termsOf({ terms }: Plan): PlannedTerm[] {
  return [...terms.tags.values(), ...[...terms.categories.values()].sort((a, b) => a.depth - b.depth)]
}

function personThing(person: PlannedPerson): Thing {
  const { id, login, name, bio, isDeclared, fingerprint, raw, handle } = person
  const isPlain = handle === login.toLowerCase()
  const note = !isDeclared
    ? { code: 'author-undeclared' as const, detail: login }
    : isPlain
      ? null
      : { code: 'handle-changed' as const, detail: `${login} → ${handle}` }
  const thing = { name, id, isDeclared, isOurs: false, isJoined: false, fingerprint, raw, note }
  return { kind: 'author', sourceId: login, text: bio, ...thing }
}

function termThing(term: PlannedTerm): Thing {
  const { kind, nicename, description: text, joins, id, name, isDeclared, isOurs, fingerprint, raw } = term
  const undeclared =
    joins === null
      ? { code: 'term-undeclared' as const, detail: nicename }
      : { code: 'term-joined' as const, detail: `${nicename} → ${joins}` }
  const note = isDeclared ? null : undeclared
  const thing = { name, id, isDeclared, isOurs, isJoined: joins !== null, fingerprint, raw, note }
  return { kind, sourceId: termKey(nicename), text, ...thing }
}

function recordOf({ kind, sourceId, id, fingerprint, raw }: Thing, source: string, runId: string) {
  const targetKind = kind === 'author' ? 'person' : kind
  return { runId, source, kind, sourceId, targetKind, targetId: id, fingerprint, raw }
}

/** A name or description that changed in the export since. */
async function refresh(
  thing: Thing,
  fingerprint: string,
  { plan, report, runId }: Options
): Promise<'unchanged' | 'updated'> {
  // A part without declarations only knows names: that is no change.
  if (thing.fingerprint === fingerprint || !thing.isDeclared) return 'unchanged'
  if (!runId) return 'updated'

  const raw = (await getRaw(plan.source, thing.kind, thing.sourceId)) as Partial<WxrAuthor & WxrTerm> | null
  const before =
    thing.kind === 'author'
      ? { name: plainName(raw?.displayName ?? ''), text: plainName(raw?.description ?? '') }
      : { name: termName(raw?.name ?? ''), text: plainParagraphs(raw?.description ?? '') }
  const after = { name: thing.name, text: thing.text }
  const done = await renameUntouched(thing.kind, {
    id: thing.id,
    before,
    after,
    record: recordOf(thing, plan.source, runId)
  })
  if (!done)
    report.notes.push({
      kind: thing.kind,
      sourceId: thing.sourceId,
      title: thing.name,
      link: '',
      code: 'kept-yours',
      detail: ''
    })
  return done ? 'updated' : 'unchanged'
}

/** Menus, post formats, taxonomies of plugins. */
function keepTerm(term: WxrTerm, { plan, known, report, runId }: Options): FoundationRows['records'] {
  const counts = countsOf(report, 'term')
  const sourceId = `${term.taxonomy} ${term.slug}`
  counts.found += 1
  if (known.records.has(recordKey('term', sourceId))) {
    counts.unchanged += 1
    return []
  }

  counts.kept += 1
  return runId
    ? [{ runId, source: plan.source, kind: 'term', sourceId, fingerprint: fingerprintOf(term), raw: term }]
    : []
}

type Fresh = { fresh: Set<string>; records: FoundationRows['records'] }

function rowsOf(plan: Plan, { fresh, records }: Fresh): FoundationRows {
  const isFresh = ({ id }: { id: string }) => fresh.has(id)
  const terms = termsOf(plan).filter((term) => isFresh(term) && term.joins === null)
  return {
    people: [...plan.people.values()]
      .filter(isFresh)
      .map(({ id, handle, name, bio, email, url }) => ({ id, handle, name, bio, email, url })),
    tags: terms
      .filter(({ kind }) => kind === 'tag')
      .map(({ id, name, slug, description }) => ({ id, name, slug, description })),
    categories: terms
      .filter(({ kind }) => kind === 'category')
      .map(({ id, name, slug, path, description, parentId }) => ({ id, name, slug, path, description, parentId })),
    redirects: addressesOfTermsAndPeople(plan).map(({ fromPath, target }) => ({ fromPath, ...target })),
    records
  }
}
