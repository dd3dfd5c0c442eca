/** What the database already holds that an import must fit in with. Read by data.ts. */
export type Known = {
  /** Earlier imports of the same source, by kind and source id. */
  records: Map<string, KnownRecord>
  /** Slugs in use, with their post. */
  slugs: Map<string, string>
  slugsByPost: Map<string, string>
  /** Guids in use, with their post. */
  guids: Map<string, string>
  handles: Set<string>
  /** Ids by slug. */
  tags: Map<string, string>
  /** The same by what they are called, see `foldedName`. */
  tagsByName: Map<string, { id: string; slug: string }>
  /** Ids by path. */
  categories: Map<string, string>
  /** Categories without a parent, by what they are called. */
  rootsByName: Map<string, { id: string; slug: string }>
  /** Ids of our rows that still exist, of those named in `records`. */
  alive: Set<string>
}

export type KnownRecord = {
  targetKind: string | null
  targetId: string | null
  fingerprint: string
  /** What tells it from another item that an export of the same blog gave the same id: an item's guid, an answer's date. */
  guid: string
  updatedAt: Date
}

export const recordKey = (kind: string, sourceId: string) => `${kind} ${sourceId}`
