import { originalName } from '#features/redirects/uploads.ts'
import { bareHost } from '#lib/hosts.ts'
import { fingerprintOf, newId } from './identity.ts'
import { type Known, recordKey } from './known.ts'
import type { Entry, Survey } from './survey.ts'
import { absoluteUrl, decodePath, typeOf, uploadPath } from './upload-names.ts'
import { plainName, shorten } from './words.ts'

export type PlannedFile = {
  id: string
  kind: 'attachment' | 'media'
  sourceId: string
  /** Where the file is on the old site. */
  url: string
  filename: string
  /** "2014/03/name.jpg" when it lies among the uploads. */
  upload: string | null
  mime: string
  alt: string
  caption: string
  isNew: boolean
  /** For a picture of no attachment: the row is still to be written. */
  fingerprint: string
}

/** Files of the export, found again under any of their names; pictures from elsewhere join as they are met. */
export type PlannedMedia = {
  /** By the export's id. */
  byId: Map<string, PlannedFile>
  bySourceId: Map<string, PlannedFile>
  /** Pictures attached to a post, by its id in the export, in order. */
  byParent: Map<string, PlannedFile[]>
  find: (address: string) => PlannedFile | null
  /** The picture at an address that is no attachment: known, or new. Null: no address of the web. */
  elsewhere: (address: string) => PlannedFile | null
  /** New ones from elsewhere since the last call. */
  takeNew: () => PlannedFile[]
  all: () => PlannedFile[]
}

export function planAttachments(found: Survey, known: Known): PlannedMedia {
  const blogUrl = found.site.blogUrl || found.site.link
  const byId = new Map<string, PlannedFile>()
  const bySourceId = new Map<string, PlannedFile>()
  const byParent = new Map<string, PlannedFile[]>()
  const byKey = new Map<string, PlannedFile>()
  const others = new Map<string, PlannedFile>()
  let fresh: PlannedFile[] = []

  for (const entry of found.entries) {
    if (entry.type !== 'attachment' || entry.isRepeated) continue
    const file = planFile(entry, blogUrl, known)
    if (!byId.has(entry.id)) byId.set(entry.id, file)
    bySourceId.set(entry.sourceId, file)
    for (const key of keysOf(file.url, blogUrl)) if (!byKey.has(key)) byKey.set(key, file)
    const siblings = byParent.get(entry.parent)
    if (siblings) siblings.push(file)
    else byParent.set(entry.parent, [file])
  }

  return {
    byId,
    bySourceId,
    byParent,
    find: (address) =>
      keysOf(address, blogUrl)
        .map((key) => byKey.get(key))
        .find((file) => file !== undefined) ?? null,
    elsewhere(address) {
      const url = absoluteUrl(address, blogUrl)
      if (!url) return null

      const key = canonicalAddress(url)
      const met = others.get(key)
      if (met) return met
      const file = fileFromElsewhere(key, url, known)
      others.set(key, file)
      if (file.isNew) fresh.push(file)
      return file
    },
    takeNew() {
      const taken = fresh
      fresh = []
      return taken
    },
    all: () => [...bySourceId.values(), ...others.values()]
  }
}

function planFile(entry: Entry, blogUrl: string, known: Known): PlannedFile {
  const url = absoluteUrl(entry.attachmentUrl, blogUrl)
  const before = known.records.get(recordKey('attachment', entry.sourceId))
  const address = url?.href ?? entry.attachmentUrl
  const name =
    decodePath(url?.pathname ?? address)
      .split('/')
      .at(-1) ?? ''
  const upload = entry.attachedFile || (url && uploadPath(url)) || null

  return {
    id: before?.targetId ?? newId(),
    kind: 'attachment',
    sourceId: entry.sourceId,
    url: address,
    filename: shorten(name || entry.title || 'fichier', 200),
    upload,
    mime: typeOf(name),
    alt: shorten(plainName(entry.alt), 2_000),
    caption: shorten(plainName(entry.caption), 2_000),
    isNew: !before?.targetId,
    fingerprint: entry.fingerprint
  }
}

/** The picture's address without what only asks for a size. */
function canonicalAddress(url: URL): string {
  const clean = new URL(url)
  for (const key of ['w', 'h', 'resize', 'fit', 'crop', 'quality', 'ssl', 'strip', 'zoom'])
    clean.searchParams.delete(key)
  clean.hash = ''
  return clean.href
}

function fileFromElsewhere(address: string, url: URL, known: Known): PlannedFile {
  const before = known.records.get(recordKey('media', address))
  const name = decodePath(url.pathname).split('/').at(-1) ?? ''
  return {
    id: before?.targetId ?? newId(),
    kind: 'media',
    sourceId: address,
    url: address,
    filename: shorten(name || url.hostname, 200),
    upload: uploadPath(url),
    mime: typeOf(name),
    alt: '',
    caption: '',
    isNew: !before?.targetId,
    fingerprint: fingerprintOf(address)
  }
}

/** Names under which a file may be asked for, the most exact first. */
function keysOf(address: string, blogUrl: string): string[] {
  const url = absoluteUrl(address, blogUrl)
  if (!url) return []

  const upload = uploadPath(url)
  const isOurs = bareHost(url.hostname) === bareHost(hostOf(blogUrl)) || url.hostname.endsWith('.files.wordpress.com')
  const path = upload && isOurs ? upload : `${bareHost(url.hostname)}${decodePath(url.pathname)}`
  const exact = path.toLowerCase()
  return [...new Set([exact, originalName(exact)])]
}

function hostOf(address: string): string {
  try {
    return new URL(address).hostname
  } catch {
    return ''
  }
}
