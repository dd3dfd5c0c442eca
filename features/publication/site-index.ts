import 'server-only'
import { loadAuthorIndex } from '#features/people/author-index.ts'
import type { PersonCount } from '#features/people/data.ts'
import type { SeriesCount } from '#features/series/data.ts'
import { loadSeriesIndex } from '#features/series/series-index.ts'
import { loadTagIndex, type TagIndexView } from '#features/tags/tag-index.ts'

export type SiteIndexView =
  | { kind: 'tags'; view: TagIndexView }
  | { kind: 'series'; view: SeriesCount[] }
  | { kind: 'authors'; view: PersonCount[] }

/** What each index is called, as a key under `Reader`. */
export const INDEX_TITLES = { tags: 'tagsTitle', series: 'series.title', authors: 'people.title' } as const

/** The index at `/{segment}`; null where there is none, or nothing to list in it. */
export async function loadSiteIndex(segment: string): Promise<SiteIndexView | null> {
  if (segment === 'tags') return { kind: 'tags', view: await loadTagIndex() }
  if (segment === 'series') return some('series', await loadSeriesIndex())
  return segment === 'authors' ? some('authors', await loadAuthorIndex()) : null
}

function some<Kind extends string, View>(kind: Kind, view: View | null): { kind: Kind; view: View } | null {
  return view && { kind, view }
}
