import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { mkdtemp, open, readdir, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { finished } from 'node:stream/promises'
import { fingerprintOf } from './identity.ts'
import { RefusedImport } from './refusal.ts'
import { addWarning, type Report } from './report.ts'
import { zoneInference } from './wxr/dates.ts'
import { parseWxr } from './wxr/parse.ts'
import type { WxrAuthor, WxrItem, WxrSite, WxrTerm } from './wxr/shape.ts'

/** What is remembered of an item; the item itself waits in a file. */
export type Entry = {
  type: string
  status: string
  id: string
  /** `id`, or the id and a part of the guid's hash when two items share an id. */
  sourceId: string
  guid: string
  slug: string
  title: string
  link: string
  parent: string
  creator: string
  attachmentUrl: string
  attachedFile: string
  alt: string
  caption: string
  date: string
  dateGmt: string
  oldSlugs: string[]
  terms: WxrItem['terms']
  /** Of the item without its comments. */
  fingerprint: string
  /** The same item came before (another part of the export). */
  isRepeated: boolean
}

export type Survey = {
  site: WxrSite
  authors: Map<string, WxrAuthor>
  /** By taxonomy and slug. */
  terms: Map<string, WxrTerm>
  entries: Entry[]
  reusableBlocks: Map<string, string>
  zone: { zone: string; matching: number; pairs: number }
  /** The items whose place in `entries` is wanted, in order. */
  items: (wanted: boolean[]) => AsyncGenerator<{ item: WxrItem; index: number }>
  dispose: () => Promise<void>
}

const PREFIX = 'parution-import-'
/** No import takes longer (see its lock): a day, in milliseconds. */
const LONGEST_RUN = 86_400_000

const metaOf = (item: WxrItem, key: string) => item.meta.find((meta) => meta.key === key)?.value.trim() ?? ''

/**
 * Reads all parts of an export once, to the end: only a whole export is
 * imported. Items go to a file that only we can read, since parts may hold
 * more than memory.
 * @throws RefusedImport
 */
export async function survey(files: string[], report: Report, signal?: AbortSignal): Promise<Survey> {
  await removeLeftovers()
  const folder = await mkdtemp(join(tmpdir(), PREFIX))
  const dispose = () => rm(folder, { recursive: true, force: true })

  try {
    return await read(files, { folder, report, signal, dispose })
  } catch (error) {
    await dispose()
    throw error
  }
}

/** Items of imports that were killed hold what should not lie about: e-mail addresses, passwords of texts. */
async function removeLeftovers(): Promise<void> {
  const names = (await readdir(tmpdir())).filter((name) => name.startsWith(PREFIX))
  for (const name of names) {
    const path = join(tmpdir(), name)
    const info = await stat(path).catch(() => null)
    if (info && Date.now() - info.mtimeMs > LONGEST_RUN)
      await rm(path, { recursive: true, force: true }).catch(() => {})
  }
}

type Where = { folder: string; report: Report; signal: AbortSignal | undefined; dispose: () => Promise<void> }

async function read(files: string[], { folder, report, signal, dispose }: Where): Promise<Survey> {
  const path = join(folder, 'items')
  const spool = createWriteStream(path, { mode: 0o600 })
  const zone = zoneInference()
  const entries = entryList()
  const found = {
    authors: new Map<string, WxrAuthor>(),
    terms: new Map<string, WxrTerm>(),
    reusableBlocks: new Map<string, string>()
  }
  let site: WxrSite | null = null

  for (const file of files) {
    await parseWxr(file, {
      site: (value) => {
        if (site && sourceOf(site) !== sourceOf(value)) {
          addWarning(report, { code: 'other-site', file, count: 1, detail: sourceOf(value) })
        }
        site ??= value
      },
      author: (author) => author.login && !found.authors.has(author.login) && found.authors.set(author.login, author),
      term: (term) => {
        const key = `${term.taxonomy} ${term.slug}`
        if (term.slug !== '' && !found.terms.has(key)) found.terms.set(key, term)
      },
      warning: (warning) => addWarning(report, warning),
      ready: async () => {
        signal?.throwIfAborted()
        if (spool.writableNeedDrain) await once(spool, 'drain')
      },
      item: (item) => {
        spool.write(`${lineOf(item)}\n`)
        entries.add(item)
        if (item.status === 'publish' && /^(post|page)$/.test(item.type)) zone.add(item.date, item.dateGmt)
        if (item.type === 'wp_block') found.reusableBlocks.set(item.id, item.content)
      }
    })
  }

  spool.end()
  await finished(spool)
  if (!site) throw new RefusedImport('no-file')
  return {
    site,
    ...found,
    entries: entries.list,
    zone: zone.infer(),
    items: (wanted) => itemsOf(path, wanted),
    dispose
  }
}

/** The space in which ids are unique: the blog's address, without what may change. */
export function sourceOf(site: WxrSite): string {
  const address = site.blogUrl || site.link || site.siteUrl
  return (
    address
      .trim()
      .toLowerCase()
      .replace(/^https?:\/\/(www\.)?/, '')
      .replace(/\/+$/, '') || 'unknown'
  )
}

/** Some exports use an id twice: the second item of another guid gets a name of its own, the same in every run. */
function entryList() {
  const list: Entry[] = []
  const known = new Map<string, { guid: string; fingerprint: string }[]>()

  return {
    list,
    add(item: WxrItem): void {
      const { comments: _, ...itself } = item
      const fingerprint = fingerprintOf(itself)
      const key = `${item.type} ${item.id}`
      const same = known.get(key) ?? []
      const isRepeated = same.some(
        (other) => other.fingerprint === fingerprint || (other.guid === item.guid && item.guid !== '')
      )
      if (!isRepeated) known.set(key, [...same, { guid: item.guid, fingerprint }])

      const isFirst = same.length === 0 || same[0]?.guid === item.guid
      const sourceId = isFirst && item.id !== '' ? item.id : distinctId(item.id, item.guid || fingerprint)
      list.push({ ...entryOf(item), sourceId, fingerprint, isRepeated })
    }
  }
}

export function distinctId(id: string, guid: string): string {
  return `${id}:${fingerprintOf(guid).slice(0, 10)}`
}

function entryOf(item: WxrItem): Omit<Entry, 'sourceId' | 'fingerprint' | 'isRepeated'> {
  const { type, status, id, guid, slug, link, parent, creator, attachmentUrl, date, dateGmt, terms } = item
  return {
    type,
    status,
    id,
    guid,
    slug,
    title: item.title.slice(0, 500),
    link,
    parent,
    creator,
    date,
    dateGmt,
    terms,
    attachmentUrl: attachmentUrl || (type === 'attachment' ? guid : ''),
    attachedFile: metaOf(item, '_wp_attached_file'),
    alt: type === 'attachment' ? metaOf(item, '_wp_attachment_image_alt') : '',
    caption: type === 'attachment' ? item.excerpt.slice(0, 2_000) : '',
    oldSlugs: item.meta
      .filter(({ key }) => key === '_wp_old_slug')
      .map(({ value }) => value.trim())
      .filter(Boolean)
  }
}

/** Two separators that JSON leaves alone end a line for the reader of lines. */
function lineOf(item: WxrItem): string {
  return JSON.stringify(item).replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029')
}

async function* itemsOf(path: string, wanted: boolean[]): AsyncGenerator<{ item: WxrItem; index: number }> {
  const handle = await open(path)
  let index = 0

  try {
    for await (const line of handle.readLines({ encoding: 'utf8' })) {
      if (wanted[index]) yield { item: JSON.parse(line) as WxrItem, index }
      index += 1
    }
  } finally {
    await handle.close()
  }
}
